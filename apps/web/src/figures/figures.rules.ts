import type { Figure, FigureId, FigurePage } from '@vertskap/contract';

export const figureOf = (page: FigurePage, id: FigureId): Figure | undefined =>
  page.figures.find((figure) => figure.id === id);

/** One number that a figure carries besides its rows; null where it is not shown. */
export const valueOf = (figure: Figure, name: string): number | null => figure.values[name] ?? null;

/** A cell of a row, by the key of its column. */
export const cellOf = (figure: Figure, row: Figure['rows'][number], key: string): string | number | null =>
  row.cells[figure.columns.findIndex((column) => column.key === key)] ?? null;

export const countOf = (figure: Figure, row: Figure['rows'][number], key: string): number =>
  Number(cellOf(figure, row, key) ?? 0);

/** All of them, in the order in which they are explained. */
export const FIGURES = [
  'open',
  'first_response',
  'on_time',
  'trend',
  'holders',
  'ageing',
  'commitments',
  'resolution',
  'closings',
  'business_reply',
  'ball',
  'themes',
  'industries',
  'plan',
  'opportunities',
  'initiatives',
  'pledges',
  'steps',
  'load',
  'neighbours',
] as const satisfies FigureId[];

/** The blocks of the mayor's screen. */
export const FIRST: FigureId[] = ['first_response', 'trend', 'on_time', 'holders', 'commitments'];

/** `2026-W07` is week 7. */
export const weekNumber = (week: string): number => Number(week.slice(-2));
