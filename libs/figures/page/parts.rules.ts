import type { Figure, FigureColumn, FigureRow } from '@vertskap/contract';
import type { Facts } from './facts/facts.rules.js';
import type { Period } from './period.rules.js';

/** Of the definitions in docs/FIGURES.md. */
export const DEFINITION = 8;

/** What figures are made of: the facts, the period, and the filters that all drill-downs keep. */
export type Grounds = {
  facts: Facts;
  municipalityId: string;
  now: Date;
  period: Period;
  /** Working seconds that have passed since an instant. */
  waited: (since: Date) => number;
  /** The working seconds of a stay or a pause. */
  worked: (from: Date, to: Date) => number;
  secondsPerWorkday: number;
  /** Working days ended since an instant's date, and the date from which on fewer than so many have. */
  workdaysSince: (since: Date) => number;
  sinceWorkdays: (days: number) => Date;
  quarters: { name: string; from: Date; to: Date }[];
  /** Until when a deadline is near. */
  soon: Date;
  keep: Record<string, string>;
};

export const column = (key: string, kind: FigureColumn['kind']): FigureColumn => ({ key, kind });
export const tableRow = (key: string, cells: FigureRow['cells'], opens: FigureRow['opens'] = null): FigureRow => ({
  key,
  cells,
  opens,
});
export const figure = (f: Omit<Figure, 'definition'>): Figure => ({ ...f, definition: DEFINITION });
export const iso = (at: Date): string => at.toISOString();
export const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** The filters of the list for clocks of a kind that were started in the period. */
export const startedIn = ({ keep, period }: Grounds, clock: string): Record<string, string> => ({
  ...withCredit(keep),
  clock,
  startedFrom: iso(period.from),
  startedTo: iso(period.to),
});
/** And for those that were stopped in it. */
export const stoppedIn = ({ keep, period }: Grounds, clock: string): Record<string, string> => ({
  ...withCredit(keep),
  clock,
  stoppedFrom: iso(period.from),
  stoppedTo: iso(period.to),
});

/** A sector's clocks are those that its people stopped, not those of needs that lie there now. */
export function withCredit({ sector, ...others }: Record<string, string>): Record<string, string> {
  return sector === undefined ? others : { ...others, creditedTo: sector };
}
