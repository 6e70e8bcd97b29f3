import { expect, test } from '@jest/globals';
import type { ClockView, CommitmentView, NeedShared } from '@vertskap/contract';
import { promisedOn } from './commitment.rules.js';

const by = { name: 'Kari', side: 'municipality', unit: 'Plan og bygg' } as const;
const now = new Date('2026-03-10T12:00:00Z');
const commitment = (id: string, over: Partial<CommitmentView> = {}): CommitmentView => ({
  id,
  what: id,
  language: 'nb',
  condition: null,
  certainty: 'firm',
  by,
  at: '2026-03-01T09:00:00Z',
  movedFrom: null,
  end: null,
  agreedAt: null,
  ...over,
});
const clock = (id: string, date: string, verdict: ClockView['verdict'] = null): ClockView => ({
  id,
  kind: 'commitment',
  cycle: 1,
  side: 'municipality',
  budget: { unit: 'date', date },
  startedAt: '2026-03-01T09:00:00Z',
  dueAt: `${date}T14:30:00Z`,
  stoppedAt: verdict && '2026-03-09T09:00:00Z',
  verdict,
  creditedTo: null,
  grossSeconds: null,
  netSeconds: null,
  pauses: [],
});
const on = (commitments: CommitmentView[], clocks: ClockView[]) =>
  promisedOn({ commitments, clocks } as unknown as NeedShared, now);
const end = (as: 'moved' | 'released', reason: string) => ({ as, reason, by, at: '2026-03-09T09:00:00Z' });

test('what is owed stands first, by its date, also where that has passed; then what is over', () => {
  const all = on(
    ['done', 'later', 'passed', 'freed', 'gone'].map((id) =>
      commitment(id, id === 'freed' ? { end: end('released', '') } : {}),
    ),
    [
      clock('done', '2026-03-09', 'met'),
      clock('later', '2026-03-20'),
      clock('passed', '2026-03-05'),
      clock('freed', '2026-03-20', 'cancelled'),
      clock('gone', '2026-03-20', 'cancelled'),
    ],
  );
  expect(all.map(({ commitment: { id }, state }) => `${id} ${state}`)).toEqual([
    'passed broken',
    'later open',
    'done kept',
    'freed released',
    'gone void',
  ]);
});

test('moved twice it stands once, with its last date and what it was moved from', () => {
  const [first, second, third] = [
    commitment('a', { end: end('moved', 'Tele.') }),
    commitment('b', { movedFrom: 'a', end: end('moved', 'Regn.') }),
    commitment('c', { movedFrom: 'b' }),
  ];
  const all = on(
    [first!, second!, third!],
    [clock('a', '2026-03-12', 'moved'), clock('b', '2026-03-15', 'moved'), clock('c', '2026-03-20')],
  );
  expect(all).toMatchObject([
    {
      commitment: { id: 'c' },
      dueOn: '2026-03-20',
      moves: [
        { from: '2026-03-12', reason: 'Tele.' },
        { from: '2026-03-15', reason: 'Regn.' },
      ],
    },
  ]);
});
