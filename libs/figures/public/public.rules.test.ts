import { expect, test } from '@jest/globals';
import type { Figure, FigurePage } from '@vertskap/contract';
import fc from 'fast-check';
import { publicFigures } from './public.rules.js';

const figure = (id: Figure['id'], n: number, values: Figure['values']): Figure => ({
  id,
  finding: '',
  n,
  values,
  columns: [],
  rows: [],
  opens: null,
  definition: 1,
});
const page = (...figures: Figure[]): FigurePage => ({ figures }) as unknown as FigurePage;
const onTime = (met: number, late: number) =>
  publicFigures(
    page(
      figure(
        'on_time',
        met + late,
        met + late < 5 ? { met, late, low: null, high: null } : { met, late, low: 0.5, high: 0.9 },
      ),
    ),
  )[0]!;

test.each([
  [31, 7, [31, 7], true],
  [3, 3, [3, 3], true],
  [36, 2, [36, 2], true],
  [38, 0, [38, 0], true],
  [4, 0, [null, null], false],
])('%i in time and %i late: shown as %j', (met, late, counts, share) => {
  const found = onTime(met, late);
  expect([found.parts.map((part) => part.count), found.share !== null]).toEqual([counts, share]);
});

test('under three nothing is said, under five no median', () => {
  expect(onTime(1, 1)).toMatchObject({ n: null, parts: [], share: null });
  const first = (n: number) => publicFigures(page(figure('first_response', n, { median: 27_000 })))[0]!;
  expect([first(2).n, first(4).times, first(5).times]).toEqual([null, [], [{ key: 'median', seconds: 27_000 }]]);
});

test('no count under three is shown, and none can be had back from the others', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(12), { minLength: 4, maxLength: 4 }), (counts) => {
      const [confirmed, sentBack, unconfirmed, waiting] = counts as [number, number, number, number];
      const n = confirmed + sentBack + unconfirmed + waiting;
      const [found] = publicFigures(page(figure('closings', n, { confirmed, sentBack, unconfirmed, waiting })));
      const hidden = counts.filter((_, i) => found!.parts[i]?.count == null);
      for (const part of found!.parts) if (part.count !== null) expect(part.count).toBeGreaterThanOrEqual(3);
      if (found!.n !== null && hidden.length > 0) expect(hidden.length).toBeGreaterThan(1);
    }),
  );
});

test('what has no place on the page is not taken along', () => {
  const found = publicFigures(
    page(figure('holders', 40, { most: 9 }), figure('load', 40, {}), figure('open', 9, { open: 9, overdue: 4 })),
  );
  expect(found).toEqual([
    {
      id: 'open',
      n: 9,
      parts: [
        { key: 'in_time', count: 5 },
        { key: 'overdue', count: 4 },
      ],
      times: [],
      share: null,
    },
  ]);
});
