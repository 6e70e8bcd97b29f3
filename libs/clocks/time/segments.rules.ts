import { DAY } from './dates.rules.js';
import type { DayPlan, Spans } from './plan.rules.js';
import type { Zone } from './zone.rules.js';

/** Epoch milliseconds, `to` not included. */
export interface Interval {
  from: number;
  to: number;
}

/** Open segments of the days from `firstDay` until before `lastDay`, in order and without overlap, with their indexes. */
export interface Segments {
  firstDay: number;
  lastDay: number;
  count: number;
  /** Instants; one more entry than segments, Infinity. */
  starts: Float64Array;
  ends: Float64Array;
  /** Open milliseconds before each segment; the last entry is the total. */
  openBefore: Float64Array;
  /** For each UTC day: the first segment that ends after it begins. */
  byDay: Int32Array;
  /** For each full `openPerBucket` of open time: the segment in which it is reached. */
  byOpen: Int32Array;
  openPerBucket: number;
  /** For each local day, and one more: its first segment. */
  byLocalDay: Int32Array;
  /** For each local day, and one more: how many working days (days that open at all) come before it. */
  workdaysBefore: Int32Array;
  workdays: Int32Array;
  /** When each working day closes for the last time. */
  closes: Float64Array;
  /** For each UTC day: how far wall clocks are ahead all day, in milliseconds, or `CHANGES`. */
  offsets: Int32Array;
}

/** In place of the offset of a day on which it changes. */
export const CHANGES = 0x7fffffff;

/**
 * Puts the plans of the days onto the time line. A segment begins at the first and ends at the last occurrence of its
 * wall time, so that two can overlap where clocks are set back; the later one then begins where the earlier ends.
 */
export function buildSegments(
  zone: Zone,
  planOf: (day: number) => DayPlan,
  breaks: readonly Interval[],
  firstDay: number,
  lastDay: number,
): Segments {
  const starts: number[] = [];
  const ends: number[] = [];
  const workdays: number[] = [];
  const closes: number[] = [];
  const byLocalDay = new Int32Array(lastDay - firstDay + 1);
  const workdaysBefore = new Int32Array(lastDay - firstDay + 1);
  const closures = breaks.toSorted((a, b) => a.from - b.from);
  let closedUntil = -Infinity;
  for (let day = firstDay === lastDay ? lastDay : firstDay - 1; day < lastDay; day++) {
    for (const piece of onTheTimeLine(zone, day, planOf(day).spans)) {
      const from = Math.max(piece.from, closedUntil);
      if (piece.to <= from) continue;
      closedUntil = piece.to;
      if (day >= firstDay) addOpen(starts, ends, from, piece.to, closures);
    }
    if (day < firstDay) continue;
    if (starts.length > (byLocalDay[day - firstDay] as number)) {
      workdays.push(day);
      closes.push(ends[ends.length - 1] as number);
    }
    byLocalDay[day - firstDay + 1] = starts.length;
    workdaysBefore[day - firstDay + 1] = workdays.length;
  }
  const count = starts.length;
  return {
    firstDay,
    lastDay,
    count,
    ...indexed(starts, ends, firstDay, lastDay),
    byLocalDay,
    workdaysBefore,
    workdays: Int32Array.from(workdays),
    closes: Float64Array.from(closes),
    offsets: offsetsOf(zone, firstDay, lastDay),
  };
}

/** The hours of a day as instants, by their beginning. A date that the zone left out (Samoa, 30 December 2011) has none. */
function onTheTimeLine(zone: Zone, day: number, spans: Spans): Interval[] {
  const pieces: Interval[] = [];
  for (let i = 0; i < spans.length; i += 2)
    pieces.push({
      from: zone.instantOf(day * DAY + (spans[i] as number), 'first'),
      to: zone.instantOf(day * DAY + (spans[i + 1] as number), 'last'),
    });
  if (pieces.length > 0 && zone.instantOf(day * DAY, 'first') === zone.instantOf((day + 1) * DAY, 'first')) return [];
  // Hours that daylight saving skips move behind the ones that follow.
  return pieces.length > 1 ? pieces.sort((a, b) => a.from - b.from) : pieces;
}

/** Adds what the closures, sorted by their beginning, leave open. */
function addOpen(starts: number[], ends: number[], from: number, to: number, closures: readonly Interval[]): void {
  let open = from;
  for (const closure of closures) {
    if (closure.from >= to) break;
    if (closure.to <= open) continue;
    if (closure.from > open) {
      starts.push(open);
      ends.push(closure.from);
    }
    open = closure.to;
  }
  if (open < to) {
    starts.push(open);
    ends.push(to);
  }
}

function indexed(
  starts: number[],
  ends: number[],
  firstDay: number,
  lastDay: number,
): Pick<Segments, 'starts' | 'ends' | 'openBefore' | 'byDay' | 'byOpen' | 'openPerBucket'> {
  const count = starts.length;
  const openBefore = new Float64Array(count + 1);
  for (let i = 0; i < count; i++)
    openBefore[i + 1] = (openBefore[i] as number) + (ends[i] as number) - (starts[i] as number);

  const byDay = new Int32Array(lastDay - firstDay + 1);
  for (let day = firstDay, i = 0; day <= lastDay; day++) {
    while (i < count && (ends[i] as number) <= day * DAY) i++;
    byDay[day - firstDay] = i;
  }

  const total = openBefore[count] as number;
  const openPerBucket = Math.max(1, Math.floor(total / Math.max(1, count)));
  const byOpen = new Int32Array(Math.floor(total / openPerBucket) + 2);
  for (let bucket = 0, i = 0; bucket < byOpen.length; bucket++) {
    while (i < count - 1 && (openBefore[i + 1] as number) < bucket * openPerBucket) i++;
    byOpen[bucket] = i;
  }
  starts.push(Infinity);
  ends.push(Infinity);
  return {
    starts: Float64Array.from(starts),
    ends: Float64Array.from(ends),
    openBefore,
    byDay,
    byOpen,
    openPerBucket,
  };
}

function offsetsOf(zone: Zone, firstDay: number, lastDay: number): Int32Array {
  const offsets = new Int32Array(lastDay - firstDay);
  for (let day = firstDay; day < lastDay; day++) {
    const offset = zone.offsetAt(day * DAY);
    offsets[day - firstDay] = offset === zone.offsetAt(day * DAY + DAY - 1) ? offset : CHANGES;
  }
  return offsets;
}
