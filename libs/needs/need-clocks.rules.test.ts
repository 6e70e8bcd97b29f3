import { describe, expect, test } from '@jest/globals';
import type { ClockKind } from '@vertskap/contract';
import { commands, external, moment, played, raised, type Who } from '../../test/harness/a-situation.js';
import type { Clock } from '../clocks/clock.rules.js';
import type { AnyCommand as Command, Situation } from './deed.rules.js';

/** The table of docs/HOUSE.md and domain.md, played: what a deed does to each clock. Monday 2 March 2026 at nine it is raised. */
const start = raised(moment('2026-03-02 09:00'));
const toNve = { ...commands.hand_over, to: external('NVE') };
const toRoads = commands.assign_sector;
const promise = (promisedBy: string) => ({ ...commands.provisional_answer, promisedBy });

/** One word a clock, cycle by cycle: `running`, `halted` or its verdict. */
function standing({ clocks }: Situation): Partial<Record<ClockKind, string>> {
  const word = (c: Clock) => c.verdict ?? (c.pauses.some((p) => p.to === null) ? 'halted' : 'running');
  const byKind = Map.groupBy(
    clocks.toSorted((a, b) => a.cycle - b.cycle),
    (c) => c.kind,
  );
  return Object.fromEntries([...byKind].map(([kind, list]) => [kind, list.map(word).join(' ')]));
}
const last = ({ clocks }: Situation, kind: ClockKind): Clock =>
  clocks.filter((c) => c.kind === kind).toSorted((a, b) => b.cycle - a.cycle)[0]!;
const all = { first_response: 'running', next_update: 'running', resolution: 'running' };

