import { describe, expect, test } from '@jest/globals';
import { type AnyCommand, perform } from '../../needs/deed.rules.js';
import type { Need } from '../../needs/need.rules.js';
import {
  after,
  commands,
  isRejected,
  moment,
  people,
  played,
  raised,
  sector,
  type Who,
} from '../../../test/harness/a-situation.js';
import { type Happening, levelOf } from './audience.rules.js';

/** The need lies with "plan"; "intake" had it, "roads" never. Everyone here is another person than who acts. */
const everyone = Object.keys(people) as Who[];
const start = raised(moment('2026-03-02 09:00'));

type Ties = { follows?: Who[]; named?: Who[]; merged?: Who[] };
function told(
  happening: Happening,
  need: Need,
  { follows = [], named = [], merged = [] }: Ties = {},
): Partial<Record<Who, string>> {
  const levels = everyone.map((who) => [
    who,
    levelOf(happening, need, {
      ...people[who],
      personId: who,
      follows: follows.includes(who),
      named: named.includes(who),
      merged: merged.includes(who),
    }),
  ]);
  return Object.fromEntries(levels.filter(([, level]) => level !== null));
}

/** Who is told when `by` does this in the situation. */
function after_(situation: typeof start, by: Who, command: AnyCommand, ties?: Ties) {
  const outcome = perform(situation, command, people[by], moment('2026-03-03 10:00'));
  if (isRejected(outcome)) throw new Error(outcome.sentence);
  const { need } = after(situation, outcome);
  const { side } = people[by];
  const moved = outcome.to !== null && outcome.to.id === need.holder?.id;
  const whom = { ballTo: moved ? outcome.to : null, offerTo: moved ? null : outcome.to };
  return told({ kind: 'deed', deed: outcome.deed, ...whom, by: { personId: by, side } }, need, ties);
}

const answered = played(start, ['2026-03-02 10:00', 'handler with the ball', commands.answer]);
const asked = played(start, ['2026-03-02 10:00', 'handler with the ball', commands.question]);

describe('business', () => {
  test.each(['answer', 'provisional_answer', 'question', 'decline'] as const)('is interrupted by: %s', (deed) => {
    expect(after_(start, 'handler with the ball', commands[deed])).toEqual({ 'own representative': 'interrupts' });
  });

  test('hears the rest from the municipality in one mail per quarter of an hour', () => {
    expect(after_(start, 'handler with the ball', commands.comment)).toEqual({ 'own representative': 'bundled' });
    expect(after_(start, 'handler with the ball', commands.hand_over)).toEqual({ 'own representative': 'bundled' });
  });

  test('whose need was merged into this one hears what business hears', () => {
    const merged: Ties = { merged: ['other representative'] };
    expect(after_(start, 'handler with the ball', commands.answer, merged)).toEqual({
      'own representative': 'interrupts',
      'other representative': 'interrupts',
    });
  });

  test('a company is told only of needs that were raised for it, and never interrupted', () => {
    const named: Ties = { named: ['company contact'] };
    expect(after_(start, 'handler with the ball', commands.answer, named)).toMatchObject({
      'company contact': 'bundled',
    });
    expect(after_(start, 'handler with the ball', commands.comment, named)).not.toHaveProperty('company contact');
  });

  test('a company that is invited to speak hears so, and what is said', () => {
    const named: Ties = { named: ['company contact'] };
    const backed = played(start, ['2026-03-02 10:00', 'own representative', commands.back]);
    expect(after_(backed, 'own representative', commands.invite_to_speak, named)).toEqual({
      'company contact': 'bundled',
    });
    const invited = played(backed, ['2026-03-02 11:00', 'own representative', commands.invite_to_speak]);
    expect(after_(invited, 'handler with the ball', commands.comment, named)).toMatchObject({
      'company contact': 'bundled',
    });
  });
});

