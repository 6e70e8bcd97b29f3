import { expect, test } from '@jest/globals';
import { bringsOf, employmentOf, type Stored } from './employment.rules.js';
import { mapOf } from './map.rules.js';
import { growthFrom } from './periods.rules.js';

const places = { here: '1', region: ['1', '2'], country: '0' };
/** Columns by place: manufacturing, trade, schools, not told. */
const columns = (period: string, by: Record<string, (number | null)[]>): Stored[] =>
  Object.entries(by).flatMap(([place, counts]) =>
    ['10-33', '45-47', '85', '00'].map((part, i) => ({ place, part, period, value: counts[i] ?? null })),
  );
const now = columns('2024', { '1': [50, 20, 30, 0], '2': [10, 40, 50, 0], '0': [2000, 4000, 4000, 0] });

test('here, the region and the country beside each other; the total is the sum where none is stored', () => {
  const { total, industries, groups, growth } = employmentOf(now, places, '2024', undefined);
  expect(total).toEqual({ here: 100, region: 200, country: 10_000 });
  expect(industries.map(({ industry, here, region, quotient }) => [industry, here, region, quotient])).toEqual([
    ['10-33', 50, 60, 2.5],
    ['85', 30, 80, 0.75],
    ['45-47', 20, 60, 0.5],
    ['00', 0, 0, null],
  ]);
  expect(groups.map(({ group, here }) => [group, here])).toEqual([
    ['basic', 50],
    ['visitor', 20],
    ['public', 30],
    ['other', 0],
  ]);
  expect(growth).toBeNull();
  // nobody stored the total here, and the region is told the same as the place itself
  expect(bringsOf(now, '1', '0', '2024')).toEqual({
    employed: 100,
    standsOut: [{ industry: '10-33', quotient: 2.5 }],
  });
});

test('an industry of few people stands out nowhere, however large its quotient is', () => {
  const few = columns('2024', { '1': [19, 40, 41, 0], '0': [200, 4900, 4900, 0] });
  const { industries, standsOut } = employmentOf(few, places, '2024', undefined);
  expect(industries.find(({ industry }) => industry === '10-33')?.quotient).toBeCloseTo(9.5, 9);
  expect(standsOut).toEqual([]);
});

test('a stored total is believed, and one alone is no region', () => {
  const total: Stored = { place: '1', part: 'total', period: '2024', value: 110 };
  const found = employmentOf([...now, total], { ...places, region: ['1'] }, '2024', undefined);
  expect(found.total).toEqual({ here: 110, region: null, country: 10_000 });
});

test('what is small here is hidden with the next, and in the region, where the neighbour could be taken from it', () => {
  const small = columns('2024', { '1': [50, 2, 30, 9], '2': [10, 40, 50, 5], '0': [2000, 4000, 4000, 10] });
  const { industries, groups } = employmentOf(small, places, '2024', undefined);
  const of = (key: 'here' | 'region') => Object.fromEntries(industries.map((line) => [line.industry, line[key]]));
  expect(of('here')).toEqual({ '10-33': 50, '85': 30, '45-47': null, '00': null });
  expect(of('region')).toEqual({ '10-33': 60, '85': 80, '45-47': null, '00': null });
  // each is alone in its group, so that the sums would tell
  expect(groups.map(({ group, here, region }) => [group, here, region])).toEqual([
    ['basic', 50, 60],
    ['visitor', null, null],
    ['public', 30, 80],
    ['other', null, null],
  ]);
  expect(groups[1]?.country).toBe(4000);
  expect(industries.find(({ industry }) => industry === '45-47')?.quotient).toBeNull();
});

test('where others of its group can hide it, the sum of the group is shown, and no other group has to hide anything', () => {
  const parts = ['01-03', '05-09', '10-33', '45-47', '00'] as const;
  const stored = ['1', '0'].flatMap((place) =>
    parts.map((part, i) => ({ place, part, period: '2024', value: [40, 1, 90, 20, 3][i] ?? null })),
  );
  const { industries, groups } = employmentOf(stored, { ...places, region: [] }, '2024', undefined);
  expect(industries.filter(({ here }) => here === null).map(({ industry }) => industry)).toEqual(['01-03', '05-09']);
  expect(groups.map(({ group, here }) => [group, here])).toEqual([
    ['basic', 131],
    ['visitor', 20],
    ['other', 3],
  ]);
});

test('growth leaves out what is hidden in one of the years, and says how many', () => {
  const before = columns('2020', { '1': [40, 20, 2, 8], '0': [2000, 3800, 4000, 10] });
  const { growth } = employmentOf([...now, ...before], places, '2024', '2020');
  expect(growth).toMatchObject({ from: '2020', to: '2024', left: 2 });
  expect(growth?.industries.map(({ industry, change }) => [industry, change])).toEqual([
    ['10-33', 10],
    ['45-47', 0],
  ]);
  const { change, national, mix, own } = growth!.all;
  expect(change).toBe(10);
  expect(national + mix + own).toBeCloseTo(change, 9);
});

test('without figures of the country there is neither quotient nor growth', () => {
  const alone = now.filter(({ place }) => place !== '0');
  const { total, industries, growth } = employmentOf(alone, places, '2024', '2020');
  expect(total.country).toBeNull();
  expect(industries.every(({ quotient }) => quotient === null)).toBe(true);
  expect(growth).toBeNull();
});

test('growth is counted over five years at most, between the same time of year', () => {
  expect(growthFrom(['2012', '2018', '2020', '2024'], '2024')).toBe('2020');
  expect(growthFrom(['2018', '2019', '2024'], '2024')).toBe('2019');
  expect(growthFrom(['2023K3', '2022K4', '2024K4'], '2024K4')).toBe('2022K4');
  expect(growthFrom(['2024'], '2024')).toBeUndefined();
});

test('a map is drawn north up, as wide as it may be, with a name in the middle of the largest part', () => {
  const square = (e: number, n: number, size: number): [number, number][] => [
    [e, n],
    [e + size, n],
    [e + size, n + size],
    [e, n + size],
    [e, n],
  ];
  const municipality = { id: 'a', name: 'A' };
  const map = mapOf([
    { municipality, rings: [square(10, 60, 1), square(12, 60, 0.1)], attribution: 'Kartverket, CC BY 4.0' },
  ]);
  expect(map).toMatchObject({ width: 480, attribution: 'Kartverket, CC BY 4.0' });
  const [shape] = map!.shapes;
  expect(shape?.path.match(/M/g)).toHaveLength(2);
  expect(shape!.path).toContain('M8,');
  expect(shape!.x).toBeGreaterThan(100);
  expect(shape!.x).toBeLessThan(130);
  // half as wide as high at 60 degrees north
  expect(map!.height).toBeGreaterThan(430);
  expect(mapOf([])).toBeNull();
});

test('a map names everyone whose outlines it has, once', () => {
  const outlines = ['Kartverket', 'Lantmäteriet', 'Kartverket'].map((attribution) => ({
    municipality: { id: attribution, name: attribution },
    rings: [[10, 11, 10].map((e, i): [number, number] => [e, 60 + i])],
    attribution,
  }));
  expect(mapOf(outlines)?.attribution).toBe('Kartverket; Lantmäteriet');
});
