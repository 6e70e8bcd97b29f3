import type { ProblemCode, StatutoryBudget } from '@vertskap/contract';
import {
  type Clock,
  isPaused,
  isRunning,
  type Moment,
  pauseClock,
  resumeClock,
  startClock,
  stopClock,
} from '../../clocks/clock.rules.js';
import { compile, localDate, wallToInstant } from '../../clocks/time/time.rules.js';
import { wakeOn } from '../../clocks/wake-up.rules.js';
import { nextCycle } from '../need-clocks.rules.js';
import { dayInFigures, unfitDay } from '../wake-up-deed.rules.js';

/** What staff do with the deadlines of the law. Rule and local pause have been found before: the budget holds them. */
export type StatutoryCommand =
  | { deed: 'register_statutory'; budget: StatutoryBudget }
  | { deed: 'suspend_statutory'; clockId: string; waitingFor: string; wakeOn: string }
  | { deed: 'resume_statutory'; clockId: string }
  | { deed: 'decide_statutory'; clockId: string; decidedOn: string }
  | { deed: 'cancel_statutory'; clockId: string; reason: string };

type Done = { clocks: Clock[]; text: string };
type Refused = { rejected: ProblemCode; sentence: string };

/** How far back a complete application may have been received. */
const OLDEST_YEARS = 10;

/** All clocks of the need after a deed on a statutory one, and the paragraph for the history; or why not. */
export function statutoryDeed(clocks: Clock[], command: StatutoryCommand, at: Moment): Done | Refused {
  if (command.deed === 'register_statutory') return register(clocks, command.budget, at);
  const clock = clocks.find((c) => c.id === command.clockId);
  if (clock?.budget.unit !== 'statutory')
    return { rejected: 'not_found', sentence: 'The need has no such statutory deadline.' };
  if (!isRunning(clock)) return { rejected: 'wrong_state', sentence: 'This deadline no longer runs.' };
  const next = change(clock, clock.budget, command, at);
  if ('rejected' in next) return next;
  const { paragraph } = clock.budget;
  return {
    clocks: clocks.map((c) => (c === clock ? next : c)),
    text: [paragraph, ...wordsOf(command)].join(': '),
  };
}

function wordsOf(command: StatutoryCommand): string[] {
  if (command.deed === 'suspend_statutory') return [`${command.waitingFor}, ${dayInFigures(command.wakeOn)}`];
  return command.deed === 'cancel_statutory' ? [command.reason] : [];
}

/** The clock starts on the day of receipt, at its midnight; that day itself does not count. */
function register(clocks: Clock[], budget: StatutoryBudget, at: Moment): Done | Refused {
  const { receivedOn, rule, paragraph } = budget;
  const today = todayOf(at);
  const oldest = `${Number(today.slice(0, 4)) - OLDEST_YEARS}${today.slice(4)}`;
  if (receivedOn > today) return { rejected: 'invalid_input', sentence: 'The day of receipt has not come yet.' };
  if (receivedOn < oldest) return { rejected: 'invalid_input', sentence: 'The day of receipt is too long ago.' };
  const same = (b: Clock['budget']) => b.unit === 'statutory' && b.rule === rule && b.receivedOn === receivedOn;
  if (clocks.some((c) => isRunning(c) && same(c.budget)))
    return { rejected: 'wrong_state', sentence: 'This deadline runs already.' };
  const startedAt = midnight(receivedOn, at);
  const clock = startClock('statutory', nextCycle(clocks, 'statutory'), budget, at, { startedAt, pauses: [] });
  return { clocks: [...clocks, clock], text: paragraph };
}

function change(
  clock: Clock,
  { maySuspend, receivedOn }: StatutoryBudget,
  command: Exclude<StatutoryCommand, { deed: 'register_statutory' }>,
  at: Moment,
): Clock | Refused {
  switch (command.deed) {
    case 'suspend_statutory':
      if (!maySuspend)
        return { rejected: 'not_allowed', sentence: 'The paragraph knows no ground to suspend this deadline.' };
      if (isPaused(clock)) return { rejected: 'wrong_state', sentence: 'This deadline stands still already.' };
      return unfitDay(command.wakeOn, at) ?? suspended(clock, command, at);
    case 'resume_statutory':
      if (!isPaused(clock)) return { rejected: 'wrong_state', sentence: 'This deadline does not stand still.' };
      return resumeClock(clock, at);
    case 'decide_statutory':
      if (command.decidedOn > todayOf(at))
        return { rejected: 'invalid_input', sentence: 'The day of the decision has not come yet.' };
      if (command.decidedOn < receivedOn)
        return { rejected: 'invalid_input', sentence: 'That is before the application was received.' };
      return decide(clock, command.decidedOn, at);
    case 'cancel_statutory':
      return stopClock(clock, at, 'cancelled');
  }
}

const suspended = (clock: Clock, { waitingFor, wakeOn: day }: { waitingFor: string; wakeOn: string }, at: Moment) =>
  pauseClock(clock, at, 'suspended', waitingFor, wakeOn(day, at));

/**
 * The clock stops on the day of the decision, at its last second where that day is over. So the verdict follows from the
 * instants, as for every clock: in time until the midnight that ends the last day.
 */
function decide(clock: Clock, decidedOn: string, at: Moment): Clock | Refused {
  const lastSecond = new Date(midnight(dayAfter(decidedOn), at).getTime() - 1000);
  const now = lastSecond < at.now ? lastSecond : at.now;
  if (clock.pauses.some((p) => p.to === null && p.from > now))
    return { rejected: 'wrong_state', sentence: 'The deadline was suspended after that day: let it run on first.' };
  return stopClock(clock, { ...at, now });
}

const todayOf = ({ now, time }: Moment): string => localDate(compile(time.calendar), now.getTime());
const midnight = (date: string, { time }: Moment): Date =>
  new Date(wallToInstant(compile(time.calendar), `${date}T00:00`));
const dayAfter = (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
