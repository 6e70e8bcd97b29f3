import { expect, test } from '@jest/globals';
import * as contract from '@vertskap/contract';
import type { ClockExplanation, ClockView, HoldingView, MessageView, NeedShared, NoteView } from '@vertskap/contract';
import { effectOf, writable } from './composer.rules.js';
import { clockOf, workdaysLeft } from './explanation.rules.js';
import { grossAndNet, stays } from './strip.rules.js';
import { BODY_MAX, emptyDraft, missingIn } from './written.rules.js';
import { entriesOf, firstUnread, foldedCount } from './thread.rules.js';

const author = { name: 'Kari', side: 'municipality', unit: 'Plan' } as const;
const at = (minute: number) => `2026-11-16T08:${String(minute).padStart(2, '0')}:00.000Z`;
const message = (ordinal: number): MessageView => ({
  id: `m${ordinal}`,
  ordinal,
  kind: 'comment',
  body: 'Hei',
  language: 'nb',
  author,
  at: at(ordinal),
  reason: null,
  promisedBy: null,
});
const note: NoteView = { id: 'n', body: 'Internt', author, at: at(2) };
const deed = (minute: number) => ({ deed: 'comment', at: at(minute), author, to: null, text: null }) as const;
const plan = { kind: 'sector', id: 's', name: 'Plan' } as const;
const nf = { kind: 'association', id: 'a', name: 'Kystby NF' } as const;
const holding = (holder: HoldingView['holder'], workingSeconds: number | null): HoldingView => ({
  id: String(workingSeconds),
  holder,
  from: at(0),
  to: null,
  workingSeconds,
  needed: null,
  replyBy: null,
});
const need = (some: Partial<NeedShared>) =>
  ({
    holder: plan,
    association: nf,
    municipality: { id: 'k', name: 'Kystby' },
    state: 'open',
    clocks: [],
    holdings: [],
    ...some,
  }) as unknown as NeedShared;

test('notes stand among the letters where they were written', () => {
  expect(entriesOf([message(1), message(3)], [note]).map((entry) => entry.kind)).toEqual([
    'message',
    'note',
    'message',
  ]);
});

test('older than twenty are folded, but never what a link points at', () => {
  const entries = entriesOf(
    Array.from({ length: 25 }, (_, i) => message(i + 1)),
    [],
  );
  expect(foldedCount(entries, () => false)).toBe(5);
  expect(foldedCount(entries, (entry) => entry.kind === 'message' && entry.message.ordinal === 3)).toBe(2);
  expect(foldedCount(entries.slice(0, 20), () => false)).toBe(0);
});

test('what came after the last reading is new, except one’s own', () => {
  const shared = { messages: [message(1), message(3)], activity: [deed(0), deed(1), deed(3)] };
  const reader = { name: 'Ingrid', unit: 'Kystby NF' };
  expect(firstUnread(shared, 2, reader)).toBe('m3');
  expect(firstUnread(shared, 3, reader)).toBeUndefined();
  expect(firstUnread(shared, 0, reader)).toBeUndefined();
  expect(firstUnread(shared, 2, author)).toBeUndefined();
});

test('the composer offers what the server allows, answers first', () => {
  expect(writable(['note', 'comment', 'hand_over', 'answer'])).toEqual(['answer', 'comment', 'note']);
});

test('the effect is said for whoever writes', () => {
  const first = { kind: 'first_response', stoppedAt: null } as ClockView;
  expect(
    effectOf('comment', { need: need({ clocks: [first] }) }, { side: 'municipality', role: 'case_handler' }),
  ).toEqual({
    to: 'comment_stops_first',
    name: 'Plan',
  });
  expect(
    effectOf(
      'comment',
      { need: need({ clocks: [first] }) },
      { side: 'association', role: 'association_representative' },
    ),
  ).toEqual({
    to: 'comment_unchanged',
    name: 'Plan',
  });
  const asked = need({ holder: nf, holdings: [holding(plan, 60), holding(nf, null)] });
  expect(effectOf('comment', { need: asked }, { side: 'association', role: 'association_representative' })).toEqual({
    to: 'ball_returns',
    name: 'Plan',
  });
  expect(
    effectOf(
      'comment',
      { need: need({ holder: nf, state: 'answered' }) },
      { side: 'association', role: 'association_representative' },
    ).to,
  ).toBe('comment_unchanged');
});

