import type { ClockBudget, ClockKind, PauseReason } from '@vertskap/contract';
import {
  type Clock,
  isRunning,
  type Moment,
  type Pause,
  pauseClock,
  resumeClock,
  startClock,
  stopClock,
} from '../clocks/clock.rules.js';
import { openPause, usualWakeUp, wakeOn } from '../clocks/wake-up.rules.js';
import { dateToKeep } from '../clocks/keepable.rules.js';
import { type PolicySubject, promiseFor } from '../clocks/policy.rules.js';
import { compile, localDate } from '../clocks/time/time.rules.js';

/**
 * Which clock a deed starts, stops or halts; the table in docs/HOUSE.md. Each function takes all clocks of the need and
 * returns all of them, the untouched ones as they were.
 */

/** Raised: first response, next update and resolution begin. */
export const startsAfterRaise = (about: PolicySubject, at: Moment): Clock[] =>
  (['first_response', 'next_update', 'resolution'] as const).map((kind) =>
    startClock(kind, 1, promiseFor(at.time.policy, kind, about).promised, at),
  );

/** A shared message by a person of the municipality. */
export const firstWord = (clocks: Clock[], at: Moment): Clock[] => stop(clocks, ['first_response'], at);

/** Business is reminded half-way that the answer waits for its yes or no, and has as long again: then the need closes by itself. */
const CONFIRMATION = { unit: 'days', amount: 20 } as const;

/** Answered: business is asked whether that was an answer. */
export const askConfirmation = (clocks: Clock[], at: Moment): Clock[] => [
  ...clocks,
  startClock('confirmation', nextCycle(clocks, 'confirmation'), CONFIRMATION, at),
];

/** Business says something else than yes or no to the answer: it has been heard, and is asked anew. */
export function askAgain(clocks: Clock[], at: Moment): Clock[] {
  const asked = clocks.find((c) => c.kind === 'confirmation' && isRunning(c));
  if (!asked) return clocks;
  return askConfirmation(
    clocks.map((c) => (c === asked ? stopClock(c, at, 'moved') : c)),
    at,
  );
}

/** Business has said yes or no. */
export const confirmed = (clocks: Clock[], at: Moment): Clock[] => stop(clocks, ['confirmation'], at);

/** Business never did. */
export const neverConfirmed = (clocks: Clock[], at: Moment): Clock[] =>
  clocks.map((c) => (c.kind === 'confirmation' && isRunning(c) ? stopClock(c, at, 'late') : c));

/** Clocks that no answer stops, by their ids: something else than an answer was promised (`commitments`). */
export type Standing = ReadonlySet<string>;
export const none: Standing = new Set();

/** The need is answered or declined. What business owed is void. */
export function stopOnAnswer(clocks: Clock[], at: Moment, standing: Standing): Clock[] {
  const kinds: ClockKind[] = ['first_response', 'next_update', 'resolution', 'commitment'];
  return cancel(stop(clocks, kinds, at, standing), ['business_reply'], at);
}

/** A provisional answer stops what was running; its date becomes a promise. A promise renewed in time was moved, not broken. */
export function stopOnProvisional(
  clocks: Clock[],
  promisedBy: string,
  at: Moment,
  standing: Standing,
): Clock[] | 'in_the_past' | 'too_far' {
  const keep = dateToKeep(promisedBy, at.now);
  if (keep !== 'fine') return keep === 'past' ? 'in_the_past' : keep;
  const promise = startClock('commitment', nextCycle(clocks, 'commitment'), { unit: 'date', date: promisedBy }, at);
  if (promise.dueAt === null || promise.dueAt < at.now) return 'in_the_past';
  const renewed = clocks.map((c) =>
    c.kind === 'commitment' && !standing.has(c.id) && isRunning(c) && c.dueAt && at.now <= c.dueAt
      ? stopClock(c, at, 'moved')
      : c,
  );
  return [...stop(renewed, ['first_response', 'next_update', 'commitment'], at, standing), promise];
}

/**
 * Business is asked: that is an update, and what it owes runs. Asked again while it has the ball, it owes what it owed
 * already. Whoever asked is woken when the reply is due.
 */
export function askBusiness(
  clocks: Clock[],
  about: PolicySubject,
  name: string,
  replyBy: string | null,
  at: Moment,
): Clock[] {
  const owed = clocks.find((c) => c.kind === 'business_reply' && isRunning(c));
  const promised: ClockBudget = replyBy
    ? { unit: 'date', date: replyBy }
    : promiseFor(at.time.policy, 'business_reply', about).promised;
  const reply = owed ?? startClock('business_reply', nextCycle(clocks, 'business_reply'), promised, at);
  const wakeAt = reply.dueAt ?? usualWakeUp(about, at);
  const halted = halt(stop(clocks, ['next_update'], at), 'with_business', name, wakeAt, at);
  return owed ? halted : [...halted, reply];
}

