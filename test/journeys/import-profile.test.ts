import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { importProfile, readProfileMapping } from '@vertskap/exchange';
import { type House, openHouse } from '../harness/house.js';
import { type Axis, jsonStat } from '../harness/json-stat.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
beforeEach(() => forget());
afterAll(() => house?.close());

const NOW = new Date('2026-11-01T10:00:00Z');
const go = (text: string, mapping?: object, dryRun = false) =>
  importProfile(
    house.owner,
    NOW,
    { bytes: Buffer.from(text), mapping: mapping && readProfileMapping(JSON.stringify(mapping)), dryRun },
    () => {},
  );
const stored = (where = 'replaced_by is null'): Promise<Record<string, unknown>[]> =>
  house.owner.query(
    `select kind, place, part, period, value from profile_figure where ${where} order by place, kind, part, period`,
  );
const forget = () => house.owner.query('delete from profile_figure; delete from profile_import');

const years: Axis = { id: 'Tid', codes: ['2023', '2024'] };
const region = (...codes: string[]): Axis => ({ id: 'Region', codes });
const nace = (...codes: string[]): Axis => ({ id: 'NACE2007', label: 'næring (SN2007)', codes });
const contents: Axis = {
  id: 'ContentsCode',
  codes: ['Sysselsatte', 'SysselsatteArb'],
  labels: ['Sysselsatte personer etter bosted', 'Sysselsatte personer etter arbeidssted'],
};
/** As Statistics Norway gives table 07984: sex and age besides, codes of before and after the reform side by side. */
const table = (over: Partial<Parameters<typeof jsonStat>[0]> = {}) =>
  jsonStat({
    table: '07984',
    axes: [
      region('3101', '3001', '0', '31', '9999'),
      { id: 'Kjonn', codes: ['0', '1'], labels: ['Begge kjønn', 'Menn'] },
      nace('00-99', '10-33'),
      contents,
      years,
    ],
    roles: { time: ['Tid'], geo: ['Region'], metric: ['ContentsCode'] },
    value: ({ Region, Kjonn, NACE2007, ContentsCode, Tid }) => {
      if (Region === '3101' && Tid === '2023') return '.';
      if (Region === '3001' && Tid === '2024') return 0;
      if (Region === '3001' && NACE2007 === '10-33' && ContentsCode === 'Sysselsatte') return ':';
      return (Kjonn === '0' ? 1000 : 1) + (NACE2007 === '10-33' ? 100 : 500) + (Tid === '2024' ? 7 : 0);
    },
    ...over,
  });

test('a table is taken for municipalities of today; what it has besides is told, and a nought of a number that was not in use is none', async () => {
  const result = await go(table());
  expect(result).toMatchObject({
    table: '07984',
    written: true,
    figures: 16,
    hidden: 1,
    added: 16,
    changed: 0,
    same: 0,
  });
  expect(await stored(`place = '3101' and part = '10-33'`)).toEqual([
    { kind: 'home', place: '3101', part: '10-33', period: '2023', value: null },
    { kind: 'home', place: '3101', part: '10-33', period: '2024', value: 1107 },
    { kind: 'work', place: '3101', part: '10-33', period: '2023', value: 1100 },
    { kind: 'work', place: '3101', part: '10-33', period: '2024', value: 1107 },
  ]);
  expect(Object.fromEntries(result.leftOut.map(({ reason, count }) => [reason, count]))).toEqual({
    'cannot occur (.)': 4,
    'the number was not in use that year': 4,
    'is of a county': 8,
    'is of no municipality': 8,
  });
  const [origin] = await house.owner.query('select "table", source, standard, updated from profile_import');
  expect(origin).toEqual({
    table: '07984',
    source: 'Statistisk sentralbyrå',
    standard: 'SN2007',
    updated: new Date('2025-06-24T06:00:00Z'),
  });
});

test('again it adds nothing; a newer table replaces what it says otherwise and keeps it; an older one is refused', async () => {
  await go(table());
  expect(await go(table())).toMatchObject({ added: 0, changed: 0, same: 16 });
  const [{ n }] = await house.owner.query('select count(*)::int as n from profile_import');
  expect(n).toBe(1);
  const newer = table({
    updated: '2026-06-24T06:00:00Z',
    value: ({ Region, Tid }) => (Region === '3101' && Tid === '2024' ? 9 : null),
  });
  expect(await go(newer)).toMatchObject({ added: 0, changed: 4, same: 0 });
  expect(await stored(`replaced_by is not null`)).toHaveLength(4);
  expect((await stored()).filter(({ value }) => value === 9)).toHaveLength(4);
  for (const dryRun of [true, false])
    await expect(go(table(), undefined, dryRun)).rejects.toThrow(
      'What is stored is newer: table 07984 as of 2026-06-24',
    );
  expect((await stored()).filter(({ value }) => value === 9)).toHaveLength(4);
});

