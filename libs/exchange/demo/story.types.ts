/**
 * The shape of the demonstration data: a cast, and stories that play out between its members.
 * Nothing here is absolute in time: a story says how long ago it began, and the loader places it before its own `now`.
 */

import type { Mandate, Topic } from '@vertskap/contract';
import type { Facade } from './facade.js';

export type PersonKey = string;
export type MunicipalityKey = string;
export type AssociationKey = string;
export type CompanyKey = string;
export type SectorKey = 'mottak' | 'plan' | 'vei' | 'drift' | 'vann' | 'oppvekst';
export type WrittenLanguage = 'nb' | 'nn';

export type Role =
  | 'association_representative'
  | 'company_contact'
  | 'case_handler'
  | 'business_coordinator'
  | 'sector_leader'
  | 'municipal_director'
  | 'mayor'
  | 'administrator';

export type SectorDef = { key: SectorKey; name: string; intake?: true; topics?: readonly Topic[] };

export type MunicipalityDef = { key: MunicipalityKey; name: string; slug: string; sectors: readonly SectorDef[] };

export type AssociationDef = {
  key: AssociationKey;
  name: string;
  orgNumber: string;
  municipality: MunicipalityKey;
  kind: 'business' | 'town_centre' | 'tourism';
};

export type CompanyDef = {
  key: CompanyKey;
  name: string;
  orgNumber: string;
  /** SN2007, five digits as Statistics Norway writes them: `10.710`. */
  industry: string;
  associations: readonly AssociationKey[];
};

export type PersonDef = {
  key: PersonKey;
  name: string;
  email: string;
  role: Role;
  municipality?: MunicipalityKey;
  sector?: SectorKey;
  association?: AssociationKey;
  company?: CompanyKey;
  /** Manages who speaks for the association. */
  manages?: true;
  /** For whom a representative speaks, where it is not every member, and how many days from loading the mandate lasts. */
  mandate?: { scope: Mandate; days: number };
  /** Job title, as it stands under the name. */
  position: string;
  /** The written standard of everything this person writes, whatever language the story is in. */
  writes: WrittenLanguage;
};

export type Cast = {
  municipalities: readonly MunicipalityDef[];
  associations: readonly AssociationDef[];
  companies: readonly CompanyDef[];
  people: readonly PersonDef[];
};

export type Theme =
  | 'land'
  | 'permits'
  | 'transport'
  | 'town_centre'
  | 'recruitment'
  | 'knowledge'
  | 'water'
  | 'energy'
  | 'tourism'
  | 'procurement'
  | 'dialogue'
  | 'parking';

/**
 * When a need was raised, at a wall time in the municipality's time zone. `weeksAgo: 0` is the calendar week of today,
 * weekday 0 its Monday. `workdaysAgo: 1` is the last working day before today, whatever day today is.
 * What lies in the future is not played.
 */
export type Raised =
  { weeksAgo: number; weekday: 0 | 1 | 2 | 3 | 4 | 5 | 6; time: string } | { workdaysAgo: number; time: string };

/** n working days after the day of the step before (0: the same day), at that wall time. */
export type Wait = { workdays: number; time: string };

/** A complete application came on the day of the step; its deadline stands still until somebody outside has answered. */
export type StatutoryAct =
  | { do: 'register_statutory'; rule: string }
  | { do: 'suspend_statutory'; rule: string; waitingFor: string; wakeInWorkdays: number };

/**
 * What a step does to the ball. `question` and a hand-over to the association give it to the association, whose next
 * comment gives it back to the sector that asked. From an external body it comes back by a hand-over or an answer of the
 * one who handed it over. A hand-over to a sector is offered, and accepted soon after; an `offer` waits for an act of its
 * own. A merge ends a need in the story with the id `into`, raised before it. Everything else leaves the ball where it is. Consultations are internal; a sector contributes where it was asked.
 */
export type Act =
  | { do: 'answer' | 'question' | 'comment'; text: string; photos?: readonly Photo[] }
  | { do: 'internal_note'; text: string }
  /** Puts right the last message of the same person. */
  | { do: 'amend'; text: string }
  | { do: 'consult'; sectors: readonly SectorKey[]; question: string; replyInWorkdays?: number }
  | { do: 'contribute'; text: string }
  | StatutoryAct
  | { do: 'provisional_answer'; text: string; reason: string; promisedInWorkdays: number }
  | { do: 'hand_over'; to: SectorKey | 'association' | { external: string }; needed: string; replyInWorkdays?: number }
  | { do: 'offer'; to: SectorKey; needed: string; replyInWorkdays?: number }
  | { do: 'accept' | 'take_back' }
  | { do: 'not_ours'; text: string; instead?: SectorKey }
  | { do: 'assign_sector'; to: SectorKey; text: string; replyInWorkdays?: number }
  | { do: 'confirm'; text?: string }
  | { do: 'send_back'; text: string }
  | { do: 'decline'; text: string; basis?: string }
  | { do: 'withdraw'; text: string }
  | BackingAct
  | { do: 'merge'; into: string; text: string }
  | PromiseAct
  | { do: 'name_readers'; people: readonly PersonKey[] }
  | PoliticalAct;

/** A picture that hangs on what is said. */
export type Photo = { name: string; shows: Facade };

/** Who is behind a need, with what it means to them, and which company may write in the thread. */
export type BackingAct =
  | { do: 'back'; company: CompanyKey; facts: string; jobs?: number; kronerPerYear?: number }
  | { do: 'invite_to_speak'; company: CompanyKey };

/** What one side promises the other, known by its words from then on. */
export type PromiseAct =
  | { do: 'commit'; what: string; promisedInWorkdays: number; condition?: string; aim?: true }
  | { do: 'fulfil'; what: string }
  | { do: 'postpone'; what: string; text: string; promisedInWorkdays: number };

/** Politics asks, gives priority, takes up; the sector answers the mayor. A decision is dated the day it is registered. */
export type PoliticalAct =
  | { do: 'flag_priority' | 'lift_priority' | 'ask_status'; text: string }
  | { do: 'answer_status'; text: string; shared?: true }
  | { do: 'refer_to_council'; body: string; caseNumber: string; needed: string; meetingInWorkdays: number }
  | { do: 'register_decision'; text: string };

export type Step = { wait: Wait; by: PersonKey } & Act;

export type OnBehalf = { companies: readonly CompanyKey[] } | { unnamed: number } | 'all_members';

export type Story = {
  id: string;
  title: string;
  body: string;
  lang: WrittenLanguage;
  municipality: MunicipalityKey;
  association: AssociationKey;
  raisedBy: PersonKey;
  onBehalf: OnBehalf;
  /** The sector the association thought of; null is "vet ikke", which goes to the intake. */
  askedSector: SectorKey | null;
  theme: Theme;
  urgency: 'normal' | 'urgent';
  /** Everybody in the space may read it, unless it is between the association and the municipality, or for those who are named. */
  visibility?: 'municipality' | 'restricted';
  raised: Raised;
  steps: readonly Step[];
};
