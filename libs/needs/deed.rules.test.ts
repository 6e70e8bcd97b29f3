import { describe, expect, test } from '@jest/globals';
import type { ProblemCode } from '@vertskap/contract';
import {
  after,
  association,
  commands,
  external,
  isRejected,
  moment,
  people,
  type Played as Command,
  played,
  raised,
  sector,
  type Who,
} from '../../test/harness/a-situation.js';
import { type AnyCommand, type Outcome, perform, type Situation } from './deed.rules.js';

const start = raised(moment('2026-03-02 09:00'));
const to = (situation: Situation, ...deeds: [Who, Command][]): Situation =>
  played(situation, ...deeds.map(([who, c], i) => [`2026-03-0${3 + i} 10:00`, who, c] as [string, Who, Command]));

const situations = {
  open: start,
  asked: to(start, ['coordinator', commands.question]),
  outside: to(start, ['coordinator', commands.hand_over]),
  offered: to(start, ['handler with the ball', commands.offer]),
  answered: to(start, ['coordinator', commands.answer]),
  closed: to(start, ['coordinator', commands.answer], ['own representative', commands.confirm]),
  declined: to(start, ['coordinator', commands.decline]),
  withdrawn: to(start, ['own representative', commands.withdraw]),
};
type Where = keyof typeof situations;
type Expectation = 'done' | ProblemCode;

/** Nothing was promised in these situations: what is not there cannot be done, moved or released. */
const nothingPromised = row('not_found not_found not_found not_found not_found not_found not_found wrong_state');
const byBoth = {
  commit: row('done done done done done wrong_state wrong_state wrong_state'),
  fulfil: nothingPromised,
  postpone: nothingPromised,
  release: nothingPromised,
};

/** What a handler's deed meets, where their sector has the ball. */
const byHandler: Record<keyof typeof commands, Record<Where, Expectation>> = {
  comment: row('done done done done done wrong_state wrong_state wrong_state'),
  answer: row('done done done done wrong_state wrong_state wrong_state wrong_state'),
  question: row('done done done done wrong_state wrong_state wrong_state wrong_state'),
  provisional_answer: row('done done done done wrong_state wrong_state wrong_state wrong_state'),
  hand_over: row('done done done wrong_state wrong_state wrong_state wrong_state wrong_state'),
  offer: row('done done done wrong_state wrong_state wrong_state wrong_state wrong_state'),
  accept: { ...all('wrong_state'), offered: 'not_allowed' },
  not_ours: { ...all('wrong_state'), offered: 'not_allowed' },
  take_back: { ...all('wrong_state'), offered: 'done' },
  assign_sector: all('not_allowed'),
  decline: row('done done done done wrong_state wrong_state wrong_state wrong_state'),
  refer: all('not_allowed'),
  confirm: all('not_allowed'),
  send_back: all('not_allowed'),
  withdraw: all('not_allowed'),
  label: row('done done done done wrong_state wrong_state wrong_state wrong_state'),
  back: all('not_allowed'),
  withdraw_backing: all('not_allowed'),
  invite_to_speak: all('not_allowed'),
  end_speaking: all('not_allowed'),
  ...byBoth,
  make_opportunity: all('not_allowed'),
  make_need: all('not_allowed'),
  merge: all('not_allowed'),
  unmerge: all('not_allowed'),
};
const byBusiness = {
  back: row('done done done done done wrong_state wrong_state wrong_state'),
  withdraw_backing: row('not_found not_found not_found not_found not_found wrong_state wrong_state wrong_state'),
};
const byRepresentative: typeof byHandler = {
  comment: row('done done done done done wrong_state wrong_state wrong_state'),
  answer: all('not_allowed'),
  question: all('not_allowed'),
  provisional_answer: all('not_allowed'),
  hand_over: all('not_allowed'),
  offer: all('not_allowed'),
  accept: all('not_allowed'),
  not_ours: all('not_allowed'),
  take_back: all('not_allowed'),
  assign_sector: all('not_allowed'),
  decline: all('not_allowed'),
  refer: all('not_allowed'),
  confirm: row('wrong_state wrong_state wrong_state wrong_state done wrong_state wrong_state wrong_state'),
  send_back: row('wrong_state wrong_state wrong_state wrong_state done done wrong_state wrong_state'),
  withdraw: row('done done done done done wrong_state wrong_state wrong_state'),
  label: all('not_allowed'),
  ...byBusiness,
  invite_to_speak: row('not_found not_found not_found not_found not_found wrong_state wrong_state wrong_state'),
  end_speaking: row('not_found not_found not_found not_found not_found wrong_state wrong_state wrong_state'),
  ...byBoth,
  make_opportunity: all('not_allowed'),
  make_need: all('not_allowed'),
  merge: all('not_allowed'),
  unmerge: all('wrong_state'),
};
const byNobody = Object.fromEntries(
  Object.keys(commands).map((deed) => [deed, all('not_allowed')]),
) as typeof byHandler;

/** Of the sector that is offered the ball in one of the situations. */
const byReceiver: typeof byHandler = {
  ...byNobody,
  accept: { ...all('not_allowed'), offered: 'done' },
  not_ours: { ...all('not_allowed'), offered: 'done' },
};