type Story = [string, [string, Who, Command][], Partial<Record<ClockKind, string>>];
const stories: Story[] = [
  ['raised', [], all],
  [
    'a comment by the municipality is a first response, and nothing else',
    [['2026-03-02 10:00', 'handler with the ball', commands.comment]],
    { ...all, first_response: 'met' },
  ],
  ['a comment by business stops nothing', [['2026-03-02 10:00', 'own representative', commands.comment]], all],
  [
    'a question is a first response and an update; the resolution halts, and business owes a reply',
    [['2026-03-02 10:00', 'coordinator', commands.question]],
    { first_response: 'met', next_update: 'met', resolution: 'halted', business_reply: 'running' },
  ],
  [
    'business replies: the resolution runs on, and an update is owed again',
    [
      ['2026-03-02 10:00', 'coordinator', commands.question],
      ['2026-03-03 10:00', 'own representative', commands.comment],
    ],
    { first_response: 'met', next_update: 'met running', resolution: 'running', business_reply: 'met' },
  ],
  [
    'business replies too late: its own clock says so',
    [
      ['2026-03-02 10:00', 'coordinator', commands.question],
      ['2026-03-30 10:00', 'own representative', commands.comment],
    ],
    { first_response: 'met', next_update: 'met running', resolution: 'running', business_reply: 'late' },
  ],
  ['a hand-over to a sector changes no clock', [['2026-03-02 10:00', 'coordinator', toRoads]], all],
  [
    'a hand-over outside is no answer: first response runs, the others halt',
    [['2026-03-02 10:00', 'coordinator', toNve]],
    { first_response: 'running', next_update: 'halted', resolution: 'halted' },
  ],
  [
    'back from outside: what was halted runs on, none begins anew',
    [
      ['2026-03-02 10:00', 'coordinator', toNve],
      ['2026-03-04 10:00', 'coordinator', toRoads],
    ],
    all,
  ],
  [
    'taken back from business by a sector: the reply is void',
    [
      ['2026-03-02 10:00', 'coordinator', commands.question],
      ['2026-03-03 10:00', 'coordinator', toRoads],
    ],
    { first_response: 'met', next_update: 'met running', resolution: 'running', business_reply: 'cancelled' },
  ],
  [
    'from business to an external body: the reply is void, the resolution stands still on',
    [
      ['2026-03-02 10:00', 'coordinator', commands.question],
      ['2026-03-03 10:00', 'coordinator', toNve],
    ],
    { first_response: 'met', next_update: 'met', resolution: 'halted', business_reply: 'cancelled' },
  ],
  [
    'a provisional answer is a first response and an update, and a promise',
    [['2026-03-02 10:00', 'coordinator', promise('2026-03-20')]],
    { first_response: 'met', next_update: 'met', resolution: 'running', commitment: 'running' },
  ],
  [
    'a promise kept',
    [
      ['2026-03-02 10:00', 'coordinator', promise('2026-03-20')],
      ['2026-03-20 15:30', 'coordinator', commands.answer],
    ],
    { first_response: 'met', next_update: 'met', resolution: 'met', commitment: 'met', confirmation: 'running' },
  ],
  [
    'a promise broken',
    [
      ['2026-03-02 10:00', 'coordinator', promise('2026-03-20')],
      ['2026-03-20 15:31', 'coordinator', commands.answer],
    ],
    { first_response: 'met', next_update: 'met', resolution: 'met', commitment: 'late', confirmation: 'running' },
  ],
  [
    'a promise moved before it was due',
    [
      ['2026-03-02 10:00', 'coordinator', promise('2026-03-20')],
      ['2026-03-20 15:30', 'coordinator', promise('2026-03-27')],
    ],
    { first_response: 'met', next_update: 'met', resolution: 'running', commitment: 'moved running' },
  ],
  [
    'a promise moved after it was due was broken',
    [
      ['2026-03-02 10:00', 'coordinator', promise('2026-03-20')],
      ['2026-03-20 15:31', 'coordinator', promise('2026-03-27')],
    ],
    { first_response: 'met', next_update: 'met', resolution: 'running', commitment: 'late running' },
  ],
  [
    'a promise goes on while business has the ball',
    [
      ['2026-03-02 10:00', 'coordinator', promise('2026-03-20')],
      ['2026-03-03 10:00', 'coordinator', commands.question],
    ],
    {
      first_response: 'met',
      next_update: 'met',
      resolution: 'halted',
      commitment: 'running',
      business_reply: 'running',
    },
  ],
  [
    'answered',
    [['2026-03-02 10:00', 'coordinator', commands.answer]],
    { first_response: 'met', next_update: 'met', resolution: 'met', confirmation: 'running' },
  ],
  [
    'answered too late for all',
    [['2026-04-20 10:00', 'coordinator', commands.answer]],
    { first_response: 'late', next_update: 'late', resolution: 'late', confirmation: 'running' },
  ],
  [
    'answered while business was asked: the reply is void',
    [
      ['2026-03-02 10:00', 'coordinator', commands.question],
      ['2026-03-03 10:00', 'coordinator', commands.answer],
    ],
    {
      first_response: 'met',
      next_update: 'met',
      resolution: 'met',
      business_reply: 'cancelled',
      confirmation: 'running',
    },
  ],
  [
    'answered while it stood still outside: judged without the pause',
    [
      ['2026-03-02 10:00', 'coordinator', toNve],
      ['2026-04-27 10:00', 'coordinator', commands.answer],
    ],
    { first_response: 'late', next_update: 'met', resolution: 'met', confirmation: 'running' },
  ],
  [
    'declined',
    [['2026-03-02 10:00', 'coordinator', commands.decline]],
    { first_response: 'met', next_update: 'met', resolution: 'met' },
  ],
  [
    'referred in time: neither met nor missed, the first response no more than the rest',
    [['2026-03-02 10:00', 'coordinator', commands.refer]],
    { first_response: 'cancelled', next_update: 'cancelled', resolution: 'cancelled' },
  ],
  [
    'referred too late: late stays late',
    [['2026-09-01 10:00', 'coordinator', commands.refer]],
    { first_response: 'late', next_update: 'late', resolution: 'late' },
  ],
  [
    'another word than yes or no: the wait begins anew',
    [
      ['2026-03-02 10:00', 'coordinator', commands.answer],
      ['2026-03-20 10:00', 'own representative', commands.comment],
    ],
    { first_response: 'met', next_update: 'met', resolution: 'met', confirmation: 'moved running' },
  ],
  [
    'confirmed: nothing more is owed',
    [
      ['2026-03-02 10:00', 'coordinator', commands.answer],
      ['2026-03-03 10:00', 'own representative', commands.confirm],
    ],
    { first_response: 'met', next_update: 'met', resolution: 'met', confirmation: 'met' },
  ],
  [
    'sent back: the first verdicts stand, and an update and a resolution are owed anew',
    [
      ['2026-03-02 10:00', 'coordinator', commands.answer],
      ['2026-03-03 10:00', 'own representative', commands.send_back],
    ],
    { first_response: 'met', next_update: 'met running', resolution: 'met running', confirmation: 'met' },
  ],
  [
    'sent back twice',
    [
      ['2026-03-02 10:00', 'coordinator', commands.answer],
      ['2026-03-03 10:00', 'own representative', commands.send_back],
      ['2026-03-04 10:00', 'coordinator', commands.answer],
      ['2026-03-05 10:00', 'own representative', commands.send_back],
    ],
    { first_response: 'met', next_update: 'met met running', resolution: 'met met running', confirmation: 'met met' },
  ],
  [
    'withdrawn: what ran is void',
    [
      ['2026-03-02 10:00', 'coordinator', commands.question],
      ['2026-03-03 10:00', 'own representative', commands.withdraw],
    ],
    { first_response: 'met', next_update: 'met', resolution: 'cancelled', business_reply: 'cancelled' },
  ],
  [
    'withdrawn before anybody spoke, and too late: void all the same',
    [['2026-05-04 10:00', 'own representative', commands.withdraw]],
    { first_response: 'cancelled', next_update: 'cancelled', resolution: 'cancelled' },
  ],
  [
    'withdrawn after an answer: the verdicts stand',
    [
      ['2026-03-02 10:00', 'coordinator', commands.answer],
      ['2026-03-03 10:00', 'own representative', commands.withdraw],
    ],
    { first_response: 'met', next_update: 'met', resolution: 'met', confirmation: 'cancelled' },
  ],
];

