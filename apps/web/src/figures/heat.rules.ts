import type { Figure, FigureRow } from '@vertskap/contract';
import { cellOf, countOf } from './figures.rules.js';

export type HeatCell = { n: number; seconds: number | null };
/** Rows by steps; `steps` are the names of columns or codes of the figure. */
export type HeatTable = {
  steps: { key: string; kind: 'column' | 'code' }[];
  rows: { key: string; name: string; opens: FigureRow['opens']; cells: HeatCell[] }[];
};

/** Sectors by the clocks that their people stopped. */
export function stepsHeat(figure: Figure): HeatTable {
  const steps = figure.columns.filter(({ kind }) => kind === 'seconds').map(({ key }) => key);
  return {
    steps: steps.map((key) => ({ key, kind: 'column' })),
    rows: figure.rows.map((row) => ({
      key: row.key,
      name: String(row.cells[0]),
      opens: row.opens,
      cells: steps.map((key) => ({ n: countOf(figure, row, `${key}_n`), seconds: secondsOf(figure, row, key) })),
    })),
  };
}

/** Sectors by how the ball came to them; steps that no sector had are left out. */
export function ballHeat(figure: Figure): HeatTable {
  const inside = figure.rows.filter((row) => isInside(figure, row));
  const steps = [...new Set(inside.map((row) => String(cellOf(figure, row, 'step'))))].sort(
    (a, b) => SECTOR_STEPS.indexOf(a) - SECTOR_STEPS.indexOf(b),
  );
  const sectors = [...new Map(inside.map((row) => [holderOf(row), row]))];
  return {
    steps: steps.map((key) => ({ key, kind: 'code' })),
    rows: sectors.map(([holder, first]) => ({
      key: holder,
      name: String(first.cells[0]),
      opens: withoutStep(first.opens),
      cells: steps.map((step) => {
        const row = inside.find((at) => at.key === `${holder}/${step}`);
        if (!row) return { n: 0, seconds: null };
        return { n: countOf(figure, row, 'begun'), seconds: secondsOf(figure, row, 'median') };
      }),
    })),
  };
}

/** `named`: a sector by its name; outside the house, by the reason why. */
export type BallBar = {
  key: string;
  named: { holder: string; step?: string };
  pattern: string;
  seconds: number;
  opens: FigureRow['opens'];
};

/** The time of each sector, all steps together, and of each reason outside the house; together they are all of it. */
export function ballBars(figure: Figure): BallBar[] {
  const bars = new Map<string, BallBar>();
  for (const row of figure.rows) {
    const inside = isInside(figure, row);
    const key = inside ? holderOf(row) : row.key;
    const holder = String(row.cells[0]);
    const bar = bars.get(key) ?? {
      key,
      named: { holder, ...(!inside && { step: String(cellOf(figure, row, 'step')) }) },
      pattern: inside ? 'sector' : holder,
      seconds: 0,
      opens: inside ? withoutStep(row.opens) : row.opens,
    };
    bars.set(key, { ...bar, seconds: bar.seconds + countOf(figure, row, 'gross') });
  }
  return [...bars.values()];
}

const SECTOR_STEPS = ['received', 'passed_on', 'replied', 'returned', 'reopened'];

const isInside = (figure: Figure, row: FigureRow): boolean =>
  SECTOR_STEPS.includes(String(cellOf(figure, row, 'step')));
const holderOf = ({ key }: FigureRow): string => key.slice(0, key.lastIndexOf('/'));

function withoutStep(opens: FigureRow['opens']): FigureRow['opens'] {
  if (!opens) return null;
  const { heldStep: _, ...rest } = opens;
  return rest;
}

function secondsOf(figure: Figure, row: FigureRow, key: string): number | null {
  const cell = cellOf(figure, row, key);
  return cell === null ? null : Number(cell);
}
