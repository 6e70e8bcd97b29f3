import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ProfileIndustry } from '@vertskap/contract';
import { commuters, shownOf } from './commuting.rules.js';
import { withoutSmall, withoutSmallIn } from './hidden.rules.js';
import { groupOf, industryOf, sectionOfDivision, withoutCoarser } from './industries.rules.js';
import { placeOfCode } from './municipality-codes.rules.js';
import { divided2024, renumbered2024 } from './renumbered.rules.js';
import { locationQuotient } from './quotient.rules.js';
import { shiftShare, sumOfSplits } from './shift-share.rules.js';

/**
 * The worked example of Holukuluku, 1985-1995: Krumme, "Shift & Share Table with Excel Explanations", University of Washington, Geography 350.
 * The nation is given there in shares and growth; here with 10,000 people.
 */
const holukuluku = [
  { here: { before: 500, after: 1000 }, country: { before: 1000, after: 1100 }, quotient: 5 },
  { here: { before: 100, after: 100 }, country: { before: 2000, after: 2400 }, quotient: 0.5 },
  { here: { before: 200, after: 250 }, country: { before: 4000, after: 5200 }, quotient: 0.5 },
  { here: { before: 200, after: 280 }, country: { before: 3000, after: 4200 }, quotient: 2 / 3 },
];
const nation = { before: 10_000, after: 12_900 };

test('location quotients are those of the published example', () => {
  for (const { here, country, quotient } of holukuluku)
    expect(locationQuotient(here.before, 1000, country.before, 10_000)).toBeCloseTo(quotient, 10);
  expect(locationQuotient(3, 0, 1, 1)).toBeNull();
  expect(locationQuotient(3, 9, 0, 1)).toBeNull();
});

test('growth is split as in the published example: 630 = 290 national - 80 mix + 420 of its own', () => {
  const splits = holukuluku.map(({ here, country }) => shiftShare(here, country, nation)!);
  const all = sumOfSplits(splits);
  expect(all.change).toBe(630);
  expect(all.national).toBeCloseTo(290, 9);
  expect(all.mix).toBeCloseTo(-80, 9);
  expect(all.own).toBeCloseTo(420, 9);
  expect(splits.map(({ own }) => Math.round(own))).toEqual([450, -20, -10, 0]);
  expect(shiftShare({ before: 1, after: 2 }, { before: 0, after: 2 }, nation)).toBeNull();
});

test('the parts sum to the change, whatever the numbers', () => {
  const years = (least: number) =>
    fc.record({ before: fc.integer({ min: least, max: 1e6 }), after: fc.integer({ min: 0, max: 1e6 }) });
  fc.assert(
    fc.property(years(0), years(1), years(1), (here, country, all) => {
      const split = shiftShare(here, country, all)!;
      expect(split.national + split.mix + split.own).toBeCloseTo(split.change, 4);
    }),
  );
});

