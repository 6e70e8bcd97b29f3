import {
  add,
  compile,
  dateOf,
  dayOf,
  localDate,
  norwegianHolidays,
  wallToInstant,
} from '../../libs/clocks/time/time.rules.js';
import { type Task, hall, libraries } from './clock-libraries.js';
import { type Plan, enter, generator, race, report, spread } from './clock-race.js';

type Goals = Record<string, { value: number; goal: string; met: boolean }>;

/**
 * P11: working-time arithmetic beside npm libraries, in operations per second, on the same questions in one run and in
 * interleaved rounds. A library is measured only on the questions that it answers rightly, and we on the same ones; how
 * many they are is printed. The `value` is the smallest of the ratios to the fastest library of each task (a median
 * over the rounds).
 */
export async function bench({ short, seed }: { short: boolean; seed: number }): Promise<Goals> {
  const zone = process.env.TZ;
  process.env.TZ = 'Europe/Oslo';
  try {
    return await measured(short, seed);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
}

const LENGTHS = { '10 days': 10, '1 year': 250, '30 years': 7500 };
const KINDS = ['add days', 'add hours', 'days between', 'hours between'] as const;
const HOLIDAYS = ['Norwegian holidays', 'no holidays'];
const QUESTIONS = 100;
/** The least ratio that P11 asks for, and the most that 30 years may cost against 10 days: a binary search's growth. */
const GOAL = 10;
const GROWTH = 3;

async function measured(short: boolean, seed: number): Promise<Goals> {
  const random = generator(seed);
  const plan: Plan = short ? { rounds: 5, passMs: 4, patienceMs: 40 } : { rounds: 11, passMs: 40, patienceMs: 1500 };
  const all = Object.entries(await libraries());
  console.log(`Working time, operations per second: min / median / max of ${plan.rounds} interleaved rounds.`);
  console.log(
    `Node ${process.version}, seed ${seed}, ${QUESTIONS} questions a task, Mon-Fri 08:00-15:30, Europe/Oslo.`,
  );
  const ratios: number[] = [];
  const best = new Map<string, number>();
  for (const holidays of HOLIDAYS)
    for (const kind of KINDS) {
      const tooSlow = new Set<string>();
      for (const [length, days] of Object.entries(LENGTHS)) {
        const name = `${kind}, ${length}, ${holidays}`;
        console.log(`\n${name}`);
        const task = draw(kind, days, holidays === 'Norwegian holidays', random);
        const entrants = enter(all, task, plan, tooSlow);
        race(entrants, plan, random);
        const result = report(entrants);
        best.set(name, result.best);
        if (result.ratio !== null) ratios.push(result.ratio);
      }
    }
  const growth = [...best].flatMap(([name, speed]) =>
    name.includes('30 years') ? [(best.get(name.replace('30 years', '10 days')) ?? NaN) / speed] : [],
  );
  console.log(`\nAgainst the fastest that is right, over ${ratios.length} tasks: ${spread(ratios, 1)} times as fast.`);
  console.log(
    `30 years against 10 days, over ${growth.length} tasks: ${spread(growth, 2)} times the cost, each at its best round.`,
  );
  const least = Number(Math.min(...ratios).toFixed(1));
  const most = Number(Math.max(...growth).toFixed(2));
  return {
    P11: { value: least, goal: `>= ${GOAL} times the fastest npm library on the same cases`, met: least >= GOAL },
    'P11-growth': { value: most, goal: `30 years cost <= ${GROWTH} times 10 days`, met: most <= GROWTH },
  };
}

/** Questions of one kind: starts are drawn within opening hours of 2024, the ends of an interval lie near its length. */
function draw(kind: Task['kind'], days: number, withHolidays: boolean, random: () => number): Task {
  const years = Array.from({ length: days > 1000 ? 34 : 4 }, (_, i) => 2024 + i);
  const holidays = withHolidays ? years.flatMap((year) => norwegianHolidays(year).map(({ date }) => date)) : [];
  const cal = compile(hall(holidays));
  const starts = Array.from({ length: QUESTIONS }, () => {
    const date = dateOf(dayOf('2024-01-02') + Math.floor(random() * 366));
    // The minute after an opening on a day off: from there on, all libraries agree on what to do.
    return add(cal, wallToInstant(cal, `${date}T08:00`), 60 * Math.floor(1 + random() * 448));
  });
  const ends = starts.map((at) => add(cal, at, days * 27_000 - 60 * Math.floor(random() * 400)));
  // Between days it is noon: the libraries differ on what a part of a day is.
  const noon = (at: number): number => wallToInstant(cal, `${localDate(cal, at)}T12:00`);
  const dated = kind === 'days between';
  return {
    kind,
    holidays,
    starts: dated ? starts.map(noon) : starts,
    ends: dated ? ends.map(noon) : ends,
    amount: kind === 'add hours' ? days * 450 : days,
  };
}
