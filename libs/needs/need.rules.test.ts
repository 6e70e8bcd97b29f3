import { describe, expect, test } from '@jest/globals';
import { Ability, NeedState } from '@vertskap/contract';
import { association, external, moment, people, raised, sector, type Who } from '../../test/harness/a-situation.js';
import { at, base, mayDo, misjudged, situations, type Where } from '../../test/rights/abilities.js';
import { abilities, inTurn, mayReadNotes, mayReply, maySeeStatus, nextDue, voiceFor } from './need.rules.js';

const sorted = (list: string[]): string[] => list.filter(Boolean).sort();

describe.each(Object.keys(people) as Who[])('%s', (who) => {
  test.each(Object.keys(situations) as Where[])('%s', (where) => {
    const entry = mayDo[who]?.[where];
    expect(entry).toBeDefined();
    const found = abilities(people[who], { ...base, ...situations[where] });
    expect(sorted(found)).toEqual(sorted(entry.split(' ')));
  });
});

test('the table speaks of every state and every ability there is', () => {
  expect(new Set(Object.values(situations).map((s) => s.state))).toEqual(new Set(NeedState.options));
  const spoken = Object.values(mayDo).flatMap((row) => Object.values(row).flatMap((list) => list.split(' ')));
  expect(new Set(spoken.filter(Boolean))).toEqual(new Set(Ability.options));
});

test('what is written of the rules holds of them', () => {
  expect(misjudged({ abilities, mayReadNotes, mayReply, maySeeStatus, voiceFor })).toEqual([]);
});

test('internal notes are for those who handle the need and the director of the municipality', () => {
  const readers = (Object.keys(people) as Who[]).filter((who) => mayReadNotes(people[who], base));
  expect(readers).toEqual([
    'coordinator',
    'handler with the ball',
    'handler who had it',
    'leader with the ball',
    'director',
  ]);
  expect(mayReadNotes({ ...people.director, municipalityId: 'there' }, base)).toBe(false);
});

test('what the mayor was answered is for those who read the notes, and for the mayor', () => {
  const readers = (Object.keys(people) as Who[]).filter((who) => maySeeStatus(people[who], base));
  expect(readers).toEqual(
    (Object.keys(people) as Who[]).filter((who) => mayReadNotes(people[who], base) || who === 'mayor'),
  );
  expect(maySeeStatus({ ...people.mayor, municipalityId: 'there' }, base)).toBe(false);
});

describe('the deadline that is shown', () => {
  const { clocks } = raised(at);
  const open = { state: 'open' as const, holder: sector('plan') };

  test('is the earliest running one of whoever has the ball', () => {
    const earliest = Math.min(...clocks.map((c) => c.dueAt!.getTime()));
    expect(nextDue(open, clocks)).toEqual({ clock: 'first_response', side: 'municipality', at: new Date(earliest) });
    expect(nextDue({ ...open, holder: association }, clocks)).toBeNull();
    expect(nextDue({ ...open, holder: external('NVE') }, clocks)?.clock).toBe('first_response');
  });

  test('is never one that stands still, has stopped, or promises nothing', () => {
    const [first, second, third] = clocks;
    const paused = {
      ...first!,
      pauses: [{ from: at.now, to: null, reason: 'with_external' as const, waitingFor: '', wakeAt: null }],
    };
    const stopped = { ...second!, stoppedAt: at.now, verdict: 'met' as const };
    expect(nextDue(open, [paused, stopped, { ...third!, dueAt: null }])).toBeNull();
  });

  test('is none once the need is not open, whoever has it', () => {
    for (const state of NeedState.options.filter((s) => s !== 'open'))
      expect(nextDue({ ...open, state }, clocks)).toBeNull();
  });
});

test('a deed counts as done now, but never at or before the one that came before it', () => {
  const later = moment('2026-03-02 09:01').now;
  expect(inTurn(base, later)).toEqual(later);
  expect(inTurn(base, base.changedAt)).toEqual(new Date(base.changedAt.getTime() + 1));
  expect(inTurn({ changedAt: later }, base.changedAt)).toEqual(new Date(later.getTime() + 1));
});