test('a table that does not say when it was changed replaces none that does', async () => {
  const own = 'kommune;næring;år;antall\n3101;C;2024;12\n';
  const mapping = { table: 'egen', source: 'Kommunen', standard: 'SN2007', counts: 'work', value: 'antall' };
  await go(table());
  for (const dryRun of [true, false])
    await expect(go(own, mapping, dryRun)).rejects.toThrow('Nothing says when the table was changed');
  expect(await go(own, { ...mapping, updated: '2025-09-01' })).toMatchObject({ changed: 1 });
  await forget();
  for (const changed of [0, 1])
    expect(await go(own.replace('12', `${12 + changed}`), mapping)).toMatchObject({ changed, written: true });
  await forget();
});

test('a dry run and a table that contradicts itself write nothing', async () => {
  expect(await go(table(), undefined, true)).toMatchObject({ figures: 16, added: 16, written: false });
  const twice = jsonStat({
    table: 'x',
    axes: [region('K-3101', 'K.3101'), nace('A'), years],
    roles: { time: ['Tid'] },
    value: ({ Region }) => (Region === 'K-3101' ? 4 : 5),
  });
  const result = await go(twice, { counts: 'work' });
  expect(result).toMatchObject({ written: false });
  expect(result.leftOut).toContainEqual({
    reason: 'two rows say different of the same',
    of: 'K.3101 2023',
    count: 1,
    stops: true,
  });
  const fractions = jsonStat({ table: 'x', axes: [region('3101'), nace('A'), years], roles: {}, value: () => 1.5 });
  expect(await go(fractions, { counts: 'work' })).toMatchObject({ written: false });
  const unknown = jsonStat({ table: 'x', axes: [region('4242'), nace('A'), years], roles: {}, value: () => 3 });
  expect((await go(unknown, { counts: 'work' })).leftOut[0]).toMatchObject({
    reason: 'is no municipality that we know',
    stops: true,
  });
  expect(await stored()).toEqual([]);
});

test('the years before 2020 are taken as the office added them up, never by a number that may have had less land behind it', async () => {
  const old = jsonStat({
    table: 'x',
    axes: [region('1103', 'K-1103'), nace('A'), { id: 'Tid', codes: ['2019', '2024'] }],
    roles: {},
    value: ({ Region, Tid }) => (Region === '1103' && Tid === '2019' ? 70 : 90),
  });
  const result = await go(old, { counts: 'work' });
  expect(result.leftOut).toContainEqual({
    reason: expect.stringContaining('a number of before 2020'),
    of: '1103',
    count: 1,
    stops: false,
  });
  expect((await stored()).map(({ period, value }) => [period, value])).toEqual([
    ['2019', 90],
    ['2024', 90],
  ]);
  await forget();
});

test('a year in the name of a table is no standard; where two are named the mapping has to say which', async () => {
  const said = (label: string) => go(JSON.stringify({ ...JSON.parse(table()), label }));
  await said('07984: Sysselsatte, 4. kvartal 2008-2025');
  const [{ standards }] = await house.owner.query(
    'select array_agg(distinct standard) as standards from profile_figure',
  );
  expect(standards).toEqual(['SN2007']);
  await expect(said('Sysselsatte etter SN2007 og SN2025')).rejects.toThrow('by which standard');
  await forget();
});

test('Ålesund of 2023 is not guessed from before the division, though the year after is taken; years added up by the office are', async () => {
  const divided = jsonStat({
    table: 'x',
    axes: [region('1507', '1508', '1580', 'K-3101', '3101'), nace('A'), years],
    roles: {},
    value: ({ Region, Tid }) =>
      Region === '1507'
        ? Tid === '2023'
          ? 90
          : 0
        : Tid === '2023' && ['1508', '1580', '3101'].includes(Region!)
          ? '.'
          : 40,
  });
  const result = await go(divided, { counts: 'work' });
  expect(result.leftOut.find(({ of }) => of === '1507')).toMatchObject({ stops: false, count: 2 });
  expect(await stored()).toEqual(
    [
      ['1508', '2024'],
      ['1580', '2024'],
      ['3101', '2023'],
      ['3101', '2024'],
    ].map(([place, period]) => ({ kind: 'work', place, part: '01-03', period, value: 40 })),
  );
});

