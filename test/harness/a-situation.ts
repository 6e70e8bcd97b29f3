import type { Role } from '@vertskap/contract';
import type { Moment } from '../../libs/clocks/clock.rules.js';
import { defaultPolicy } from '../../libs/clocks/policy.rules.js';
import {
  after,
  type AnyCommand,
  type Command,
  type Outcome,
  perform,
  raise,
  type Rejection,
  type Situation,
} from '../../libs/needs/deed.rules.js';
import { type External, type Holder, type Need, type Sector, untouched } from '../../libs/needs/need.rules.js';
import type { PoliticalCommand } from '../../libs/needs/politics/political-deeds.rules.js';
import type { OfferCommand } from '../../libs/needs/offers/offer.rules.js';
import type { BackingCommand, SpeakingCommand } from '../../libs/needs/backing/backing.rules.js';
import type { CommitmentCommand } from '../../libs/needs/commitments/commitment.rules.js';
import type { MergeCommand } from '../../libs/needs/merge/merge.rules.js';
import { type Actor, sideOf } from '../../libs/organisations/actor.rules.js';

export { after };

/** Situations for tests of the rules: one need, its people, and a town hall that is open 8 to 15.30 on weekdays. */

const hours = [['08:00', '15:30']] as const;
const calendar = {
  id: 'town-hall',
  version: 1,
  timeZone: 'Europe/Oslo',
  week: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
  publicHolidays: 'NO' as const,
};
export const time = { calendar, calendarVersion: 1, policy: defaultPolicy, policyVersion: 1 };

export const sector = (name: string): Sector => ({ kind: 'sector', id: name, name });
export const external = (name: string): External => ({ kind: 'external', id: null, name });
export const association: Holder = { kind: 'association', id: 'assoc', name: 'Næringsforeningen' };

/** An instant on the wall in Oslo in winter, `2026-03-02 09:00`; ids count up within the moment. */
export function moment(wall: string | Date): Moment {
  const now = typeof wall === 'string' ? new Date(`${wall.replace(' ', 'T')}:00+01:00`) : wall;
  let made = 0;
  return { now, time, newId: () => `${now.getTime()}-${++made}`, creditedTo: null };
}

const someone = (role: Role, over: Partial<Actor>): Actor => ({
  personId: 'p',
  membershipId: 'm',
  name: 'N. N.',
  role,
  side: sideOf(role),
  unit: 'U',
  municipalityId: null,
  sectorId: null,
  associationId: null,
  companyId: null,
  companies: null,
  manages: false,
  version: 1,
  ...over,
});
const [here, there] = [{ municipalityId: 'here' }, { municipalityId: 'there' }];

/** Everyone who may meet a need of "here" that the sector "plan" has, that "intake" had, and "roads" never. */
export const people = {
  coordinator: someone('coordinator', { ...here, sectorId: 'intake' }),
  'handler with the ball': someone('case_handler', { ...here, sectorId: 'plan' }),
  'handler who had it': someone('case_handler', { ...here, sectorId: 'intake' }),
  'handler elsewhere in the house': someone('case_handler', { ...here, sectorId: 'roads' }),
  'leader with the ball': someone('sector_leader', { ...here, sectorId: 'plan' }),
  'leader elsewhere in the house': someone('sector_leader', { ...here, sectorId: 'roads' }),
  director: someone('director', here),
  mayor: someone('mayor', here),
  administrator: someone('administrator', here),
  'neighbour coordinator': someone('coordinator', { ...there, sectorId: 'plan' }),
  'neighbour handler': someone('case_handler', { ...there, sectorId: 'plan' }),
  'own representative': someone('association_representative', { associationId: 'assoc' }),
  'other representative': someone('association_representative', { associationId: 'other' }),
  'company contact': someone('company_contact', { companyId: 'company' }),
};
export type Who = keyof typeof people;

export const needAt = (now: Date): Need => ({
  ...untouched,
  id: 'need',
  municipalityId: 'here',
  association: { id: 'assoc', name: 'Næringsforeningen' },
  spaceId: 'space',
  behalf: null,
  visibility: 'space',
  readers: [],
  kind: 'need',
  theme: null,
  urgency: 'normal',
  changedAt: now,
});

/** Raised to `plan` at that moment; `intake` counts as having had it. */
export function raised(at: Moment): Situation {
  const outcome = raise({ ...needAt(at.now), sectors: ['intake'] }, sector('plan'), at);
  return {
    need: outcome.need,
    clocks: outcome.clocks,
    handOver: { running: outcome.internalClocks[0] ?? null, cycles: 1 },
    status: null,
    consulted: [],
    acceptance: { running: null, cycles: 0 },
    holding: outcome.holdings[0] ?? null,
    lastSector: sector('plan'),
    backings: [],
    commitments: [],
    referred: false,
  };
}

