import { expect, test } from '@jest/globals';
import type { NeedView, SessionView } from '@vertskap/contract';
import { changed, forDevice, isRead, mayBeKept, needOfThisBuild, ofThisBuild } from './kept.rules.js';

const read = (key: unknown[], data: unknown) => {
  const made = forDevice(key, data);
  return made && { ...made, text: JSON.parse(made.text) as unknown };
};
const row = (number: string, visibility = 'space') => ({
  number,
  visibility,
  title: `Om ${number}`,
  onBehalf: { companies: [{ name: 'Havn Bakeri AS' }] },
});

test('a need is kept without its internal notes, and says so', () => {
  const need = { ...row('B-1042'), messages: [{ body: 'Ser på det.' }] };
  const view = { need, internal: { notes: [{ body: 'Mellom oss.' }] } };
  expect(read(['need', 'B-1042'], view)).toEqual({ text: { need, internal: null }, withheld: true });
  expect(read(['need', 'B-1042'], { need, internal: null })).toMatchObject({ withheld: false });
});

test('a restricted need is not kept, nor a line of it in any list', () => {
  expect(read(['need', 'x'], { need: row('B-900017', 'restricted'), internal: null })).toBeNull();
  const desk = {
    groups: [{ key: 'overdue', total: 2, needs: [row('B-900017', 'restricted'), row('B-1042')] }],
    duplicates: { total: 1, pairs: [{ newer: row('B-1018', 'restricted'), older: row('B-1001') }] },
  };
  expect(read(['desk'], desk)).toEqual({
    text: {
      groups: [{ key: 'overdue', total: 2, needs: [row('B-1042')] }],
      duplicates: { total: 1, pairs: [] },
    },
    withheld: true,
  });
  const told = {
    notifications: [
      { id: 1, need: row('B-900017', 'restricted') },
      { id: 2, need: null },
    ],
  };
  expect(read(['notifications', 'list', 'all'], told)).toMatchObject({ text: { notifications: [{ id: 2 }] } });
});

test('nor a matter on an agenda, a promise or a beginning that names one', () => {
  const named = (number: string, visibility?: string) => ({ id: number, title: `Om ${number}`, visibility });
  const [open, secret] = [named('B-1042', 'space'), named('B-900017', 'restricted')];
  const about = (need: object) => ({ need, minutes: { body: 'Hemmelig' } });
  expect(read(['meeting', 'm'], { agenda: [about(secret), { ...about(open), entries: [about(secret)] }] })).toEqual({
    text: { agenda: [{ ...about(open), entries: [] }] },
    withheld: true,
  });
  expect(read(['commitments', {}], { lines: [{ need: secret, what: 'Svar' }, { need: null }] })).toEqual({
    text: { lines: [{ need: null }] },
    withheld: true,
  });
  expect(read(['initiative', 'i'], { needs: [secret, open] })).toMatchObject({ text: { needs: [open] } });
});

test('where a restricted need could not be taken out, nothing is kept', () => {
  expect(read(['figures', {}], { worst: row('B-900017', 'restricted') })).toBeNull();
});

test('only what is named is kept, and nothing without measure', () => {
  expect(
    ['audit', 'search', 'session', 'readers', 'assignment'].map((name) => forDevice([name], [row('B-1042')])),
  ).toEqual(Array(5).fill(null));
  expect(forDevice(['needs'], ['x'.repeat(500_000)])).toBeNull();
  expect(forDevice(['needs'], ['x'])).not.toBeNull();
});

test('what is about one need is not kept under its id, nor what fills in a form that waits for nothing', () => {
  const lists = [
    ['initiatives', {}],
    ['market-insights', {}],
    ['meetings'],
    ['guides', null],
    ['business-profile', 'm'],
  ];
  expect(lists.map((key) => [mayBeKept(key), isRead(key)])).toEqual(lists.map(() => [true, true]));
  const parts = [
    ['initiatives', 'need', 'n'],
    ['market-insights', 'need', 'n'],
    ['meeting', 'm', 'options', 2],
    ['meeting', 'm', 'options', 'people', 2],
    ['initiative', 'i', 'options'],
    ['meetings', 'series-dates', 's', 3, '2026-01-01'],
    ['guides', 'versions', 'g'],
  ];
  expect(parts.map((key) => [forDevice(key, []), isRead(key)])).toEqual(parts.map(() => [null, false]));
});

test('the dot on the bell does not say how old a page is, nor what stands in forms and in the law', () => {
  const keys = [['notifications', 'list'], ['notifications', 'unread'], ['templates'], ['statutory-rules']];
  expect(keys.map((key) => [mayBeKept(key), isRead(key)])).toEqual([
    [true, true],
    [true, false],
    [true, false],
    [true, false],
  ]);
});

test('a membership that was changed, or is over, is named', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, version: 1 }));
  expect(changed([a!, b!, c!], [a!, { id: 'b', version: 2 }])).toEqual(['b', 'c']);
});

test('a session that an earlier build kept is completed, and one of this build is as it was', () => {
  const membership = { id: 'm', version: 1 };
  const old = { person: { id: 'p' }, acting: membership, memberships: [membership] } as unknown as SessionView;
  const whole = { ...membership, spaces: [] };
  expect(ofThisBuild(old)).toEqual({ ...old, acting: whole, memberships: [whole], hints: [] });
  const now = { ...old, hints: ['ball'], acting: null, memberships: [{ ...membership, spaces: ['s'] }] };
  expect(ofThisBuild(now as unknown as SessionView)).toEqual(now);
});

test('a need that an earlier build kept is completed, and one of this build is as it was', () => {
  const old = { need: { id: 'n' }, abilities: [] } as unknown as NeedView;
  expect(needOfThisBuild(old)).toEqual({ ...old, need: { id: 'n', results: [] } });
  const now = { ...old, need: { id: 'n', results: ['said'] } } as unknown as NeedView;
  expect(needOfThisBuild(now)).toEqual(now);
});
