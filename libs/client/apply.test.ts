import { expect, test } from '@jest/globals';
import type { Envelope, MessageView, NeedEvent, NeedShared, NeedView } from '@vertskap/contract';
import { applyInternalEvent, applyNeedEvent, keepNewest } from './apply.js';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const kari = { name: 'Kari Moe', side: 'municipality', unit: 'Plan og bygg' } as const;
const at = '2026-11-24T08:00:00.000Z';

const message = (n: number, body: string): MessageView => ({
  id: id(n),
  ordinal: n,
  kind: 'answer',
  body,
  language: 'nb',
  author: kari,
  at,
  reason: null,
  promisedBy: null,
});
const clock = (n: number, verdict: 'met' | null) => ({
  id: id(n),
  kind: 'first_response' as const,
  cycle: 1,
  side: 'municipality' as const,
  budget: { unit: 'days' as const, amount: 3 },
  startedAt: at,
  dueAt: at,
  stoppedAt: verdict && at,
  verdict,
  creditedTo: null,
  grossSeconds: null,
  netSeconds: null,
  pauses: [],
});
const holding = (n: number, to: string | null) => ({
  id: id(n),
  holder: { kind: 'sector' as const, id: id(90), name: 'Plan og bygg' },
  from: at,
  to,
  workingSeconds: null,
  needed: null,
  replyBy: null,
});

const need: NeedShared = {
  id: id(1),
  number: 'B-1042',
  title: 'Skiltplan i Storgata',
  state: 'open',
  offer: null,
  kind: 'need',
  urgency: 'normal',
  theme: null,
  municipality: { id: id(2), name: 'Kystby' },
  association: { id: id(3), name: 'Kystby næringsforening' },
  onBehalf: { kind: 'all_members' },
  holder: { kind: 'sector', id: id(90), name: 'Plan og bygg' },
  holderSince: at,
  raisedAt: at,
  changedAt: at,
  due: null,
  priority: null,
  unconfirmed: false,
  body: 'Vi trenger avklaring.',
  language: 'nb',
  visibility: 'space',
  space: { id: id(4), name: 'Kystby' },
  raisedBy: { name: 'Siri Havn', side: 'association', unit: 'Kystby næringsforening' },
  version: 3,
  seq: 5,
  messages: [message(10, 'Takk, vi ser på det.')],
  clocks: [clock(20, null)],
  holdings: [holding(30, null)],
  statusRequests: [],
  council: [],
  activity: [],
  backings: [],
  commitments: [],
  results: [],
  goals: [],
  mergedInto: null,
  splitFrom: null,
  readers: [],
  attachments: [],
};
const answered: NeedEvent = {
  kind: 'need.moved',
  deed: 'answer',
  need: {
    kind: 'need',
    state: 'answered',
    theme: null,
    urgency: 'normal',
    holder: null,
    holderSince: null,
    offer: null,
    changedAt: '2026-11-25T09:00:00.000Z',
    due: null,
    version: 4,
    unconfirmed: false,
    priority: { since: at, reason: 'Havna først.', by: kari },
    statusRequests: [],
    council: [],
    mergedInto: null,
  },
  message: message(11, 'Planen er vedtatt.'),
  clocks: [clock(20, 'met'), clock(21, null)],
  holdings: [holding(30, at)],
  activity: { deed: 'answer', at, author: kari, to: null, text: null },
};
const envelope = (seq: number, event: Envelope['event'] = answered): Envelope => ({
  stream: `need/${need.id}/shared`,
  seq,
  at,
  event,
});

test('a deed moves the need, adds its message, and replaces rows with the same id', () => {
  const after = applyNeedEvent(need, envelope(6));

  expect(after).toMatchObject({ ...answered.need, seq: 6 });
  expect(after.messages.map(({ body }) => body)).toEqual(['Takk, vi ser på det.', 'Planen er vedtatt.']);
  expect(after.clocks.map(({ id, verdict }) => [id, verdict])).toEqual([
    [id(20), 'met'],
    [id(21), null],
  ]);
  expect(after.holdings).toEqual([holding(30, at)]);
  expect(after.activity).toEqual([answered.activity]);
});

test('what the deed does not touch stays the same, and the need before it is not changed', () => {
  const before = structuredClone(need);
  const after = applyNeedEvent(need, envelope(6));

  expect(after.body).toBe(need.body);
  expect(after.onBehalf).toBe(need.onBehalf);
  expect(need).toEqual(before);
});

test('an event that is already in the snapshot changes nothing', () => {
  expect(applyNeedEvent(need, envelope(5))).toBe(need);
  expect(applyNeedEvent(need, envelope(1))).toBe(need);
});

test('applying twice is applying once', () => {
  const once = applyNeedEvent(need, envelope(6));
  expect(applyNeedEvent(once, envelope(6))).toBe(once);
});

test('a deed without a message adds none', () => {
  const after = applyNeedEvent(need, envelope(6, { ...answered, deed: 'hand_over', message: null }));
  expect(after.messages).toBe(need.messages);
});

test('an unknown kind in the shared stream only moves the place', () => {
  expect(applyNeedEvent(need, envelope(6, { kind: 'need.touched', needId: need.id }))).toEqual({ ...need, seq: 6 });
});

test('a note is added once, and nothing is added for whoever may not read notes', () => {
  const note = { id: id(40), body: 'Ingen innvending.', author: kari, at };
  const posted = envelope(2, { kind: 'note.posted', note });
  const after = applyInternalEvent({ seq: 1, notes: [], clocks: [] }, posted);

  expect(after).toEqual({ seq: 2, notes: [note], clocks: [] });
  expect(applyInternalEvent(after, posted)).toBe(after);
  expect(applyInternalEvent(null, posted)).toBeNull();
});

const view = (seq: number, abilities: NeedView['abilities']): NeedView => ({
  need: { ...need, seq },
  abilities,
  internal: { seq: 3, notes: [], clocks: [] },
  openedByMunicipalityAt: null,
  mergedHere: [],
  mine: [],
  lastReadSeq: 0,
  heldSeconds: { municipality: 0, association: 0, external: 0 },
  secondsPerWorkday: 27_000,
  asOf: at,
});

test('a fetched view never takes back what events have brought, but its abilities count', () => {
  const kept = keepNewest(view(8, ['answer']), view(7, ['comment']));
  expect(kept.need.seq).toBe(8);
  expect(kept.abilities).toEqual(['comment']);
  expect(keepNewest(view(7, ['answer']), view(8, [])).need.seq).toBe(8);
});

test('a fetched view that no longer holds notes takes them away', () => {
  const kept = keepNewest(view(8, []), { ...view(8, []), internal: null });
  expect(kept.internal).toBeNull();
});