test.each([
  ['3001', 'K-3101'],
  ['K-3101', '3001'],
])('a year that was counted is kept before one that the office added up: %s, then %s', async (...codes) => {
  const both = jsonStat({
    table: 'x',
    axes: [region(...codes), nace('A'), { id: 'Tid', codes: ['2023'] }],
    roles: {},
    value: ({ Region }) => (Region === '3001' ? 40 : 41),
  });
  expect(await go(both, { counts: 'work' })).toMatchObject({ written: true, figures: 1 });
  expect((await stored()).map(({ place, value }) => [place, value])).toEqual([['3101', 40]]);
});

test('commuting between municipalities, by the names that the office gives the two', async () => {
  const flows = jsonStat({
    table: '03321',
    axes: [
      { id: 'ArbstedKomm', codes: ['3101', '3103', '9999'] },
      { id: 'Bokommuen', codes: ['3101', '3103'] },
      { id: 'ContentsCode', codes: ['Sysselsatte'], labels: ['Sysselsatte'] },
      { id: 'Tid', codes: ['2024'] },
    ],
    roles: { time: ['Tid'], metric: ['ContentsCode'] },
    value: ({ ArbstedKomm, Bokommuen }) => (ArbstedKomm === Bokommuen ? 100 : 7),
  });
  await go(flows);
  expect(await stored()).toEqual([
    { kind: 'commuting', place: '3101', part: '3101', period: '2024', value: 100 },
    { kind: 'commuting', place: '3101', part: '3103', period: '2024', value: 7 },
    { kind: 'commuting', place: '3103', part: '3101', period: '2024', value: 7 },
    { kind: 'commuting', place: '3103', part: '3103', period: '2024', value: 100 },
  ]);
});

test('divisions are added up where nothing coarser is there: hidden with one of them, left out where one is missing', async () => {
  const finer = jsonStat({
    table: 'x',
    axes: [region('3101'), nace('01', '02', '03', '55', '56', '05', '06'), { id: 'Tid', codes: ['2024'] }],
    roles: {},
    value: ({ NACE2007 }) => (NACE2007 === '56' ? ':' : 5),
  });
  const result = await go(finer, { counts: 'work' });
  expect(await stored()).toEqual([
    { kind: 'work', place: '3101', part: '01-03', period: '2024', value: 15 },
    { kind: 'work', place: '3101', part: '55-56', period: '2024', value: null },
  ]);
  expect(result.leftOut).toEqual([
    { reason: 'divisions of an industry are missing', of: '05-09', count: 1, stops: false },
  ]);
});

test('CSV with a mapping; and what the mapping has to say', async () => {
  const text = 'sted;bransje;periode;personer\n3101;C;2024;12\n3101;A;2024;..\n';
  const mapping = {
    table: 'egen',
    source: 'Kommunen',
    standard: 'SN2025',
    counts: 'work',
    dimensions: { place: 'sted', industry: 'bransje', time: 'periode' },
    value: 'personer',
  };
  expect(await go(text, mapping)).toMatchObject({ added: 1 });
  expect(await house.owner.query('select part, standard, value from profile_figure')).toEqual([
    { part: '10-33', standard: 'SN2025', value: 12 },
  ]);
  await expect(go(text)).rejects.toThrow('no column called "value"');
  await expect(go(text, { ...mapping, source: undefined })).rejects.toThrow('who made the table');
  await expect(go(text, { ...mapping, standard: undefined })).rejects.toThrow('SN2007 or SN2025');
  await expect(go(text, { ...mapping, counts: undefined })).rejects.toThrow('where they work or where they live');
  await expect(go(text, { ...mapping, dimensions: {} })).rejects.toThrow('which municipality');
  expect(() => readProfileMapping('{"colour": 1}')).toThrow('The mapping file has faults');
});

const culture = '../shared/data/ssb/ssb-05300.jsonstat2.json';
const reason = existsSync(culture) ? '' : ' (skipped: there is no ../shared/data)';
(reason ? test.skip : test)(`a table of other things is refused in a sentence${reason}`, async () => {
  await expect(go(readFileSync(culture, 'utf8'))).rejects.toThrow(
    'Nothing in the table says which municipality: it has "Avstand1"',
  );
});
