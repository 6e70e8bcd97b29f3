import { describe, expect, test } from '@jest/globals';
import { Ability, NeedState } from '@vertskap/contract';
import {
  association,
  external,
  moment,
  people,
  played,
  political,
  raised,
  sector,
  type Who,
} from '../../test/harness/a-situation.js';
import type { Situation } from './deed.rules.js';
import { abilities, inTurn, mayReadNotes, maySeeStatus, type Need, nextDue } from './need.rules.js';

const at = moment('2026-03-02 09:00');
const base = raised(at).need;

function politicsOf({ need: { priority, statusRequests, council } }: Situation) {
  return { priority, statusRequests, council };
}
const named = (id: string) => ({ id, name: id });
const author = { name: 'Kari', side: 'municipality' as const, unit: 'plan' };
const offer = {
  id: 'offer',
  from: named('plan'),
  to: named('roads'),
  needed: 'En vurdering.',
  replyBy: null,
  offeredBy: author,
  offeredAt: at.now.toISOString(),
};

/** Every state, and for an open need every place where the ball may lie. */
const situations = {
  'open, own sector': { state: 'open', holder: sector('plan') },
  'open, offered': { state: 'open', holder: sector('plan'), offer, asked: ['roads'] },
  'open, association': { state: 'open', holder: association },
  'open, external': { state: 'open', holder: external('NVE') },
  'open, taken up by politics': {
    state: 'open',
    holder: sector('plan'),
    ...politicsOf(
      played(
        raised(at),
        ['2026-03-02 10:00', 'mayor', political.flag_priority],
        ['2026-03-02 10:01', 'mayor', political.ask_status],
        ['2026-03-02 10:02', 'mayor', political.refer_to_council],
      ),
    ),
  },
  answered: { state: 'answered', holder: association },
  closed: { state: 'closed', holder: null },
  declined: { state: 'declined', holder: null },
  withdrawn: { state: 'withdrawn', holder: null },
} satisfies Record<string, Pick<Need, 'state' | 'holder'> & Partial<Need>>;
type Where = keyof typeof situations;

const running = 'suspend_statutory resume_statutory decide_statutory cancel_statutory move_wake_up';
const statutory = `register_statutory ${running}`;
const work = `answer provisional_answer question comment note decline label ${statutory}`;
const behind = 'back withdraw_backing';
const handler = {
  'open, own sector': `${work} hand_over offer`,
  'open, offered': `${work} take_back`,
  'open, association': `${work} hand_over offer`,
  'open, external': `${work} hand_over offer`,
  'open, taken up by politics': `${work} hand_over offer`,
  answered: `comment note ${statutory}`,
  closed: `note ${running}`,
  declined: `note ${running}`,
  withdrawn: 'note',
};
const nothing = {
  'open, own sector': '',
  'open, offered': '',
  'open, association': '',
  'open, external': '',
  'open, taken up by politics': '',
  answered: '',
  closed: '',
  declined: '',
  withdrawn: '',
};

const owes = { 'open, taken up by politics': `${work} hand_over offer answer_status` };

/** Who may do what, written down: a person or a state without an entry does not compile, and fails below. */
const expected: Record<Who, Record<Where, string>> = {
  coordinator: {
    ...handler,
    'open, own sector': `${work} hand_over offer assign_sector refer_to_council`,
    'open, offered': `${work} take_back assign_sector refer_to_council`,
    'open, association': `${work} hand_over offer assign_sector refer_to_council`,
    'open, external': `${work} hand_over offer assign_sector refer_to_council`,
    'open, taken up by politics': `${work} hand_over offer assign_sector answer_status refer_to_council register_decision`,
  },
  'handler with the ball': { ...handler, ...owes },
  'leader with the ball': { ...handler, ...owes },
  'handler who had it': {
    ...handler,
    'open, own sector': work,
    'open, offered': work,
    'open, taken up by politics': work,
  },
  'handler elsewhere in the house': { ...nothing, 'open, offered': 'note accept not_ours' },
  'leader elsewhere in the house': { ...nothing, 'open, offered': 'note accept not_ours' },
  director: {
    ...nothing,
    'open, own sector': 'refer_to_council',
    'open, offered': 'refer_to_council',
    'open, association': 'refer_to_council',
    'open, external': 'refer_to_council',
    'open, taken up by politics': 'refer_to_council register_decision',
  },
  mayor: {
    ...nothing,
    'open, own sector': 'flag_priority ask_status refer_to_council',
    'open, offered': 'flag_priority ask_status refer_to_council',
    'open, association': 'flag_priority ask_status refer_to_council',
    'open, external': 'flag_priority ask_status refer_to_council',
    'open, taken up by politics': 'lift_priority refer_to_council register_decision',
    answered: 'flag_priority ask_status',
  },
  administrator: nothing,
  'neighbour coordinator': nothing,
  'neighbour handler': nothing,
  'own representative': {
    'open, own sector': `comment withdraw ${behind}`,
    'open, offered': `comment withdraw ${behind}`,
    'open, association': `comment withdraw ${behind}`,
    'open, external': `comment withdraw ${behind}`,
    'open, taken up by politics': `comment withdraw ${behind}`,
    answered: `confirm send_back comment withdraw ${behind}`,
    closed: 'send_back',
    declined: '',
    withdrawn: '',
  },
  'other representative': nothing,
  'company contact': {
    ...nothing,
    'open, own sector': behind,
    'open, offered': behind,
    'open, taken up by politics': behind,
    'open, association': behind,
    'open, external': behind,
    answered: behind,
  },
};

const sorted = (list: string[]): string[] => list.filter(Boolean).sort();

describe.each(Object.keys(people) as Who[])('%s', (who) => {
  test.each(Object.keys(situations) as Where[])('%s', (where) => {
    const entry = expected[who]?.[where];
    expect(entry).toBeDefined();
    const found = abilities(people[who], { ...base, ...situations[where] });
    expect(sorted(found)).toEqual(sorted(entry.split(' ')));
  });
});

test('the table speaks of every state and every ability there is', () => {
  expect(new Set(Object.values(situations).map((s) => s.state))).toEqual(new Set(NeedState.options));
  const spoken = Object.values(expected).flatMap((row) => Object.values(row).flatMap((list) => list.split(' ')));
  expect(new Set(spoken.filter(Boolean))).toEqual(new Set(Ability.options));
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
