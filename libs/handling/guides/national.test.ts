import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { currentRules, ruleOf } from '@vertskap/clocks';
import { GuideId, NationalGuide } from '@vertskap/contract';
import { partsOf } from './guide.data.js';
import { isCheckDue } from './guide.rules.js';
import { nationalGuides } from './national.js';

test('each procedure has one national text, in the shape that is sent, with words in three languages', () => {
  expect(nationalGuides.map(({ id }) => id).sort()).toEqual([...GuideId.options].sort());
  for (const guide of nationalGuides) {
    expect(NationalGuide.safeParse(guide).error?.issues ?? []).toEqual([]);
    const wordings = [guide.name, guide.about, guide.forWhom, guide.note, ...guide.items.map(({ what }) => what)];
    for (const wording of wordings)
      expect(Object.values(wording ?? { nb: '-' }).filter((text) => text.trim() === '')).toEqual([]);
    expect(new Set(guide.items.map(({ id }) => id)).size).toBe(guide.items.length);
  }
});

test('every statutory rule stands in a guide, and no guide names a rule that is not there', () => {
  const named = new Set(nationalGuides.flatMap(({ rules }) => rules));
  expect([...named].filter((id) => !ruleOf(id))).toEqual([]);
  expect(currentRules.rules.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
});

test('what is called read in a source, or in what others write, has one to be looked up', () => {
  const unfounded = nationalGuides.flatMap(({ id, items }) =>
    items.filter(({ certainty, source }) => certainty !== 'memory' && source === null).map((it) => `${id} ${it.id}`),
  );
  expect(unfounded).toEqual([]);
});

test('parts that a rule lists are told one by one, or the text does not load', () => {
  expect(() => partsOf('ferdigattest', ['plan', 'applicant', 'memory'])).toThrow('3 parts');
});

test('a text is looked at again after a year', () => {
  const checked = new Date('2026-01-10T09:00:00Z');
  expect(isCheckDue(checked, new Date('2027-01-10T09:00:00Z'))).toBe(false);
  expect(isCheckDue(checked, new Date('2027-01-10T09:00:01Z'))).toBe(true);
});

const file = path.resolve('../shared/data/deadlines-no.json');
const reason = existsSync(file) ? '' : ' (skipped: there is no ../shared/data)';
(reason ? test.skip : test)(`every procedure of the table of deadlines can be looked up${reason}`, () => {
  const table = JSON.parse(readFileSync(file, 'utf8')) as { id: string }[];
  const known = new Set([
    ...nationalGuides.flatMap(({ rules }) => rules),
    ...currentRules.reckoning.map(({ id }) => id),
  ]);
  expect(table.length).toBe(28);
  expect(table.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([]);
});