test('the running stay is what the total of its side leaves over', () => {
  const view = {
    need: need({ holdings: [holding(plan, 100), holding(nf, 50), holding(plan, null)] }),
    heldSeconds: { municipality: 130, association: 50, external: 0 },
  };
  expect(stays(view).map((stay) => stay.seconds)).toEqual([100, 50, 30]);
});

test('gross and net stand together, and every difference has its reason', () => {
  const council = { kind: 'external', id: null, name: 'Formannskapet' } as const;
  const road = { kind: 'external', id: null, name: 'Statens vegvesen' } as const;
  const path = [plan, nf, plan, council, plan, nf, road, plan, nf].map((holder, minute) => ({
    ...holding(holder, 100 + minute),
    id: `${minute}`,
    from: at(minute),
  }));
  const pause = (minute: number, reason: 'with_business' | 'with_council' | 'with_external') => ({
    from: at(minute),
    to: at(minute + 1),
    reason,
    waitingFor: '',
  });
  const pauses = [
    pause(1, 'with_business'),
    pause(3, 'with_council'),
    pause(5, 'with_business'),
    pause(6, 'with_external'),
  ];
  const clocks = [{ kind: 'resolution', pauses } as ClockView];
  const view = {
    need: need({ holdings: path, clocks }),
    heldSeconds: { municipality: 0, association: 0, external: 0 },
  };
  const { gross, net, differences } = grossAndNet(stays(view));
  expect(differences).toEqual([
    { reason: 'with_business', name: 'Kystby NF', seconds: 101 + 105 },
    { reason: 'with_council', name: 'Formannskapet', seconds: 103 },
    { reason: 'with_external', name: 'Statens vegvesen', seconds: 106 },
    { reason: 'answered', name: 'Kystby NF', seconds: 108 },
  ]);
  expect([gross, net]).toEqual([936, 100 + 102 + 104 + 107]);
});

test('the clock behind the due date is the running one', () => {
  const clock = { kind: 'resolution', dueAt: at(5), stoppedAt: null } as ClockView;
  const due = { clock: 'resolution', at: at(5), side: 'municipality' } as const;
  expect(clockOf([{ ...clock, stoppedAt: at(4) }, clock], due)).toBe(clock);
  expect(clockOf([clock], null)).toBeUndefined();
});

test('the days left are those counted after today', () => {
  const step = { workdays: 1, seconds: null, why: null, name: null };
  const explanation = {
    clock: { budget: { unit: 'days', amount: 5 } } as ClockView,
    steps: [
      { ...step, kind: 'event_day', from: '2026-11-18', to: '2026-11-18' },
      { ...step, kind: 'counted', from: '2026-11-19', to: '2026-11-20' },
      { ...step, kind: 'skipped', from: '2026-11-21', to: '2026-11-22' },
      { ...step, kind: 'counted', from: '2026-11-23', to: '2026-11-25' },
    ] satisfies ClockExplanation['steps'],
  };
  expect(workdaysLeft(explanation, '2026-11-18')).toBe(5);
  expect(workdaysLeft(explanation, '2026-11-19')).toBe(4);
  expect(workdaysLeft(explanation, '2026-11-21')).toBe(3);
  expect(workdaysLeft(explanation, '2026-11-25')).toBe(0);
  expect(workdaysLeft(explanation, '2026-11-27')).toBe(0);
});

test('a provisional answer needs a reason and a date, a note only its text', () => {
  expect(missingIn('provisional_answer', emptyDraft)).toEqual({ body: true, reason: true, promisedBy: true });
  expect(missingIn('note', { ...emptyDraft, body: 'Til oss' })).toEqual({});
});

test('the longest text is what the contract allows', () => {
  expect(BODY_MAX).toBe(contract.BODY_MAX);
});