const expected: Record<Who, typeof byHandler> = {
  coordinator: {
    ...byHandler,
    assign_sector: row('done done done done wrong_state wrong_state wrong_state wrong_state'),
    make_opportunity: row('done done done done wrong_state wrong_state wrong_state wrong_state'),
    make_need: all('wrong_state'), // it is one
    merge: row('done done done done wrong_state wrong_state wrong_state wrong_state'),
    refer: row('done done done done wrong_state wrong_state wrong_state wrong_state'),
    unmerge: all('wrong_state'),
  },
  'handler with the ball': byHandler,
  'leader with the ball': byHandler,
  'handler who had it': {
    ...byHandler,
    hand_over: { ...byHandler.hand_over, open: 'not_allowed', offered: 'not_allowed' },
    offer: { ...byHandler.offer, open: 'not_allowed', offered: 'not_allowed' },
    take_back: { ...byHandler.take_back, offered: 'not_allowed' },
  },
  'handler elsewhere in the house': byReceiver,
  'leader elsewhere in the house': byReceiver,
  director: byNobody,
  mayor: byNobody,
  administrator: byNobody,
  'neighbour coordinator': byNobody,
  'neighbour handler': byNobody,
  'own representative': byRepresentative,
  'other representative': byNobody,
  'company contact': { ...byNobody, ...byBusiness },
};

function row(codes: string): Record<Where, Expectation> {
  const list = codes.split(' ') as Expectation[];
  const [open, asked, outside, offered, answered, closed, declined, withdrawn] = list;
  if (list.length !== 8) throw new Error(`eight situations, not: ${codes}`);
  return { open, asked, outside, offered, answered, closed, declined, withdrawn } as Record<Where, Expectation>;
}
function all(code: Expectation): Record<Where, Expectation> {
  return row(Array.from({ length: 8 }, () => code).join(' '));
}

/** A hand-over has to go somewhere else than where the ball lies. */
const commandFor = (deed: keyof typeof commands, where: Where): AnyCommand =>
  deed === 'hand_over' && where === 'outside' ? { ...commands.hand_over, to: external('NVE') } : commands[deed];

describe.each(Object.keys(people) as Who[])('%s', (who) => {
  test.each(Object.keys(commands) as (keyof typeof commands)[])('%s', (deed) => {
    const found = (Object.keys(situations) as Where[]).map((where) => {
      const result = perform(situations[where], commandFor(deed, where), people[who], moment('2026-03-09 10:00'));
      return [where, isRejected(result) ? result.rejected : 'done'];
    });
    expect(Object.fromEntries(found)).toEqual(expected[who]?.[deed]);
  });
});

/** What a deed leaves behind, for those who look at the ball and not at the clocks. */
const done = (situation: Situation, who: Who, command: Command): Outcome => {
  const result = perform(situation, command, people[who], moment('2026-03-09 10:00'));
  if (isRejected(result)) throw new Error(result.sentence);
  return result;
};

test.each<[string, Where, Who, Command, string, string | null]>([
  [
    'an answer gives the ball to business, to confirm',
    'open',
    'coordinator',
    commands.answer,
    'answered',
    'association',
  ],
  ['a question gives the ball to business', 'open', 'coordinator', commands.question, 'open', 'association'],
  ['a reply gives it back to the sector that had it', 'asked', 'own representative', commands.comment, 'open', 'plan'],
  ['a comment while a sector has it moves nothing', 'open', 'own representative', commands.comment, 'open', 'plan'],
  [
    'a comment while an external body has it moves nothing',
    'outside',
    'own representative',
    commands.comment,
    'open',
    '',
  ],
  [
    'a comment on an answered need is no confirmation',
    'answered',
    'own representative',
    commands.comment,
    'answered',
    'association',
  ],
  ['a provisional answer keeps the ball', 'open', 'coordinator', commands.provisional_answer, 'open', 'plan'],
  ['a refusal ends the need', 'open', 'coordinator', commands.decline, 'declined', null],
  ['what is somebody else’s is closed here', 'open', 'coordinator', commands.refer, 'referred', null],
  ['business closes', 'answered', 'own representative', commands.confirm, 'closed', null],
  [
    'what was sent back lies with the sector that answered',
    'answered',
    'own representative',
    commands.send_back,
    'open',
    'plan',
  ],
  ['what was closed too early can be sent back', 'closed', 'own representative', commands.send_back, 'open', 'plan'],
  ['business withdraws', 'asked', 'own representative', commands.withdraw, 'withdrawn', null],
])('%s', (_, where, who, command, state, holder) => {
  const { need } = done(situations[where], who, command);
  const name =
    need.holder?.kind === 'sector' ? need.holder.id : need.holder?.kind === 'external' ? '' : need.holder?.kind;
  expect([need.state, name ?? null]).toEqual([state, holder]);
  expect(need.version).toBe(situations[where].need.version + 1);
});

