import type { CompiledCalendar } from './compiled.rules.js';
import type { Interval } from './segments.rules.js';
import { between } from './working-time.rules.js';

/** The clock stands still from `from` until before `to`, epoch milliseconds; null while it still does. */
export interface Pause {
  from: number;
  to: number | null;
}

/** In order, cut off at the start, and joined where they overlap or touch. One that lasts still ends at Infinity. */
export function joined(pauses: readonly Pause[], start: number): Interval[] {
  const list: Interval[] = [];
  const known = pauses.map(({ from, to }) => ({ from: Math.max(from, start), to: to ?? Infinity }));
  for (const pause of known.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from)) {
    const last = list.at(-1);
    if (last && pause.from <= last.to) last.to = Math.max(last.to, pause.to);
    else list.push(pause);
  }
  return list;
}

/**
 * Whole working seconds from the start until an instant: all of them (gross: what was lived through), those of the
 * pauses, and those that count (net, the difference). All 0 where `to` is not after the start.
 */
export function elapsed(
  cal: CompiledCalendar,
  start: number,
  to: number,
  pauses: readonly Pause[],
): { gross: number; paused: number; net: number } {
  if (to <= start) return { gross: 0, paused: 0, net: 0 };
  const gross = Math.round(between(cal, start, to));
  let paused = 0;
  for (const pause of joined(pauses, start))
    if (pause.from < to) paused += between(cal, pause.from, Math.min(pause.to, to));
  paused = Math.round(paused);
  return { gross, paused, net: gross - paused };
}
