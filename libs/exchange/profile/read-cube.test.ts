import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Cell, type Cube, cellsOf } from './cube.js';
import { readCsvCube } from './csv-cube.js';
import { readJsonStat } from './json-stat.js';

const dimensions = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }).map((sizes) =>
  sizes.map((size, d) => ({
    id: `d${d}`,
    label: `Dimension ${d}`,
    says: d === 0 ? ('time' as const) : d === 1 ? ('geo' as const) : null,
    // codes that JSON would put in another order than ours
    categories: Array.from({ length: size }, (_, i) => ({ code: `${(size - i) * 3}`, label: `${d}/${i}` })),
  })),
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.integer({ min: 0, max: 999 }).map((value) => ({ value, status: null })),
  fc.constantFrom('.', '..', ':').map((status) => ({ value: null, status })),
);
const cube: fc.Arbitrary<Cube> = dimensions.chain((dims) => {
  const size = dims.reduce((product, { categories }) => product * categories.length, 1);
  return fc.array(cell, { minLength: size, maxLength: size }).map((cells) => ({
    label: '07984: Sysselsatte',
    table: '07984',
    source: 'Statistisk sentralbyrå',
    updated: '2025-06-24T06:00:00Z',
    dimensions: dims,
    cells,
  }));
});
type Shape = { index: 'array' | 'object'; value: 'array' | 'object'; status: 'array' | 'object' };
const shape: fc.Arbitrary<Shape> = fc.record({
  index: fc.constantFrom('array', 'object'),
  value: fc.constantFrom('array', 'object'),
  status: fc.constantFrom('array', 'object'),
});

/** A cube as JSON-stat 2 may write it. */
function written({ label, source, updated, dimensions: dims, cells }: Cube, form: Shape): string {
  const sparse = <T>(list: T[], leave: (one: T) => boolean) =>
    Object.fromEntries(list.flatMap((one, i) => (leave(one) ? [] : [[i, one] as const])));
  const values = cells.map(({ value }) => value);
  const statuses = cells.map(({ status }) => status);
  const dimension = Object.fromEntries(
    dims.map(({ id, label: name, categories }) => {
      const codes = categories.map(({ code }) => code);
      const index = form.index === 'array' ? codes : Object.fromEntries(codes.map((code, i) => [code, i]));
      return [
        id,
        { label: name, category: { index, label: Object.fromEntries(categories.map((c) => [c.code, c.label])) } },
      ];
    }),
  );
  return JSON.stringify({
    version: '2.0',
    class: 'dataset',
    label,
    source,
    updated,
    id: dims.map(({ id }) => id),
    size: dims.map(({ categories }) => categories.length),
    role: { time: ['d0'], geo: dims.length > 1 ? ['d1'] : [] },
    dimension,
    value: form.value === 'array' ? values : sparse(values, (one) => one === null),
    status: form.status === 'array' ? statuses : sparse(statuses, (one) => one === null),
    extension: { px: { tableid: '07984' } },
  });
}