test('a hand-over outside names receiver, purpose and date; the giver leaves with the working time it took', () => {
  const given: Command = { deed: 'hand_over', to: external('NVE'), needed: 'En uttalelse.', replyBy: '2026-03-12' };
  const { holdings, text, message, to: receiver } = done(start, 'handler with the ball', given);
  expect(holdings).toMatchObject([
    { holder: { id: 'plan' }, to: new Date('2026-03-09T09:00:00Z'), workingSeconds: 5 * 7.5 * 3600 + 3600 },
    { holder: external('NVE'), to: null, needed: 'En uttalelse.', replyBy: '2026-03-12' },
  ]);
  expect([text, message, receiver]).toEqual(['En uttalelse.', null, external('NVE')]);
});

test('the ball cannot be given to who has it already, nor by a date that is over', () => {
  const at = moment('2026-03-09 10:00');
  for (const same of [
    { ...commands.offer, to: sector('plan') },
    { ...commands.assign_sector, to: sector('plan') },
  ])
    expect(perform(start, same, people.coordinator, at)).toMatchObject({ rejected: 'wrong_state' });
  expect(perform(situations.outside, commands.hand_over, people.coordinator, at)).toMatchObject({
    rejected: 'wrong_state',
  });
  for (const late of [commands.offer, commands.assign_sector, commands.hand_over, commands.question])
    expect(perform(start, { ...late, replyBy: '2026-03-08' }, people.coordinator, at)).toMatchObject({
      rejected: 'invalid_input',
    });
  const elsewhere = { ...commands.hand_over, to: external('NVE') };
  expect(done(situations.outside, 'coordinator', elsewhere).need.holder).toEqual(external('NVE'));
});

test('whoever brings the ball home, or takes it for the own sector, has nobody to ask', () => {
  const home = done(situations.outside, 'handler who had it', { ...commands.offer, to: sector('plan') });
  expect(home).toMatchObject({ deed: 'hand_over', need: { holder: sector('plan'), offer: null }, to: sector('plan') });
  const taken = done(start, 'coordinator', { ...commands.offer, to: sector('intake') });
  expect(taken).toMatchObject({ deed: 'hand_over', need: { holder: sector('intake'), offer: null } });
});

test('a sector that got the ball keeps its rights after it was passed on', () => {
  const passed = after(start, done(start, 'coordinator', commands.assign_sector));
  expect(done(passed, 'handler elsewhere in the house', commands.answer).need.state).toBe('answered');
  expect(done(passed, 'handler with the ball', commands.comment).need.holder).toEqual(sector('roads'));
});

test.each(['2026-03-06', '1850-01-01', '2036-03-10', '9999-12-31'])(
  'a promise for %s is refused, on 9 March 2026',
  (promisedBy) => {
    const promise = { ...commands.provisional_answer, promisedBy };
    const result = perform(start, promise, people.coordinator, moment('2026-03-09 10:00'));
    expect(result).toMatchObject({ rejected: 'invalid_input' });
  },
);

test('an answer that promises something more answers, and promises it with a date of its own; one that has passed is refused', () => {
  const { deed: _, language: __, ...promise } = commands.commit;
  const answered = done(start, 'coordinator', { ...commands.answer, promise });
  expect(answered.need.state).toBe('answered');
  expect(answered.commitments).toMatchObject([
    { what: 'Vi gruser veien.', language: 'nb', by: { side: 'municipality' } },
  ]);
  const id = answered.commitments?.[0]?.id;
  const of = answered.clocks.find((clock) => clock.id === id);
  expect(of).toMatchObject({ kind: 'commitment', side: 'municipality', verdict: null });
  expect(answered.clocks.find(({ kind }) => kind === 'resolution')?.verdict).toBe('met');
  const late = { ...commands.answer, promise: { ...promise, dueOn: '2020-01-01' } };
  expect(perform(start, late, people.coordinator, moment('2026-03-09 10:00'))).toMatchObject({
    rejected: 'invalid_input',
  });
});

test('a message carries what was written and nothing of its own making', () => {
  const { message } = done(start, 'coordinator', { ...commands.decline, basis: 'pbl. § 12-4' });
  expect(message).toMatchObject({
    kind: 'decline',
    body: 'Tekst.',
    language: 'nb',
    reason: 'pbl. § 12-4',
    promisedBy: null,
  });
  expect(done(situations.answered, 'own representative', { ...commands.confirm, body: null }).message).toBeNull();
});

test('holders are told apart by kind, id and name', () => {
  expect(
    done(situations.asked, 'coordinator', { ...commands.assign_sector, to: sector('plan') }).holdings,
  ).toMatchObject([{ holder: association }, { holder: sector('plan') }]);
});

test('what is being referred to a neighbour goes nowhere once the need is open no more, and only then', () => {
  const referred = { ...start, referred: true };
  for (const command of [commands.answer, commands.decline]) {
    const over = done(referred, 'coordinator', command);
    expect([over.unreferred, after(referred, over).referred]).toEqual([true, false]);
  }
  const asked = done(referred, 'coordinator', commands.question);
  expect([asked.unreferred, after(referred, asked).referred]).toEqual([undefined, true]);
  expect(done(start, 'coordinator', commands.answer).unreferred).toBeUndefined();
});