/** Somebody outside, or a political body, has the ball: it is no update, it only waits, until the day they were given. */
export function askOutside(
  clocks: Clock[],
  about: PolicySubject,
  name: string,
  replyBy: string | null,
  at: Moment,
  reason: 'with_external' | 'with_council' = 'with_external',
): Clock[] {
  const wakeAt = replyBy ? wakeOn(replyBy, at) : usualWakeUp(about, at);
  return cancel(halt(clocks, reason, name, wakeAt, at), ['business_reply'], at);
}

const halt = (clocks: Clock[], reason: PauseReason, name: string, wakeAt: Date, at: Moment): Clock[] =>
  clocks.map((c) =>
    c.kind === 'resolution' || c.kind === 'next_update' ? pauseClock(c, at, reason, name, wakeAt) : c,
  );

/**
 * Whoever waits for business is woken when the reply is due, also when other promises or office hours move that; every
 * other wake-up stays on its day, until that day closes. `before` are the same clocks before the change.
 */
export function moveWakeUps(before: Clock[], clocks: Clock[], at: Moment): Clock[] {
  const reply = (among: Clock[]) => among.find((c) => c.kind === 'business_reply' && isRunning(c))?.dueAt ?? null;
  const [was, is] = [reply(before), reply(clocks)];
  const moved = ({ reason, wakeAt }: Pause): Date | null => {
    if (wakeAt === null) return null;
    if (reason === 'with_business' && is && was?.getTime() === wakeAt.getTime()) return is;
    return wakeOn(localDate(compile(at.time.calendar), wakeAt.getTime()), at);
  };
  return clocks.map((clock) => {
    const pause = openPause(clock);
    const wakeAt = pause && moved(pause);
    if (!pause || !wakeAt || wakeAt.getTime() === pause.wakeAt?.getTime()) return clock;
    return { ...clock, pauses: clock.pauses.map((p) => (p === pause ? { ...p, wakeAt } : p)) };
  });
}

/** Business has replied: what it owed is judged. */
export const businessReplied = (clocks: Clock[], at: Moment): Clock[] => stop(clocks, ['business_reply'], at);

/** The ball comes back into the house: what was halted runs on, and an update is owed again. What the law suspends it does not touch. */
export function ballComesIn(clocks: Clock[], about: PolicySubject, at: Moment): Clock[] {
  const resumed = cancel(clocks, ['business_reply'], at).map((c) => (c.kind === 'statutory' ? c : resumeClock(c, at)));
  if (resumed.some((c) => c.kind === 'next_update' && isRunning(c))) return resumed;
  return [
    ...resumed,
    startClock(
      'next_update',
      nextCycle(clocks, 'next_update'),
      promiseFor(at.time.policy, 'next_update', about).promised,
      at,
    ),
  ];
}

/** Sent back: the first verdict stands, and a new cycle runs on with the old time; while it was answered it stood still. */
export function reopenResolution(clocks: Clock[], at: Moment): Clock[] {
  const last = clocks.findLast((c) => c.kind === 'resolution');
  if (!last?.stoppedAt) return clocks;
  const answered = { from: last.stoppedAt, to: at.now, reason: 'answered' as const, waitingFor: '', wakeAt: null };
  const pauses = [...last.pauses, answered];
  return [...clocks, startClock('resolution', last.cycle + 1, last.budget, at, { startedAt: last.startedAt, pauses })];
}

/** Withdrawn: nothing is owed any more, and nothing is counted. */
export const voidAll = (clocks: Clock[], at: Moment): Clock[] =>
  clocks.map((c) => (isRunning(c) ? stopClock(c, at, 'cancelled') : c));

/**
 * The need is followed elsewhere: late stays late, and what ran otherwise is neither met nor missed. What the law says runs on whatever we
 * call the need, and so does what was promised besides an answer.
 */
export const voidUnlessLate = (clocks: Clock[], at: Moment, standing: Standing): Clock[] =>
  clocks.map((c) => (standing.has(c.id) || c.kind === 'statutory' || !isRunning(c) ? c : endedUnlessLate(c, at)));

/** Nobody waits for it any more: late stays late where it was the municipality’s, and nothing else is judged. */
export function endedUnlessLate(clock: Clock, at: Moment): Clock {
  const judged = stopClock(clock, at);
  return judged.verdict === 'late' && clock.side === 'municipality' ? judged : stopClock(clock, at, 'cancelled');
}

const stop = (clocks: Clock[], kinds: ClockKind[], at: Moment, standing = none): Clock[] =>
  clocks.map((c) => (kinds.includes(c.kind) && isRunning(c) && !standing.has(c.id) ? stopClock(c, at) : c));
const cancel = (clocks: Clock[], kinds: ClockKind[], at: Moment): Clock[] =>
  clocks.map((c) => (kinds.includes(c.kind) && isRunning(c) ? stopClock(c, at, 'cancelled') : c));
export const nextCycle = (clocks: Clock[], kind: ClockKind): number =>
  Math.max(0, ...clocks.filter((c) => c.kind === kind).map((c) => c.cycle)) + 1;
