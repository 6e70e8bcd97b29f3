import { expect, test } from '@jest/globals';
import { ballFigure } from './ball.rules.js';
import type { Facts } from './facts/facts.rules.js';
import type { Grounds } from './parts.rules.js';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 2, hour));
const group = (over: Partial<Facts['ball'][number]>): Facts['ball'][number] => ({
  sectorId: 'plan',
  holder: 'Plan',
  step: 'received',
  stays: 1,
  came: 0,
  went: 0,
  within: 0,
  across: [],
  taken: [],
  ...over,
});
/** The period is from 10 to 20, it is 16 now, and every second is worked. */
const figureOf = (ball: Facts['ball'], keep: Grounds['keep'] = {}) =>
  ballFigure({
    facts: { ball } as Facts,
    now: at(16),
    period: { from: at(10), to: at(20) },
    waited: (since: Date) => (at(16).getTime() - since.getTime()) / 1000,
    worked: (from: Date, to: Date) => (to.getTime() - from.getTime()) / 1000,
    keep,
  } as Grounds);
const HOUR = 3600;

test('a stay counts with the part of it that lies in the period, and no further than now', () => {
  const across = [
    { from: at(8), to: at(11) },
    { from: at(15), to: null },
    { from: at(2), to: null },
  ];
  const { values, rows, n } = figureOf([group({ stays: 4, within: 2 * HOUR, across })]);
  expect(values).toEqual({ gross: 10 * HOUR, net: 10 * HOUR, outside: 0 });
  expect([n, rows[0]!.cells.slice(0, 5)]).toEqual([4, ['Plan', 'received', 10 * HOUR, 10 * HOUR, 4]]);
});

test('what lies outside the house is gross and not net, and stands with its reason; the sector that had it longest is first', () => {
  const figure = figureOf([
    group({ sectorId: 'vei', holder: 'Vei', step: 'passed_on', within: 3 * HOUR }),
    group({ within: HOUR }),
    group({ step: 'replied', within: HOUR }),
    group({ sectorId: null, holder: 'association', step: 'with_business', within: 9 * HOUR }),
    group({ sectorId: null, holder: 'external', step: 'with_council', within: 4 * HOUR }),
  ]);
  expect(figure).toMatchObject({ finding: 'sector', values: { gross: 18 * HOUR, net: 5 * HOUR, outside: 13 * HOUR } });
  expect(figure.rows.map(({ key, cells }) => [key, cells[3]])).toEqual([
    ['vei/passed_on', 3 * HOUR],
    ['plan/received', HOUR],
    ['plan/replied', HOUR],
    ['association/with_business', 0],
    ['external/with_council', 0],
  ]);
});

test('how long a stay lasts: those that last still are counted; under five nothing is said', () => {
  const lasting = [13, 14].map((hour) => ({ from: at(hour), to: null }));
  const taken = [HOUR, HOUR, 2 * HOUR];
  const cells = (over: Partial<Facts['ball'][number]>) => figureOf([group(over)]).rows[0]!.cells.slice(5);
  expect(cells({ taken, across: lasting })).toEqual([5, 2 * HOUR, null]);
  expect(
    cells({
      taken,
      across: [
        { from: at(13), to: null },
        { from: at(9), to: null },
      ],
    }),
  ).toEqual([4, null, null]);
  expect(cells({ taken: Array.from({ length: 20 }, (_, i) => (i + 1) * HOUR) })).toEqual([20, 10 * HOUR, 18 * HOUR]);
  // more than half have not ended
  expect(cells({ taken: [HOUR], across: [...lasting, ...lasting] })).toEqual([5, null, null]);
});

test('each row opens the needs with such a stay; a chosen sector is whose stays they are', () => {
  const { rows, opens } = figureOf([group({})], { sector: 'plan', theme: 'land' });
  const within = { theme: 'land', heldFrom: at(10).toISOString(), heldTo: at(20).toISOString(), heldBy: 'plan' };
  expect(opens).toEqual(within);
  expect(rows[0]!.opens).toEqual({ ...within, heldStep: 'received' });
  expect(figureOf([]).finding).toBe('none');
});
