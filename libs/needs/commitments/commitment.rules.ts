import type {
  AgreedAt,
  Author,
  Commit,
  CommitmentEnd,
  CommitmentView,
  LedgerLine,
  ProblemCode,
  PromiseAbility,
  Side,
} from '@vertskap/contract';
import { type Clock, isRunning, type Moment, startClock, stopClock } from '../../clocks/clock.rules.js';
import { dateToKeep } from '../../clocks/keepable.rules.js';
import { nextCycle } from '../need-clocks.rules.js';
import type { Actor } from '../../organisations/actor.rules.js';
import { dayInFigures } from '../wake-up-deed.rules.js';

type Speaker = Pick<Actor, 'role' | 'side' | 'municipalityId' | 'associationId'>;

/** Who promises something on no need: those who run the dialogue for either side. */
export const maySpeakForSide = ({ role }: Pick<Speaker, 'role'>): boolean =>
  role === 'coordinator' || role === 'sector_leader' || role === 'association_representative';

type OnNoNeed = Pick<LedgerLine, 'side' | 'state' | 'endedAt'> & {
  municipality: { id: string };
  association: { id: string };
};

/** What this actor may do with a promise on no need: who promised says how it goes, and the other side alone releases. */
export function promiseAbilities(
  actor: Speaker,
  { side, state, endedAt, municipality, association }: OnNoNeed,
): PromiseAbility[] {
  const party =
    actor.side === 'municipality' ? actor.municipalityId === municipality.id : actor.associationId === association.id;
  if (!party || !maySpeakForSide(actor) || endedAt !== null) return [];
  if (actor.side !== side) return ['release'];
  return state === 'open' ? ['fulfil', 'postpone'] : ['fulfil'];
}

/** What the sides do with what they promise each other. */
export type CommitmentCommand =
  | ({ deed: 'commit' } & Pick<Commit, 'what' | 'language' | 'dueOn' | 'condition' | 'certainty'> & {
        agreedAt?: AgreedAt | null;
      })
  | { deed: 'fulfil'; commitmentId: string }
  | { deed: 'postpone'; commitmentId: string; dueOn: string; reason: string }
  | { deed: 'release'; commitmentId: string; reason: string | null };

type Promised = { clocks: Clock[]; commitments: CommitmentView[] };
type Done = Promised & { text: string };
type Refused = { rejected: ProblemCode; sentence: string };

/**
 * All clocks of the need after a deed on a promise, the commitments that are new or changed, and the line for the history; or why
 * not. A commitment is a clock with words: its date and verdict are the clock's, so what is late stays late here too.
 */
export function commitmentDeed(
  { clocks, commitments }: Promised,
  command: CommitmentCommand,
  by: Author,
  at: Moment,
): Done | Refused {
  if (command.deed === 'commit') return commit(clocks, command, by, at);
  const commitment = commitments.find(({ id }) => id === command.commitmentId);
  const clock = clocks.find(({ id }) => id === command.commitmentId);
  if (!commitment || !clock) return { rejected: 'not_found', sentence: 'Nothing of the kind was promised here.' };
  if ((clock.side === by.side) === (command.deed === 'release'))
    return { rejected: 'not_allowed', sentence: 'This is for the other side to say.' };
  if (!isRunning(clock)) return { rejected: 'wrong_state', sentence: 'This promise is no longer open.' };
  const next = change(clocks, { clock, commitment }, command, by, at);
  return 'rejected' in next ? next : { ...next, text: textOf(commitment, clock, command) };
}

function commit(clocks: Clock[], command: Extract<CommitmentCommand, { deed: 'commit' }>, by: Author, at: Moment) {
  const { what, language, condition, certainty, dueOn, agreedAt = null } = command;
  const clock = dated(clocks, by.side, dueOn, at);
  if ('rejected' in clock) return clock;
  const made = { id: clock.id, what, language, condition, certainty, by, at: at.now.toISOString(), agreedAt };
  return {
    clocks: [...clocks, clock],
    commitments: [{ ...made, movedFrom: null, end: null }],
    text: [`${what} (${dayInFigures(dueOn)})`, condition].filter(Boolean).join('\n'),
  };
}

function change(
  clocks: Clock[],
  { clock, commitment }: { clock: Clock; commitment: CommitmentView },
  command: Exclude<CommitmentCommand, { deed: 'commit' }>,
  by: Author,
  at: Moment,
): Promised | Refused {
  const stopped = (as?: 'moved' | 'cancelled') => clocks.map((c) => (c === clock ? stopClock(c, at, as) : c));
  const ended = (as: CommitmentEnd['as'], reason: string | null): CommitmentView => ({
    ...commitment,
    end: { as, reason, by, at: at.now.toISOString() },
  });
  const over = clock.dueAt !== null && clock.dueAt < at.now;
  switch (command.deed) {
    case 'fulfil':
      return { clocks: stopped(), commitments: [] };
    case 'release':
      return { clocks: stopped(over ? undefined : 'cancelled'), commitments: [ended('released', command.reason)] };
    case 'postpone': {
      if (over)
        return { rejected: 'wrong_state', sentence: 'Its date has passed. Say when it is done, or promise anew.' };
      if (dateOf(clock) === command.dueOn)
        return { rejected: 'invalid_input', sentence: 'This is the date it has already.' };
      const next = dated(clocks, clock.side, command.dueOn, at);
      if ('rejected' in next) return next;
      return {
        clocks: [...stopped('moved'), next],
        commitments: [
          ended('moved', command.reason),
          { ...commitment, id: next.id, movedFrom: commitment.id, end: null },
        ],
      };
    }
  }
}

/** The clock of a promise, due as its day closes; what is too far is not reckoned with. */
function dated(clocks: Clock[], side: Side, date: string, at: Moment): Clock | Refused {
  const keep = dateToKeep(date, at.now);
  if (keep === 'past') return PASSED;
  if (keep === 'too_far') return { rejected: 'invalid_input', sentence: 'The date is more than ten years ahead.' };
  const clock = { ...startClock('commitment', nextCycle(clocks, 'commitment'), { unit: 'date', date }, at), side };
  return clock.dueAt === null || clock.dueAt < at.now ? PASSED : clock;
}

const PASSED: Refused = { rejected: 'invalid_input', sentence: 'The date has already passed.' };

const dateOf = ({ budget }: Clock): string => (budget.unit === 'date' ? budget.date : '');

function textOf(
  { what }: CommitmentView,
  clock: Clock,
  command: Exclude<CommitmentCommand, { deed: 'commit' }>,
): string {
  const dates = command.deed === 'postpone' ? [dateOf(clock), command.dueOn] : [dateOf(clock)];
  const said = `${what} (${dates.map(dayInFigures).join(' → ')})`;
  const reason = command.deed === 'fulfil' ? null : command.reason;
  return reason === null ? said : `${said}\n${reason}`;
}
