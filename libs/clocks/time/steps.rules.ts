import type { ExplanationStep } from '@vertskap/contract';
import type { CompiledCalendar } from './compiled.rules.js';
import { DAY, dateOf } from './dates.rules.js';
import type { Names } from './holidays.rules.js';
import type { Interval } from './segments.rules.js';

/** Collects the steps of an explanation and runs equal, adjacent days together. */
export interface StepList {
  list: ExplanationStep[];
  /** Working days counted, wholly or in part. */
  workdays: number;
  eventDay(date: string): void;
  /** `part` is null where the whole day counts; `seconds` null where days are counted. */
  counted(day: number, part: Interval | null, seconds: number | null): void;
  skipped(day: number): void;
  /** The breaks of a day, as far as they lie in its usual hours and in the interval. */
  breaks(day: number, from: number, to: number): void;
  paused(pause: Interval, seconds: number): void;
  pausedDay(day: number): void;
}

export function stepList(cal: CompiledCalendar): StepList {
  const list: ExplanationStep[] = [];
  const counted = new Set<number>();
  const whole = { counted: wholeSeconds(), paused: wholeSeconds() };
  return {
    list,
    get workdays() {
      return counted.size;
    },
    eventDay: (date) => list.push({ ...step('event_day', date, date), workdays: 0 }),
    counted(day, part, exact) {
      counted.add(day);
      const seconds = exact === null ? null : whole.counted(exact);
      const { why, name } = cal.planOf(day);
      const half = why === 'half_day' ? { why, name } : NO_REASON;
      if (part) list.push({ ...step('counted', instant(part.from), instant(part.to)), seconds, ...half });
      else run(list, day, { ...days('counted', day), workdays: 1, seconds, ...half });
    },
    skipped(day) {
      const { why, name } = cal.planOf(day);
      if (why === null || why === 'half_day') {
        const covering = cal.breaks.find(({ from, to }) => from < noon(cal, day) && noon(cal, day) < to);
        run(list, day, { ...days('skipped', day), why: 'closed_day', name: covering?.name ?? name });
      } else run(list, day, { ...days('skipped', day), why, name });
    },
    breaks(day, from, to) {
      const { spans } = cal.planOf(day);
      for (let i = 0; i < spans.length; i += 2) {
        const opens = Math.max(from, cal.zone.instantOf(day * DAY + (spans[i] as number), 'first'));
        const closes = Math.min(to, cal.zone.instantOf(day * DAY + (spans[i + 1] as number), 'last'));
        for (const closed of cal.breaks) {
          const part = { from: Math.max(closed.from, opens), to: Math.min(closed.to, closes) };
          if (part.from < part.to)
            list.push({ ...interval('skipped', part), why: 'closed_day', name: closed.name ?? null });
        }
      }
    },
    paused: (pause, exact) => list.push({ ...interval('paused', pause), seconds: whole.paused(exact), why: 'pause' }),
    pausedDay: (day) => run(list, day, { ...days('paused', day), workdays: 1, why: 'pause' }),
  };
}

const NO_REASON = { why: null, name: null };

/** Rounds parts so that they add up to their rounded sum: instants have milliseconds, what is shown has not. */
function wholeSeconds(): (part: number) => number {
  let exact = 0;
  let given = 0;
  return (part) => {
    exact += part;
    const next = Math.round(exact) - given;
    given += next;
    return next;
  };
}

function step(kind: ExplanationStep['kind'], from: string, to: string): ExplanationStep {
  return { kind, from, to, workdays: null, seconds: null, ...NO_REASON };
}

function days(kind: ExplanationStep['kind'], day: number): ExplanationStep {
  return step(kind, dateOf(day), dateOf(day));
}

function interval(kind: ExplanationStep['kind'], { from, to }: Interval): ExplanationStep {
  return step(kind, instant(from), instant(to));
}

/** Adds a day, as part of the step before it where that is of the same kind and ends the day before. */
function run(list: ExplanationStep[], day: number, next: ExplanationStep): void {
  const last = list.at(-1);
  const same = last?.kind === next.kind && last.why === next.why && sameName(last.name, next.name);
  if (!last || !same || last.to !== dateOf(day - 1)) list.push(next);
  else {
    last.to = next.to;
    if (last.workdays !== null) last.workdays += next.workdays ?? 0;
    if (last.seconds !== null) last.seconds += next.seconds ?? 0;
  }
}

function sameName(a: Names | null, b: Names | null): boolean {
  return a?.nb === b?.nb && a?.nn === b?.nn && a?.en === b?.en;
}

function noon(cal: CompiledCalendar, day: number): number {
  return cal.zone.instantOf(day * DAY + DAY / 2, 'first');
}

function instant(ms: number): string {
  return new Date(ms).toISOString();
}