test.each(stories)('%s', (_, deeds, expected) => {
  expect(standing(played(start, ...deeds))).toEqual(expected);
});

describe('the resolution of a need that was sent back', () => {
  const answered = played(start, ['2026-03-04 09:00', 'coordinator', commands.answer]);
  const reopened = played(answered, ['2026-03-09 09:00', 'own representative', commands.send_back]);

  test('runs on with its old start, and stands still for as long as it was answered', () => {
    expect(last(reopened, 'resolution')).toMatchObject({
      cycle: 2,
      startedAt: moment('2026-03-02 09:00').now,
      verdict: null,
      pauses: [{ from: moment('2026-03-04 09:00').now, to: moment('2026-03-09 09:00').now, reason: 'answered' }],
    });
    expect(last(reopened, 'resolution').dueAt!.getTime()).toBeGreaterThan(last(start, 'resolution').dueAt!.getTime());
  });

  test('keeps the pauses of the first cycle', () => {
    const deeds: [string, Who, Command][] = [
      ['2026-03-02 10:00', 'coordinator', commands.question],
      ['2026-03-03 10:00', 'own representative', commands.comment],
      ['2026-03-04 09:00', 'coordinator', commands.answer],
      ['2026-03-09 09:00', 'own representative', commands.send_back],
    ];
    expect(last(played(start, ...deeds), 'resolution').pauses.map((p) => p.reason)).toEqual([
      'with_business',
      'answered',
    ]);
  });

  test('the verdict of the first cycle is untouched', () => {
    const first = (s: Situation) => s.clocks.find((c) => c.kind === 'resolution' && c.cycle === 1);
    expect(first(reopened)).toEqual(first(answered));
  });
});

test('a pause says why and for whom', () => {
  const asked = last(played(start, ['2026-03-02 10:00', 'coordinator', commands.question]), 'resolution');
  const outside = last(played(start, ['2026-03-02 10:00', 'coordinator', toNve]), 'next_update');
  expect(asked.pauses).toMatchObject([{ reason: 'with_business', waitingFor: 'Næringsforeningen', to: null }]);
  expect(outside.pauses).toMatchObject([{ reason: 'with_external', waitingFor: 'NVE', to: null }]);
});

test('the deadline that is shown follows the ball', () => {
  const due = (...deeds: [string, Who, Command][]) => played(start, ...deeds).need.due;
  expect(due()).toMatchObject({ clock: 'first_response', side: 'municipality' });
  expect(due(['2026-03-02 10:00', 'coordinator', commands.question])).toMatchObject({
    clock: 'business_reply',
    side: 'association',
  });
  expect(due(['2026-03-02 10:00', 'coordinator', promise('2026-03-06')])).toMatchObject({
    clock: 'commitment',
    side: 'municipality',
  });
  expect(due(['2026-03-02 10:00', 'coordinator', commands.answer])).toBeNull();
});
