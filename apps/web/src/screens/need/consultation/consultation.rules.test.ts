import { expect, test } from '@jest/globals';
import type { ClockView, ConsultationView } from '@vertskap/contract';
import { questionsOf, standingOf } from './consultation.rules.js';

const now = new Date('2026-11-24T09:00:00.000Z');
const given = {
  body: 'Ja',
  author: { name: 'Per', side: 'municipality', unit: 'Vei' },
  at: now.toISOString(),
} as const;
const asked = (id: string, some: Partial<ConsultationView>, clock: Partial<ClockView> = {}) =>
  ({
    id,
    question: 'Kan avkjørselen flyttes?',
    askedAt: '2026-11-20T09:00:00.000Z',
    contribution: null,
    clock: { dueAt: '2026-11-25T14:30:00.000Z', verdict: null, ...clock },
    ...some,
  }) as ConsultationView;

test('a question waits until it is due, and late is late with and without an answer', () => {
  expect(standingOf(asked('a', {}), now)).toBe('waiting');
  expect(standingOf(asked('a', {}, { dueAt: null }), now)).toBe('waiting');
  expect(standingOf(asked('a', {}, { dueAt: '2026-11-24T08:59:00.000Z' }), now)).toBe('late');
  expect(standingOf(asked('a', { contribution: given }, { verdict: 'met' }), now)).toBe('given');
  expect(standingOf(asked('a', { contribution: given }, { verdict: 'late' }), now)).toBe('given_late');
});

test('sectors that were asked the same at the same time stand under one question', () => {
  const later = { askedAt: '2026-11-21T09:00:00.000Z' };
  const found = questionsOf([
    asked('a', {}),
    asked('b', {}),
    asked('c', { question: 'Og vannet?' }),
    asked('d', later),
  ]);
  expect(found.map((question) => question.asked.map(({ id }) => id))).toEqual([['a', 'b'], ['c'], ['d']]);
});
