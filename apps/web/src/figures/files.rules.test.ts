import { expect, test } from '@jest/globals';
import type { Figure } from '@vertskap/contract';
import { csv } from './csv.rules.js';
import { jsonStat } from './json-stat.rules.js';

test('a table opens in Norwegian Excel: semicolons, decimal comma, and what would run as a formula is text', () => {
  const table = [
    ['Hvem', 'Tid'],
    ['=HYPERLINK("x")', 1.5],
    ['Vei; og "bru"', -2],
    ['@sum', null],
  ];
  expect(csv(table)).toBe('\uFEFFHvem;Tid\r\n"\'=HYPERLINK(""x"")";1,5\r\n"Vei; og ""bru""";-2\r\n\'@sum;\r\n');
});

const figure: Figure = {
  id: 'holders',
  finding: 'sector',
  n: 3,
  values: {},
  columns: [
    { key: 'holder', kind: 'name' },
    { key: 'kind', kind: 'code' },
    { key: 'needs', kind: 'count' },
    { key: 'time', kind: 'seconds' },
  ],
  rows: [
    { key: 'a', cells: ['Plan', 'sector', 2, 27000], opens: null },
    { key: 'b', cells: ['association', 'association', 1, null], opens: null },
  ],
  opens: null,
  definition: 2,
};

test('a figure is a JSON-stat dataset: as many values as rows times measures, in order, what is not shown null', () => {
  const labels = { title: 'T', columns: ['Hvem', 'Type', 'Behov', 'Tid'], rows: ['Plan', 'Næringslivet'], source: 'S' };
  expect(jsonStat({ figure, labels, updated: '2026-11-25T10:00:00.000Z' })).toMatchObject({
    version: '2.0',
    class: 'dataset',
    id: ['row', 'measure'],
    size: [2, 2],
    dimension: {
      row: { label: 'Hvem', category: { index: ['a', 'b'], label: { a: 'Plan', b: 'Næringslivet' } } },
      measure: { category: { index: ['needs', 'time'], label: { needs: 'Behov', time: 'Tid' } } },
    },
    value: [2, 27000, 1, null],
  });
});
