import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sectionOf } from '@vertskap/contract';
import { sectionOf as sectionInThePage } from '../../apps/web/src/screens/association/sections.js';
import { type House, openHouse } from '../harness/house.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

const codes = [null, ...Array.from({ length: 100 }, (_, i) => `${String(i).padStart(2, '0')}.100`)];

test('contract, page and database give every industry the same section', async () => {
  const rows: { section: string | null }[] = await house.owner.query(
    `select industry_section(code) as section from unnest($1::text[]) with ordinality as c(code, n) order by n`,
    [codes],
  );
  const expected = codes.map((code) => sectionOf(code));
  expect(new Set(expected).size).toBe(22);
  expect(codes.map((code) => sectionInThePage(code))).toEqual(expected);
  expect(rows.map(({ section }) => section)).toEqual(expected);
});

const published = '../shared/data/ssb/klass-sn2007-nb.csv';
const withData = existsSync(published) ? test : test.skip;
withData('as Statistics Norway publishes it (needs ../shared/data/ssb)', () => {
  const lines = readFileSync(published, 'utf8').split('\n').slice(1);
  const divisions = lines.flatMap((line) => {
    const [code = '', parent = ''] = line.replaceAll('"', '').split(/[;,]/);
    return /^\d\d$/.test(code) ? [[code, parent]] : [];
  });
  expect(divisions.length).toBeGreaterThan(80);
  for (const [code, parent] of divisions) expect([code, sectionOf(`${code}.000`)]).toEqual([code, parent]);
});
