import { expect, test } from '@jest/globals';
import type { IndustrySection, Theme } from '@vertskap/contract';
import { changeFigures } from './changes.rules.js';
import type { Moved } from './facts/facts.rules.js';
import type { Grounds } from './parts.rules.js';

const movedOf = <Of>(of: Of | null, now: number, before: number): Moved<Of> => ({
  of,
  now,
  before,
  quarters: [0, before, now, 1],
});
const moved = movedOf<Theme>;
const at = (day: number): Date => new Date(Date.UTC(2026, 2, day));
const grounds = (changes: Grounds['facts']['changes']): Grounds =>
  ({ facts: { changes }, period: { from: at(1), to: at(29) }, keep: { kind: 'need' } }) as unknown as Grounds;
const themesOf = (...themes: Moved<Theme>[]) =>
  changeFigures(grounds({ themes, industries: [], named: { now: 0, before: 0 } }))[0]!;

test('what rose most stands first, with both periods and the quarters, and opens the needs of the period', () => {
  const figure = themesOf(moved('land', 3, 5), moved(null, 1, 0), moved('parking', 4, 2));
  expect(figure.rows.map(({ cells }) => cells)).toEqual([
    ['parking', 4, 2, 0, 2, 4, 1],
    ['no_theme', 1, 0, 0, 0, 1, 1],
    ['land', 3, 5, 0, 5, 3, 1],
  ]);
  expect([figure.n, figure.values]).toEqual([8, { needs: 8, before: 7, now: 4, was: 2 }]);
  expect(figure.rows.map(({ opens }) => opens)).toEqual([
    {
      kind: 'need',
      theme: 'parking',
      clock: 'first_response',
      startedFrom: at(1).toISOString(),
      startedTo: at(29).toISOString(),
    },
    null,
    expect.objectContaining({ theme: 'land' }),
  ]);
});

test('a rise is one where it is more than all together rose, and more than chance gives', () => {
  const finding = (...themes: Parameters<typeof themesOf>) => themesOf(...themes).finding;
  expect(finding(moved('land', 20, 2), moved('energy', 20, 38))).toBe('more');
  expect(finding(moved('land', 5, 2), moved('energy', 20, 23))).toBe('steady');
  expect(finding(moved('land', 40, 4), moved('energy', 40, 4))).toBe('steady'); // all rose alike
  expect(finding(moved('land', 0, 4), moved('energy', 0, 4))).toBe('steady');
  expect([finding(moved('land', 20, 0)), finding(), finding(moved('land', 0, 0))]).toEqual(['first', 'none', 'none']);
});

test('a need of companies in two industries stands with both, and counts once', () => {
  const industries = [movedOf<IndustrySection>('C', 2, 1), movedOf<IndustrySection>('G', 2, 2)];
  const figure = changeFigures(grounds({ themes: [], industries, named: { now: 3, before: 2 } }))[1]!;
  expect([figure.id, figure.n, figure.opens]).toEqual(['industries', 3, null]);
  expect(figure.rows.map(({ key, opens }) => [key, opens?.['industry']])).toEqual([
    ['C', 'C'],
    ['G', 'G'],
  ]);
});
