import { expect, test } from '@jest/globals';
import type { Facts } from './facts/facts.rules.js';
import { neighboursFigure } from './neighbours.rules.js';
import type { Grounds } from './parts.rules.js';

type Unit = Facts['neighbours'][number];
const unit = (name: string, met: number, n: number, own = false): Unit => ({ id: name, name, own, met, late: n - met });
const figureOf = (...neighbours: Unit[]) =>
  neighboursFigure({
    facts: { neighbours } as unknown as Facts,
    keep: {},
    period: { from: new Date(0), to: new Date(0) },
  } as unknown as Grounds)[0];

/**
 * Exact binomial tails, by hand: of 12 with a chance of 3/4, at most 5 have 1.4 %, all 12 have 3.2 %. The funnel itself is tested against
 * Spiegelhalter (Stat Med 24 (2005) 1185-1202) in statistics/proportion.rules.test.ts.
 */
test('each stands in the funnel around the share of all together', () => {
  const figure = figureOf(unit('Her', 5, 12, true), unit('Der', 31, 36))!;
  expect(figure.values['all']).toBe(0.75);
  expect(figure.finding).toBe('below');
  expect(figureOf(unit('Her', 12, 12, true), unit('Der', 24, 36))!.finding).toBe('within');
  const [own] = figure.rows;
  const [outerLow, innerLow, innerHigh, outerHigh] = own!.cells.slice(3) as number[];
  expect([innerLow, innerHigh]).toEqual([6 / 12, 1]);
  expect(outerLow! < innerLow! && innerHigh! <= outerHigh!).toBe(true);
});

test('the own comes first, the others by name; nobody is ranked', () => {
  const figure = figureOf(unit('Alfa', 1, 9), unit('Beta', 9, 9, true), unit('Gamma', 5, 9))!;
  expect(figure.rows.map(({ key }) => key)).toEqual(['Beta', 'Alfa', 'Gamma']);
});

test('with nobody to compare with there is no figure', () => {
  expect(figureOf()).toBeUndefined();
  expect(figureOf(unit('Her', 9, 9, true), unit('Der', 2, 2))).toBeUndefined();
});