describe('JSON-stat 2', () => {
  test('what was written in whatever form is read as it was', () => {
    fc.assert(fc.property(cube, shape, (it, form) => expect(readJsonStat(written(it, form))).toEqual(it)));
  });

  const one = {
    version: '2.0',
    id: ['a', 'b'],
    size: [1, 2],
    dimension: { a: { category: { label: { x: 'X' } } }, b: { category: { index: { p: 1, q: 0 } } } },
    value: [1, ':'],
  };
  test('a single category by its label alone, one status for all, a reason in the place of a figure', () => {
    const read = readJsonStat(JSON.stringify(one));
    expect(read.dimensions.map(({ categories }) => categories)).toEqual([
      [{ code: 'x', label: 'X' }],
      [
        { code: 'q', label: 'q' },
        { code: 'p', label: 'p' },
      ],
    ]);
    expect(read.cells).toEqual([
      { value: 1, status: null },
      { value: null, status: ':' },
    ]);
    expect(readJsonStat(JSON.stringify({ ...one, value: [1, 2], status: '*' })).cells).toEqual([
      { value: 1, status: '*' },
      { value: 2, status: '*' },
    ]);
  });
  test('what stands at no position is missing', () => {
    const missing = { value: null, status: null };
    expect(readJsonStat(JSON.stringify({ ...one, value: {} })).cells).toEqual([missing, missing]);
  });
  const many = { category: { index: Array.from({ length: 5_000 }, (_, i) => `${i}`) } };
  test.each([
    ['no JSON', '{', 'is no JSON'],
    ['another version', JSON.stringify({ ...one, version: '1.3' }), 'version: is not of version 2'],
    ['too few figures', JSON.stringify({ ...one, value: [1] }), 'other figures than its dimensions say: 2'],
    ['a figure that lies outside', JSON.stringify({ ...one, value: { 2: 1 } }), 'other figures'],
    ['a status that lies outside', JSON.stringify({ ...one, status: { 7: ':' } }), 'explains a figure'],
    ['a dimension that is not there', JSON.stringify({ ...one, id: ['a', 'c'] }), 'nothing of its dimension "c"'],
    ['a dimension twice', JSON.stringify({ ...one, id: ['b', 'b'] }), 'other dimensions'],
    ['another number of categories', JSON.stringify({ ...one, size: [2, 1] }), 'has 1 categories, and the file says 2'],
    [
      'categories with a hole',
      JSON.stringify({ ...one, dimension: { ...one.dimension, b: { category: { index: { p: 0, q: 2 } } } } }),
      'has 3 categories',
    ],
    [
      'a table that nobody can hold',
      JSON.stringify({ ...one, size: [5000, 5000], dimension: { a: many, b: many }, value: {} }),
      'are the most at once',
    ],
  ])('%s', (_, text, sentence) => expect(() => readJsonStat(text)).toThrow(sentence));

  const real = '../shared/data/ssb/ssb-05300.jsonstat2.json';
  const reason = existsSync(real) ? '' : ' (skipped: there is no ../shared/data)';
  (reason ? test.skip : test)(`a table of Statistics Norway: nulls with . and .. are no noughts${reason}`, () => {
    const table = readJsonStat(readFileSync(real, 'utf8'));
    expect(table).toMatchObject({ table: '05300', source: 'Statistisk sentralbyrå', updated: '2022-05-24T06:00:00Z' });
    expect(table.dimensions.map(({ id, says, categories }) => [id, says, categories.length])).toEqual([
      ['Avstand1', null, 6],
      ['Kulturtilbud', null, 8],
      ['ContentsCode', 'metric', 1],
      ['Tid', 'time', 9],
    ]);
    const statuses = Map.groupBy(table.cells, ({ value, status }) => (value === null ? status : 'figure'));
    expect([...statuses].map(([status, cells]) => [status, cells.length])).toEqual([
      ['figure', 404],
      ['.', 20],
      ['..', 8],
    ]);
    // 10-24 km to a museum, 2021
    const museum = [...cellsOf(table)].map(({ at, cell: it }) => [at.join(), it.value] as const);
    expect(new Map(museum).get('0,0,0,8')).toBe(12);
  });
});

describe('CSV', () => {
  test('a figure on each line; what no line says is absent; signs are reasons, not noughts', () => {
    const text = 'region;næring;år;antall\n3101;A;2024;1 234\n3101;C;2024;:\n3103;A;2024;"0"\n';
    const table = readCsvCube(text, {});
    expect(table.dimensions.map(({ id, categories }) => [id, categories.length])).toEqual([
      ['region', 2],
      ['næring', 2],
      ['år', 1],
    ]);
    expect(table.cells).toEqual([
      { value: 1234, status: null },
      { value: null, status: ':' },
      { value: 0, status: null },
      { value: null, status: 'absent' },
    ]);
  });
  test.each([
    ['no column of figures', 'region;år\n3101;2024\n', 'no column called "value"'],
    ['words for a figure', 'region;value\n3101;many\n', 'Line 2: "many" is no figure'],
    ['the same twice', 'region;value\n3101;1\n3101;2\n', 'Line 3 says again'],
    ['a line too short', 'region;år;value\n3101;1\n', 'Line 2: the row has 2 fields'],
  ])('%s', (_, text, sentence) => expect(() => readCsvCube(text, {})).toThrow(sentence));
});
