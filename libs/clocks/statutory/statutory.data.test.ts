import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { StatutoryRules } from '@vertskap/contract';
import { currentRules, ruleOf, rulesOf } from './statutory.data.js';

const compiled = path.resolve(import.meta.dirname, '../../../../shared/data/deadlines-no.json');
const reason = existsSync(compiled) ? '' : ' (skipped: there is no ../shared/data)';

test('every rule is whole, has an id of its own, and speaks three languages', () => {
  expect(StatutoryRules.parse(currentRules)).toEqual(currentRules);
  const ids = currentRules.rules.map((r) => r.id);
  expect(new Set(ids).size).toBe(ids.length);
  const texts = currentRules.rules.flatMap(({ name, runsFrom, onBreach, suspends, note, completeApplication }) =>
    [name, runsFrom, onBreach, suspends, note, ...completeApplication].flatMap((w) => (w ? Object.values(w) : [])),
  );
  expect(texts.filter((text) => text.trim() === '')).toEqual([]);
});

test('a rule is found by id and version; a version that never was is an error', () => {
  expect(ruleOf('pbl-21-7-1')?.period).toEqual({ unit: 'weeks', amount: 12 });
  expect(ruleOf('pbl-99')).toBeUndefined();
  expect(rulesOf(1)).toBe(currentRules);
  expect(() => rulesOf(0)).toThrow('version 0');
});

test('what is no more than remembered, or has no source to look at, does not call itself read in the source', () => {
  const sure = currentRules.rules.filter((r) => r.certainty === 'source');
  expect(sure.filter((r) => r.source === null)).toEqual([]);
  expect(ruleOf('skjenking')?.certainty).toBe('memory');
});

type Row = { id: string; amount: number | string; unit: string; certainty: string };
const certainties: Record<string, string> = {
  'verified in source': 'source',
  'verified in secondary source (municipal page or older edition)': 'secondary',
  'from memory': 'memory',
};

(reason ? test.skip : test)(`numbers and certainty are those of the compiled table${reason}`, () => {
  const rows = JSON.parse(readFileSync(compiled, 'utf8')) as Row[];
  const expected = rows
    .filter((r) => r.amount !== 'rule')
    .map((r) => [r.id, typeof r.amount === 'number' ? `${r.amount} ${r.unit}` : 'none', certainties[r.certainty]]);
  const found = currentRules.rules.map(({ id, period, certainty }) => [
    id,
    period.unit === 'none' ? 'none' : `${period.amount} ${period.unit}`,
    certainty,
  ]);
  expect(found.sort()).toEqual(expected.sort());
  expect(currentRules.reckoning.map((r) => r.id).sort()).toEqual(
    rows
      .filter((r) => r.amount === 'rule')
      .map((r) => r.id)
      .sort(),
  );
});
