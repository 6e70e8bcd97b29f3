import { expect, test } from '@jest/globals';
import type { ReadyTeamView, Seat } from '@vertskap/contract';
import { teamWith } from './team.rules.js';

type Shown = ReadyTeamView['seats'][number];
const shown = (id: string, over: Partial<Shown> = {}): Shown => ({
  of: 'sector',
  sector: { id, name: id },
  subjects: [],
  people: [
    { id: `${id} first`, name: '', unit: '', there: true },
    { id: `${id} gone`, name: '', unit: '', there: false },
  ],
  ...over,
});
const nobody = (id: string) => shown(id, { people: [{ id: 'gone', name: '', unit: '', there: false }] });
const kept = (id: string): Seat => ({ of: 'sector', sectorId: id, subjects: [], people: [`${id} first`] });
const team = (...seats: Shown[]): ReadyTeamView => ({
  version: 1,
  seats,
  phone: '75 00 00 00',
  changed: null,
  options: null,
});
const written: Seat = { of: 'neighbours', subjects: ['land'], people: ['lent'] };

test('the seat that is meant is changed or goes, also behind one that nobody sits in', () => {
  const [plan, water, roads] = [shown('plan'), nobody('water'), shown('roads')];
  const all = team(plan, water, roads);
  expect(teamWith(all, 2, written)).toEqual({ seats: [kept('plan'), written], phone: '75 00 00 00' });
  expect(teamWith(all, 2, null).seats).toEqual([kept('plan')]);
  expect(teamWith(all, 1, written).seats).toEqual([kept('plan'), written, kept('roads')]);
  expect(teamWith(all, 1, null).seats).toEqual([kept('plan'), kept('roads')]);
  expect(teamWith(all, 3, written).seats).toEqual([kept('plan'), kept('roads'), written]);
  expect(teamWith(team(shown('plan', { sector: null }), roads), 1, written).seats).toEqual([written]);
});

test('what is lent by neighbours stays theirs', () => {
  const lent = shown('plan', { of: 'neighbours', sector: null });
  expect(teamWith(team(lent), 1, null).seats).toEqual([{ of: 'neighbours', subjects: [], people: ['plan first'] }]);
});
