import { expect, test } from '@jest/globals';
import { meet, type StoredDraft } from './meet.js';

type Words = { body: string };
const OLD = '2026-11-24T08:00:00.000Z';
const NEW = '2026-11-24T09:00:00.000Z';
const here: StoredDraft<Words> = { content: { body: 'Her' }, savedAt: OLD, base: OLD };
const found = (body: string, base = NEW) => ({ content: { body }, savedAt: base, base });
const unsaved = { ...here, unsaved: true };

test('what the server has not taken stands, and what another device wrote is offered, whichever clock is ahead', () => {
  for (const savedAt of [OLD, '2030-01-01T00:00:00.000Z'])
    expect(meet({ ...unsaved, savedAt }, found('Der'), false)).toEqual({ ...unsaved, savedAt, newer: found('Der') });
  const { base: _, ...upon } = unsaved; // nothing of the server's was seen
  expect(meet(upon, found('Der'), false)).toEqual({ ...upon, newer: found('Der') });
});

test('what has come to the server gives way, unless the person is writing it', () => {
  expect(meet(here, found('Der'), false)).toEqual(found('Der'));
  expect(meet(here, found('Der'), true)).toEqual({ ...here, newer: found('Der') });
});

test('what was written upon what the server has stands; an answer that comes late changes nothing', () => {
  expect(meet(unsaved, found('Før', OLD), true)).toEqual(unsaved);
  expect(meet(unsaved, found('Lenge før', '2026-11-24T07:00:00.000Z'), true)).toEqual(unsaved);
});

test('what the server took without an answer is no other device’s', () => {
  expect(meet(unsaved, found('Her'), true)).toEqual({ ...here, base: NEW, unsaved: false });
  expect(meet({ ...unsaved, given: { body: 'He' } }, found('He'), true)).toEqual({ ...unsaved, base: NEW });
});

test('the offer stands whatever is written meanwhile, and goes with what it offers or with the same words', () => {
  const offered = { ...unsaved, savedAt: '2030-01-01T00:00:00.000Z', newer: found('Der') };
  expect(meet(offered, found('Der'), true)).toEqual(offered);
  expect(meet(offered, found('Enda nyere'), true).newer).toEqual(found('Enda nyere'));
  expect(meet(offered, null, true)).not.toHaveProperty('newer');
  expect(meet(offered, found('Her'), true)).not.toHaveProperty('newer');
});