const text = { body: 'Tekst.', language: 'nb' as const };

/** What people do with a need, but for the deadlines of the law. */
export type Played = CommitmentCommand | Command | OfferCommand | BackingCommand | SpeakingCommand | MergeCommand;

/** One command of every deed. */
export const commands = {
  comment: { deed: 'comment' as const, ...text },
  answer: { deed: 'answer' as const, ...text },
  question: { deed: 'question' as const, ...text },
  provisional_answer: {
    deed: 'provisional_answer' as const,
    ...text,
    reason: 'Venter på møte.',
    promisedBy: '2026-03-20',
  },
  hand_over: { deed: 'hand_over' as const, to: external('Statsforvalteren'), needed: 'En uttalelse.', replyBy: null },
  confirm: { deed: 'confirm' as const, ...text },
  send_back: { deed: 'send_back' as const, ...text },
  decline: { deed: 'decline' as const, ...text, basis: null },
  refer: { deed: 'refer' as const, ...text, to: 'Fylkeskommunen' },
  withdraw: { deed: 'withdraw' as const, ...text },
  label: { deed: 'label' as const, theme: 'transport' as const, urgency: 'urgent' as const },
  offer: { deed: 'offer' as const, to: sector('roads'), needed: 'En vurdering.', replyBy: null },
  accept: { deed: 'accept' as const },
  not_ours: { deed: 'not_ours' as const, reason: 'Det er en fylkesvei.', instead: null },
  take_back: { deed: 'take_back' as const },
  assign_sector: { deed: 'assign_sector' as const, to: sector('roads'), reason: 'Dere eier veien.', replyBy: null },
  back: {
    deed: 'back' as const,
    company: { id: 'company', name: 'Havn Bakeri AS' },
    facts: 'Ja.',
    jobs: 3,
    kronerPerYear: null,
  },
  withdraw_backing: { deed: 'withdraw_backing' as const, companyId: 'company' },
  invite_to_speak: { deed: 'invite_to_speak' as const, companyId: 'company' },
  end_speaking: { deed: 'end_speaking' as const, companyId: 'company' },
  commit: {
    deed: 'commit' as const,
    what: 'Vi gruser veien.',
    language: 'nb' as const,
    dueOn: '2026-03-20',
    condition: null,
    certainty: 'firm' as const,
  },
  fulfil: { deed: 'fulfil' as const, commitmentId: 'promised' },
  postpone: {
    deed: 'postpone' as const,
    commitmentId: 'promised',
    dueOn: '2026-03-27',
    reason: 'Det er tele i bakken.',
  },
  release: { deed: 'release' as const, commitmentId: 'promised', reason: null },
  make_opportunity: { deed: 'make_opportunity' as const },
  make_need: { deed: 'make_need' as const },
  merge: {
    deed: 'merge' as const,
    into: { id: 'older', number: 'B-7', state: 'open' as const, older: true, seen: true },
    reason: 'Det samme skiltet.',
  },
  unmerge: { deed: 'unmerge' as const, reason: 'Det gjelder et annet skilt.' },
} satisfies { [D in Played['deed']]: Played };

/** One of every deed of politics. */
export const political = {
  flag_priority: { deed: 'flag_priority' as const, reason: 'Havna er viktigst i år.' },
  lift_priority: { deed: 'lift_priority' as const, reason: 'Den går av seg selv nå.' },
  ask_status: { deed: 'ask_status' as const, reason: 'Kommer saken før jul?' },
  answer_status: { deed: 'answer_status' as const, body: 'Vi venter på måling.', shared: false },
  refer_to_council: {
    deed: 'refer_to_council' as const,
    body: 'Formannskapet',
    caseNumber: '45/26',
    meetingOn: '2026-03-18',
    question: 'Skal tomta selges?',
  },
  register_decision: { deed: 'register_decision' as const, decision: 'Ja.', decidedOn: '2026-03-18' },
} satisfies Record<PoliticalCommand['deed'], PoliticalCommand>;

export const isRejected = (result: Outcome | Rejection): result is Rejection => 'rejected' in result;

/** A situation after deeds that are known to be allowed: `[when, who, what]`. */
export function played(start: Situation, ...deeds: [string, Who, AnyCommand][]): Situation {
  return deeds.reduce((situation, [when, who, command]) => {
    const result = perform(situation, command, people[who], moment(when));
    if (isRejected(result)) throw new Error(`${who} ${command.deed}: ${result.sentence}`);
    return after(situation, result);
  }, start);
}