describe('commuting', () => {
  const flows = [
    { home: 'a', work: 'a', count: 60 },
    { home: 'a', work: 'b', count: 30 },
    { home: 'a', work: 'c', count: 10 },
    { home: 'b', work: 'a', count: 20 },
    { home: 'b', work: 'c', count: 99 },
  ];
  test('who comes, goes and stays; what of it is contained', () =>
    expect(commuters('a', flows)).toEqual({ stay: 60, in: 20, out: 40, net: -20, stays: 0.6, filled: 0.75 }));
  test('what is hidden is in no sum, and a share needs both', () => {
    const hidden = flows.map((flow) => (flow.work === 'c' || flow.home === 'b' ? { ...flow, count: null } : flow));
    expect(commuters('a', hidden)).toEqual({ stay: 60, in: null, out: 30, net: null, stays: 60 / 90, filled: null });
  });
  test('one or two people are told by no sum, and by nobody who stays', () =>
    expect(
      commuters('a', [
        { home: 'a', work: 'a', count: 2 },
        { home: 'b', work: 'a', count: 2 },
        { home: 'c', work: 'a', count: null },
        { home: 'a', work: 'b', count: 0 },
      ]),
    ).toEqual({ stay: null, in: null, out: 0, net: null, stays: null, filled: null }));
  test('what the office hides is not in the sum, so a small flow draws one that is known', () =>
    expect(shownOf([60, 40, 2, null, null].map(from))).toEqual([from(60)]));
  test('no small flow can be had back from the sum, whatever the numbers', () => {
    const count = fc.option(fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(fc.array(count, { maxLength: 10 }), (counts) => {
        const into = counts.map(from);
        const told = commuters('a', into).in;
        const shown = shownOf(into).map((flow) => flow.count);
        expect(Math.min(3, told || 3, ...shown)).toBe(3);
        const hidden = counts.filter((it) => it !== null && it > 0).length - shown.length;
        if (told === null || hidden === 0) return;
        expect(hidden).toBeGreaterThanOrEqual(2);
        expect(told - shown.reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(3);
      }),
    );
  });
});

/** Somebody elsewhere who works in `a`. */
const from = (count: number | null) => ({ home: 'b', work: 'a', count });

describe('small numbers', () => {
  test.each([
    ['nothing small', [5, 0, 9], [5, 0, 9]],
    ['one small draws the next smallest', [2, 9, 4], [null, 9, null]],
    ['a nought hides nobody', [0, 1, 7], [0, null, null]],
    ['two small ones of less than three draw a third', [1, 1, 8, 5], [null, null, 8, null]],
    ['two that make three are enough', [1, 2, 8], [null, null, 8]],
    ['one that was hidden draws another', [null, 8, 4], [null, 8, null]],
    ['two that were hidden are enough', [null, null, 4], [null, null, 4]],
    ['all, if need be', [2, 0], [null, 0]],
  ])('%s', (_, counts, shown) => expect(withoutSmall(counts)).toEqual(shown));

  test('no hidden count can be had back from the total, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 12 }), (counts) => {
        const shown = withoutSmall(counts);
        const hidden = counts.filter((_count, i) => shown[i] === null);
        for (const [i, count] of counts.entries()) if (count > 0 && count < 3) expect(shown[i]).toBeNull();
        if (counts.filter((count) => count > 0).length > 2 && hidden.length > 0) {
          expect(hidden.length).toBeGreaterThanOrEqual(2);
          expect(hidden.reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });
});

test('no count, group or whole gives a small number away, whatever the numbers', () => {
  const part = fc.record({ group: fc.constantFrom('a', 'b', 'c'), count: fc.integer({ min: 0, max: 9 }) });
  fc.assert(
    fc.property(fc.array(part, { minLength: 6, maxLength: 12 }), (parts) => {
      fc.pre(parts.filter(({ count }) => count > 2).length > 3 && new Set(parts.map(({ group }) => group)).size > 1);
      const { counts, hiddenGroups } = withoutSmallIn(parts);
      const hidden = (fits: (group: 'a' | 'b' | 'c') => boolean) =>
        parts.flatMap((it, i) => (counts[i] === null && fits(it.group) ? [it.count] : []));
      for (const [i, { count }] of parts.entries()) if (count > 0 && count < 3) expect(counts[i]).toBeNull();
      // what anybody can reckon: the hidden of a group that has a sum, and of all groups that have none, together
      const known = (['a', 'b', 'c'] as const)
        .filter((it) => !hiddenGroups.has(it))
        .map((it) => hidden((group) => group === it));
      for (const those of [...known, hidden((group) => hiddenGroups.has(group))].filter(({ length }) => length > 0)) {
        expect(those.length).toBeGreaterThanOrEqual(2);
        expect(those.reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(3);
      }
    }),
  );
});

describe('industries', () => {
  test.each([
    ['C', 'SN2007', '10-33'],
    ['10-33', 'SN2007', '10-33'],
    ['SNI-10-33', 'SN2007', '10-33'],
    ['84', 'SN2007', '84'],
    ['00-99', 'SN2007', 'total'],
    ['K', 'SN2007', '64-66'],
    ['K', 'SN2025', '61-63'],
    ['V', 'SN2025', '99'],
    ['V', 'SN2007', undefined],
    ['45-47', 'SN2025', undefined],
    ['46-47', 'SN2007', undefined],
    ['10.710', 'SN2007', undefined],
  ] as const)('%s of %s is %s', (code, standard, industry) => expect(industryOf(code, standard)).toBe(industry));

  test('a division stands in its section, in either standard', () => {
    expect(sectionOfDivision('58', 'SN2007')).toBe('58-63');
    expect(sectionOfDivision('61', 'SN2025')).toBe('61-63');
    expect(sectionOfDivision('10.710', 'SN2007')).toBe('10-33');
    expect(sectionOfDivision('45', 'SN2025')).toBeUndefined();
    expect(sectionOfDivision('00', 'SN2007')).toBeUndefined();
  });

  test('every industry is in one group, and a coarser one gives way to its parts', () => {
    for (const industry of ProfileIndustry.options) expect(groupOf(industry)).toBeDefined();
    const rows = (['35-39', '35', '36-39', '84', '00'] as const).map((industry) => ({ industry }));
    expect(withoutCoarser(rows).map(({ industry }) => industry)).toEqual(['35', '36-39', '84', '00']);
  });
});

describe('numbers of municipalities over the reforms', () => {
  const known = new Set(['0301', '1508', '1580', '1515', '1818', '3101', '3114', '3419', '5516', '1101']);
  test.each([
    ['0', 2024, { place: '0', was: 'today' }],
    ['0000', 2024, { place: '0', was: 'today' }],
    ['3101', 2024, { place: '3101', was: 'today' }],
    ['3101', 2023, { place: '3101', was: 'unused' }],
    ['3001', 2023, { place: '3101', was: 'renumbered' }],
    ['3001', 2024, { place: '3101', was: 'unused' }],
    ['K-3101', 2021, { place: '3101', was: 'summed' }],
    ['K.3101', 2024, { place: '3101', was: 'summed' }],
    ['3018', 2022, { place: '3114', was: 'renumbered' }], // Våler in Østfold, not 3419 in Innlandet
    ['5414', 2022, { place: '5516', was: 'renumbered' }], // Gratangen, which has two names since
    ['1507', 2022, { refused: 'divided', into: ['1508', '1580'] }],
    ['1508', 2022, { place: '1508', was: 'unused' }],
    ['31', 2024, { refused: 'county' }],
    ['9999', 2024, { refused: 'no_municipality' }],
    ['3199', 2024, { refused: 'no_municipality' }],
    ['4242', 2024, { refused: 'unknown' }],
    ['0101', 2019, { refused: 'before_numbers' }],
    ['1101', 2019, { refused: 'before_numbers' }], // there still, and the land may be other
    ['K-1101', 2019, { place: '1101', was: 'summed' }],
    ['0', 2019, { place: '0', was: 'today' }],
  ] as const)('%s in %s', (code, year, placed) => expect(placeOfCode(code, year, known)).toEqual(placed));

  test('nobody got the number of two, and what was divided was not renumbered', () => {
    const now = Object.values(renumbered2024);
    expect(new Set(now).size).toBe(now.length);
    expect(now).toHaveLength(113);
    for (const [old, parts] of Object.entries(divided2024))
      for (const number of [old, ...parts]) {
        expect(renumbered2024[number]).toBeUndefined();
        expect(now).not.toContain(number);
      }
  });
});
