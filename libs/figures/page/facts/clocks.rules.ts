import type { ClockKind, NeedState, Verdict } from '@vertskap/contract';
import { type Facts, STEPS } from './facts.rules.js';

/**
 * A clock that figures count. `why` it was read: it began in the period, it stopped in the period, or it is a commitment that was
 * judged, or whose date passed, in the four quarters; one that did more than one of these is there as often. `whose`: the sector
 * whose person stopped it, or that has the ball of its need while it runs.
 */
export type CountedClock = {
  why: 'began' | 'stopped' | 'promised';
  kind: ClockKind;
  cycle: number;
  startedAt: Date;
  dueAt: Date | null;
  stoppedAt: Date | null;
  verdict: Verdict | null;
  gross: number;
  net: number;
  whose: string | null;
  /** Of its need; null of a promise on none. */
  state: NeedState | null;
  unconfirmed: boolean;
  /** A later cycle of it began. */
  again: boolean;
};

type Counted = Pick<Facts, 'responses' | 'weeks' | 'commitments' | 'businessReplies' | 'closings' | 'steps'> & {
  resolution: Pick<Facts['resolution'], 'gross' | 'net'>;
  /** Of each sector, how its deadlines were kept; whatever sector is chosen. */
  kept: Map<string, { met: number; judged: number }>;
};

const OWED: ClockKind[] = ['first_response', 'next_update', 'resolution'];

/**
 * What the figures say of clocks, in one go through them. Where a sector is chosen, clocks count where they are its own; what business owed is
 * nobody's. `weeks` and `quarters` are the instants at which each begins, `quarters` with the end of the last.
 */
export function countClocks(
  clocks: readonly CountedClock[],
  { now, sector, weeks, quarters }: { now: Date; sector: string | null; weeks: Date[]; quarters: Date[] },
): Counted {
  const own = (clock: CountedClock) => sector === null || clock.whose === sector;
  const of = (why: CountedClock['why'], ...kinds: ClockKind[]) =>
    clocks.filter((clock) => clock.why === why && kinds.includes(clock.kind));
  const first = (why: 'began' | 'stopped') => of(why, 'first_response').filter((c) => c.cycle === 1 && own(c));
  const ended = of('stopped', 'resolution').filter(own);
  const resolved = ended.filter((clock) => isJudged(clock) && clock.state !== 'referred');
  return {
    responses: responsesOf(first('began'), now),
    weeks: weeksOf(first('began'), first('stopped').filter(isJudged), weeks),
    resolution: { gross: resolved.map(({ gross }) => gross), net: resolved.map(({ net }) => net) },
    closings: { ...closingsOf(resolved), referred: count(ended, ({ state, again }) => state === 'referred' && !again) },
    commitments: commitmentsOf(of('promised', 'commitment').filter(own), quarters),
    businessReplies: verdictsOf(of('began', 'business_reply'), now),
    steps: stepsOf(of('stopped', ...STEPS).filter((clock) => clock.verdict !== 'cancelled' && own(clock))),
    kept: keptOf(of('stopped', ...OWED).filter(isJudged)),
  };
}

const isJudged = ({ verdict }: CountedClock): boolean => verdict === 'met' || verdict === 'late';
const isLate = ({ verdict, dueAt }: CountedClock, now: Date): boolean =>
  verdict === 'late' || (verdict === null && dueAt !== null && dueAt < now);
const count = (clocks: readonly CountedClock[], which: (clock: CountedClock) => boolean): number =>
  clocks.reduce((n, clock) => (which(clock) ? n + 1 : n), 0);

const verdictsOf = (clocks: CountedClock[], now: Date): { met: number; late: number } => ({
  met: count(clocks, ({ verdict }) => verdict === 'met'),
  late: count(clocks, (clock) => isLate(clock, now)),
});

function responsesOf(clocks: CountedClock[], now: Date): Facts['responses'] {
  const took = (which: (clock: CountedClock) => boolean) => clocks.filter(which).map(({ gross }) => gross);
  return {
    taken: took(isJudged),
    void: took(({ verdict }) => verdict === 'cancelled'),
    waitingSince: clocks.filter(({ verdict }) => verdict === null).map(({ startedAt }) => startedAt),
    ...verdictsOf(clocks, now),
  };
}

function weeksOf(raised: CountedClock[], answered: CountedClock[], begins: Date[]): Facts['weeks'] {
  const weeks = begins.map((_, i) => ({ week: i + 1, raised: 0, taken: [] as number[] }));
  const at = (instant: Date | null) => weeks[instant === null ? -1 : placeOf(instant, begins)];
  for (const { startedAt } of raised) {
    const week = at(startedAt);
    if (week) week.raised += 1;
  }
  for (const { stoppedAt, gross } of answered) at(stoppedAt)?.taken.push(gross);
  return weeks;
}

function commitmentsOf(clocks: CountedClock[], quarters: Date[]): Facts['commitments'] {
  const held = quarters.slice(0, -1).map((_, i) => ({ quarter: i + 1, kept: 0, moved: 0, broken: 0, onNoNeed: 0 }));
  for (const { verdict, stoppedAt, dueAt, state } of clocks) {
    const instant = stoppedAt ?? dueAt;
    const quarter = instant && held[placeOf(instant, quarters)];
    if (!quarter) continue;
    quarter[verdict === 'met' ? 'kept' : verdict === 'moved' ? 'moved' : 'broken'] += 1;
    if (state === null) quarter.onNoNeed += 1;
  }
  return held;
}

const closingsOf = (answers: CountedClock[]): Omit<Facts['closings'], 'referred'> => {
  const given = answers.filter(({ state }) => state !== 'declined');
  const stood = given.filter(({ again }) => !again);
  return {
    confirmed: count(stood, ({ state, unconfirmed }) => state === 'closed' && !unconfirmed),
    unconfirmed: count(stood, ({ unconfirmed }) => unconfirmed),
    sentBack: given.length - stood.length,
    waiting: count(stood, ({ state }) => state === 'answered'),
  };
};

function stepsOf(clocks: CountedClock[]): Facts['steps'] {
  const steps = new Map<string, Facts['steps'][number]>();
  for (const { whose, kind, net } of clocks) {
    if (whose === null) continue;
    const key = `${whose} ${kind}`;
    const step = steps.get(key) ?? { sectorId: whose, kind, net: [] };
    step.net.push(net);
    steps.set(key, step);
  }
  return [...steps.values()];
}

function keptOf(clocks: CountedClock[]): Counted['kept'] {
  const kept: Counted['kept'] = new Map();
  for (const { whose, verdict } of clocks) {
    if (whose === null) continue;
    const { met, judged } = kept.get(whose) ?? { met: 0, judged: 0 };
    kept.set(whose, { met: met + (verdict === 'met' ? 1 : 0), judged: judged + 1 });
  }
  return kept;
}

/** Which of the spans that begin at these instants holds this one; -1 before the first. */
const placeOf = (instant: Date, begins: Date[]): number => begins.findLastIndex((begin) => begin <= instant);
