import type { Deed, Side } from '@vertskap/contract';
import { type Holder, mayReadNotes, type Need } from '../../needs/need.rules.js';
import { isNamed } from '../../needs/readers/readers.rules.js';
import type { Actor } from '../../organisations/actor.rules.js';

/**
 * How much a notification may disturb. `interrupts`: mail at once, inside the reader's hours. `bundled`: one mail per
 * need and quarter of an hour, called off when it is read meanwhile. `digest`: on the page and in the summary, no mail of its own.
 */
export type Level = 'interrupts' | 'bundled' | 'digest';

/** What happened on a need, as far as it decides who is told. `mentioned`: memberships and sectors that it names. */
export type Happening = { by: { personId: string | null; side: Side }; mentioned?: string[] } & (
  | { kind: 'deed'; deed: Deed; ballTo: Holder | null; offerTo: Holder | null }
  | { kind: 'note' }
  | { kind: 'asked'; sectorId: string }
  | { kind: 'contributed'; askingSectorId: string }
);

/**
 * Somebody who may be told. `follows`: has done something on the need. `named`: it was raised on behalf of their company.
 * `merged`: their association raised a need that was merged into this one.
 */
export type Listener = Actor & { follows: boolean; named: boolean; merged: boolean };

/**
 * Who is told of what, for every role: the level, or null for nothing. Nobody is told of their own acts. Politics, the
 * director and administrators are told of no single deed; their summaries and the ladder of deadlines are theirs.
 * Whether somebody may see the need is asked elsewhere, with `visibleTo`.
 */
export function levelOf(happening: Happening, need: Need, who: Listener): Level | null {
  if (who.personId === happening.by.personId) return null;
  if (who.side === 'municipality' && who.municipalityId !== need.municipalityId) return null;
  if (isMentioned(happening, need, who)) return who.role === 'director' ? 'interrupts' : atWork(who, 'interrupts');
  switch (happening.kind) {
    case 'deed':
      if (happening.deed === 'name_readers')
        return who.side === happening.by.side && isNamed(who, need) ? 'bundled' : null;
      return who.side === 'association' ? toBusiness(happening, need, who) : toMunicipality(happening, need, who);
    case 'note':
      return who.follows && mayReadNotes(who, need) ? 'bundled' : null;
    case 'asked':
      return isOf(who, happening.sectorId) ? atWork(who, 'interrupts') : null;
    case 'contributed':
      return isOf(who, happening.askingSectorId) || who.follows ? atWork(who, 'bundled') : null;
  }
}

/** By name, or their sector by its; a name opens nothing to anybody. */
export const isMentioned = ({ mentioned = [] }: Happening, need: Need, who: Actor): boolean =>
  mentioned.some((id) => id === who.membershipId || id === who.sectorId) && mayReadNotes(who, need);

type DeedHappening = Extract<Happening, { kind: 'deed' }>;

function toBusiness({ deed, ballTo, by }: DeedHappening, need: Need, who: Listener): Level | null {
  if (who.role === 'company_contact') return toCompany(deed, need, who);
  if (who.associationId !== need.association.id && !who.merged) return null;
  if (by.side === 'association') return deed === 'raise' ? 'digest' : 'bundled';
  if (ballTo?.kind === 'association' || answers.includes(deed)) return 'interrupts';
  return quiet.includes(deed) || inTheHouse.includes(deed) ? 'digest' : 'bundled';
}

/** Whoever is invited to speak hears what is said; another contact, what becomes of it. */
function toCompany(deed: Deed, { speakers }: Need, { named, companyId }: Listener): Level | null {
  const invited = companyId !== null && speakers.includes(companyId);
  return (invited && forSpeaker.includes(deed)) || (named && forCompany.includes(deed)) ? 'bundled' : null;
}

/** Labels, dates that moved, who is behind it: on the page, and in the summary. */
const quiet: Deed[] = [
  'recompute',
  'label',
  'move_wake_up',
  'back',
  'withdraw_backing',
  'invite_to_speak',
  'end_speaking',
];
/** Between sectors nothing has moved yet; for business that is the summary's. */
const inTheHouse: Deed[] = ['offer', 'not_ours', 'take_back'];
const answers: Deed[] = ['answer', 'provisional_answer', 'question', 'decline', 'refer'];
const forCompany: Deed[] = ['raise', ...answers, 'correct', 'confirm', 'withdraw'];
const forSpeaker: Deed[] = ['invite_to_speak', 'comment', 'send_back'];

function toMunicipality({ deed, ballTo, offerTo, by }: DeedHappening, need: Need, who: Listener): Level | null {
  const holds = need.holder?.kind === 'sector' && isOf(who, need.holder.id);
  if (offerTo && isOf(who, offerTo.id)) return atWork(who, deed === 'take_back' ? 'bundled' : 'interrupts');
  if (deed === 'not_ours' && holds) return atWork(who, 'interrupts');
  if (deed === 'not_ours' && who.role === 'coordinator') return 'bundled';
  if (deed !== 'accept' && ballTo?.kind === 'sector' && isOf(who, ballTo.id)) return atWork(who, 'interrupts');
  if (quiet.includes(deed)) return who.follows ? atWork(who, 'digest') : null;
  const hears = who.follows || (holds && (by.side === 'association' || deed === 'accept'));
  return hears ? atWork(who, 'bundled') : null;
}

const isOf = (who: Listener, sectorId: string | null): boolean => sectorId !== null && who.sectorId === sectorId;

/** Leaders are disturbed by what they take part in themselves; what lands in their sector they see in its summary. */
function atWork(who: Listener, level: Level): Level | null {
  if (who.role === 'case_handler' || who.role === 'coordinator') return level;
  if (who.role !== 'sector_leader') return null;
  return who.follows && level !== 'interrupts' ? level : 'digest';
}
