import { expect, test } from '@jest/globals';
import type { AttachedGuide } from '@vertskap/contract';
import { completeAt, partsOf, remaining } from './brought.rules.js';

const words = (text: string) => ({ nb: text, nn: text, en: text });
const sent = (at: string) => ({ at, by: 'Ingrid' });
const attached = (items: AttachedGuide['items']) =>
  ({
    guide: {
      items: [
        { id: 'form', what: words('skjema'), by: 'applicant' },
        { id: 'plan', what: words('plan'), by: 'applicant' },
      ],
      own: { items: [{ id: 'own-ground', what: 'grunn', by: 'responsible_firm' }], language: 'nn' },
    },
    items,
  }) as unknown as AttachedGuide;

test('what the municipality asks for besides is a part like the others, and says in which language', () => {
  const parts = partsOf(attached([]), 'nb');
  expect(parts.map(({ id, lang }) => [id, lang])).toEqual([
    ['form', null],
    ['plan', null],
    ['own-ground', 'nn'],
  ]);
  expect([remaining(parts), completeAt(parts)]).toEqual([3, null]);
});

test('it is complete on the day that the last part came', () => {
  const said = (item: string, at: string | null) => ({
    item,
    broughtBy: null,
    promise: null,
    sent: at ? sent(at) : null,
  });
  const half = [said('form', '2026-11-03T09:00:00.000Z'), said('plan', null)];
  expect(remaining(partsOf(attached(half), 'nb'))).toBe(2);
  const all = [
    said('form', '2026-11-20T09:00:00.000Z'),
    said('plan', '2026-11-03T09:00:00.000Z'),
    said('own-ground', '2026-11-10T09:00:00.000Z'),
  ];
  expect(completeAt(partsOf(attached(all), 'nb'))).toBe('2026-11-20T09:00:00.000Z');
  expect(completeAt([])).toBeNull();
});