describe('the municipality', () => {
  test('whoever gets the ball is interrupted; their leader sees it in the summary', () => {
    const all = { 'handler with the ball': 'interrupts', 'leader with the ball': 'digest' };
    expect(after_(asked, 'own representative', commands.comment)).toEqual(all);
    expect(after_(answered, 'own representative', commands.send_back)).toEqual(all);
    expect(after_(start, 'coordinator', commands.assign_sector)).toEqual({
      'handler elsewhere in the house': 'interrupts',
      'leader elsewhere in the house': 'digest',
      'own representative': 'bundled',
    });
  });

  test('whoever is offered the ball is interrupted; their yes reaches those who took part, their no also whoever has the ball', () => {
    const offered = played(start, ['2026-03-02 10:00', 'handler with the ball', commands.offer]);
    const asked = { 'handler elsewhere in the house': 'interrupts', 'leader elsewhere in the house': 'digest' };
    expect(after_(start, 'handler with the ball', commands.offer)).toEqual({
      ...asked,
      'own representative': 'digest',
    });
    expect(
      after_(offered, 'handler elsewhere in the house', commands.accept, { follows: ['handler with the ball'] }),
    ).toEqual({
      'handler with the ball': 'bundled',
      'leader elsewhere in the house': 'digest',
      'own representative': 'bundled',
    });
    expect(after_(offered, 'handler elsewhere in the house', commands.not_ours)).toEqual({
      'handler with the ball': 'interrupts',
      'leader with the ball': 'digest',
      coordinator: 'bundled',
      'own representative': 'digest',
    });
    expect(after_(offered, 'handler with the ball', commands.take_back)).toEqual({
      'handler elsewhere in the house': 'bundled',
      'leader elsewhere in the house': 'digest',
      'own representative': 'digest',
    });
  });

  test('what business writes reaches the sector with the ball, and those who took part', () => {
    const both = { 'handler with the ball': 'bundled', 'leader with the ball': 'digest' };
    expect(after_(start, 'own representative', commands.comment)).toEqual(both);
    expect(
      after_(start, 'own representative', commands.comment, {
        follows: ['handler who had it', 'leader with the ball'],
      }),
    ).toEqual({
      ...both,
      'handler who had it': 'bundled',
      'leader with the ball': 'bundled',
    });
  });

  test('what a colleague does reaches those who took part, and no other', () => {
    const follows: Who[] = ['coordinator', 'director', 'mayor'];
    expect(after_(start, 'handler with the ball', commands.comment, { follows })).toEqual({
      coordinator: 'bundled',
      'own representative': 'bundled',
    });
  });

  test('an internal note reaches those who took part and may read it, and nobody else', () => {
    const happening: Happening = { kind: 'note', by: { personId: 'handler with the ball', side: 'municipality' } };
    expect(told(happening, start.need)).toEqual({});
    expect(told(happening, start.need, { follows: everyone })).toEqual({
      coordinator: 'bundled',
      'handler who had it': 'bundled',
      'leader with the ball': 'bundled',
      director: 'bundled',
    });
  });

  test('a sector that is asked for its view is interrupted; the one that asked hears the view', () => {
    const by = { personId: 'handler with the ball', side: 'municipality' as const };
    expect(told({ kind: 'asked', sectorId: 'roads', by }, start.need)).toEqual({
      'handler elsewhere in the house': 'interrupts',
      'leader elsewhere in the house': 'digest',
    });
    const from = { ...by, personId: 'handler elsewhere in the house' };
    expect(told({ kind: 'contributed', askingSectorId: 'intake', by: from }, start.need)).toEqual({
      coordinator: 'bundled',
      'handler who had it': 'bundled',
    });
  });
});

test('nobody is told of what they did themselves', () => {
  for (const who of everyone) {
    const by = { personId: who, side: people[who].side };
    const happenings: Happening[] = [
      { kind: 'deed', deed: 'comment', ballTo: sector('plan'), offerTo: null, by },
      { kind: 'note', by },
      { kind: 'asked', sectorId: 'roads', by },
    ];
    for (const happening of happenings)
      expect(told(happening, start.need, { follows: everyone, named: everyone })).not.toHaveProperty([who]);
  }
});
