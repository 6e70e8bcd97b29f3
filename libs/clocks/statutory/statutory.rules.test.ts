import { describe, expect, test } from '@jest/globals';
import type { StatutoryBudget, StatutoryPeriod } from '@vertskap/contract';
import { compile, dateOf } from '../time/time.rules.js';
import { townHall } from '../working-time.js';
import type { Suspension } from './days.rules.js';
import { explainStatutory, localPausesBetween } from './explanation.rules.js';
import { lastDay, statutoryDue, statutoryMilestone, winterPauseProblem } from './statutory.rules.js';

const cal = compile(townHall('oslo'));
const budget = (
  unit: string,
  amount: number,
  receivedOn: string,
  over: Partial<StatutoryBudget> = {},
): StatutoryBudget => ({
  unit: 'statutory',
  rule: 'a-rule',
  rulesVersion: 1,
  paragraph: '§ 1',
  period: { unit, amount } as StatutoryPeriod,
  receivedOn,
  maySuspend: true,
  winterPause: null,
  ...over,
});
const last = (b: StatutoryBudget, suspensions: Suspension[] = []): string | null => {
  const day = lastDay(cal, b, suspensions);
  return day === null ? null : dateOf(day);
};
const stop = (from: string, to: string | null): Suspension => ({
  from: new Date(from),
  to: to === null ? null : new Date(to),
  waitingFor: 'Statsforvalteren',
});
const at = (instant: number | null): string | null => (instant === null ? null : new Date(instant).toISOString());
const winter = (from: string, to: string) => ({ winterPause: { from, to, basis: 'Forskrift om vinterstans' } });

describe('the last day', () => {
  test.each([
    ['twelve weeks end on the same weekday', 'weeks', 12, '2026-03-02', '2026-05-25'],
    ['three weeks from a Saturday end on a Saturday, and stay there', 'weeks', 3, '2026-03-07', '2026-03-28'],
    ['three weeks end on a public holiday, and stay there', 'weeks', 3, '2026-04-10', '2026-05-01'],
    ['over New Year', 'weeks', 3, '2026-12-21', '2027-01-11'],
    ['over a leap day', 'weeks', 2, '2028-02-20', '2028-03-05'],
    ['sixty days', 'days', 60, '2026-01-15', '2026-03-16'],
    ['sixty days in a leap year are a date earlier', 'days', 60, '2028-01-15', '2028-03-15'],
    ['one month, same day of the month', 'months', 1, '2026-03-15', '2026-04-15'],
    ['one month from the 31st ends on the 30th', 'months', 1, '2026-03-31', '2026-04-30'],
    ['one month from the end of January ends on the last of February', 'months', 1, '2027-01-31', '2027-02-28'],
    ['and on the leap day where there is one', 'months', 1, '2028-01-30', '2028-02-29'],
    ['four months over New Year', 'months', 4, '2026-10-31', '2027-02-28'],
    ['six months to a December', 'months', 6, '2026-06-15', '2026-12-15'],
    ['five working days from a Friday', 'working_days', 5, '2026-11-20', '2026-11-27'],
    ['five working days over Easter', 'working_days', 5, '2026-03-30', '2026-04-09'],
    ['ten working days over Christmas', 'working_days', 10, '2026-12-18', '2027-01-05'],
    ['received on a Sunday, Monday is the first working day', 'working_days', 1, '2026-11-22', '2026-11-23'],
  ])('%s', (_, unit, amount, receivedOn, expected) => {
    expect(last(budget(unit, amount, receivedOn))).toBe(expected);
  });

  test('is none for a rule without a number', () => {
    const b = { ...budget('weeks', 1, '2026-03-02'), period: { unit: 'none' as const } };
    expect([last(b), statutoryDue(cal, b, []), statutoryMilestone(cal, b, [], 0.5)]).toEqual([null, null, null]);
  });
});

describe('the due instant is the midnight that ends the last day', () => {
  test.each([
    ['in winter', budget('weeks', 3, '2026-01-05'), '2026-01-26T23:00:00.000Z'],
    ['received in winter, due in summer time', budget('weeks', 3, '2026-03-16'), '2026-04-06T22:00:00.000Z'],
    ['on the day that summer time begins, 23 hours long', budget('weeks', 1, '2026-03-22'), '2026-03-29T22:00:00.000Z'],
    ['on the day that it ends, 25 hours long', budget('weeks', 1, '2026-10-18'), '2026-10-25T23:00:00.000Z'],
  ])('%s', (_, b, expected) => {
    expect(at(statutoryDue(cal, b, []))).toBe(expected);
  });
});

describe('a suspension', () => {
  const threeWeeks = budget('weeks', 3, '2026-03-02');

  test.each([
    [
      'over a weekend, Friday to Monday, moves three days',
      [stop('2026-03-06T13:00:00Z', '2026-03-09T08:00:00Z')],
      '2026-03-26',
    ],
    ['within a day moves nothing', [stop('2026-03-06T07:00:00Z', '2026-03-06T14:00:00Z')], '2026-03-23'],
    ['over one midnight moves one day', [stop('2026-03-06T22:59:59Z', '2026-03-06T23:00:00Z')], '2026-03-24'],
    [
      'from midnight to midnight moves that day alone',
      [stop('2026-03-05T23:00:00Z', '2026-03-06T23:00:00Z')],
      '2026-03-24',
    ],
    [
      'on the day of receipt moves nothing: that day does not count',
      [stop('2026-03-02T12:00:00Z', '2026-03-03T08:00:00Z')],
      '2026-03-23',
    ],
    ['over the last day moves it', [stop('2026-03-23T12:00:00Z', '2026-03-24T12:00:00Z')], '2026-03-24'],
    ['after the last day moves nothing', [stop('2026-03-24T12:00:00Z', '2026-04-24T12:00:00Z')], '2026-03-23'],
    [
      'that another one overlaps counts each day once',
      [stop('2026-03-06T12:00:00Z', '2026-03-09T12:00:00Z'), stop('2026-03-08T12:00:00Z', '2026-03-10T12:00:00Z')],
      '2026-03-27',
    ],
    [
      'in the time that an earlier one added moves it too',
      [stop('2026-03-06T12:00:00Z', '2026-03-09T12:00:00Z'), stop('2026-03-25T12:00:00Z', '2026-03-26T12:00:00Z')],
      '2026-03-27',
    ],
  ])('%s', (_, suspensions, expected) => {
    expect(last(threeWeeks, suspensions)).toBe(expected);
  });

  test('that lasts still leaves no date, unless the date came first', () => {
    expect(last(threeWeeks, [stop('2026-03-06T12:00:00Z', null)])).toBeNull();
    expect(last(threeWeeks, [stop('2026-03-24T12:00:00Z', null)])).toBe('2026-03-23');
  });

  test('of a deadline in working days takes away the working days it lasts over', () => {
    const five = budget('working_days', 5, '2026-11-20');
    expect(last(five, [stop('2026-11-24T12:00:00Z', '2026-11-26T12:00:00Z')])).toBe('2026-12-01');
    expect(last(five, [stop('2026-11-21T12:00:00Z', '2026-11-22T12:00:00Z')])).toBe('2026-11-27');
  });

  test('may span both changes of the clock', () => {
    expect(last(budget('weeks', 12, '2026-03-02'), [stop('2026-03-20T12:00:00Z', '2026-10-30T12:00:00Z')])).toBe(
      '2027-01-04',
    );
  });
});

describe('a local winter pause', () => {
  test.each([
    ['received in autumn: the rest is worked off in spring', '2026-09-14', '11-01', '05-01', '2027-07-05'],
    ['received within the pause: counted from its end', '2027-01-10', '11-01', '05-01', '2027-08-21'],
    ['received in time to be done before it', '2026-06-01', '11-01', '05-01', '2026-09-21'],
    ['ending on the day before it begins', '2026-07-11', '11-01', '05-01', '2026-10-31'],
    ['one day later, the last day waits for spring', '2026-07-12', '11-01', '05-01', '2027-05-02'],
    ['from October to June', '2026-09-14', '10-01', '06-01', '2027-09-05'],
    ['over a leap day', '2027-09-14', '11-01', '05-01', '2028-07-05'],
    ['within one year', '2026-01-10', '02-01', '04-30', '2026-07-30'],
  ])('%s', (_, receivedOn, from, to, expected) => {
    expect(last(budget('weeks', 16, receivedOn, winter(from, to)))).toBe(expected);
  });

  test('and a suspension that meets it count each day once', () => {
    const b = budget('weeks', 16, '2026-09-14', winter('11-01', '05-01'));
    expect(last(b, [stop('2026-10-25T12:00:00Z', '2026-11-20T12:00:00Z')])).toBe('2027-07-12');
  });

  test('has to be made of days that there are, and to leave two months', () => {
    const problem = (from: string, to: string) => winterPauseProblem({ rule: 'r', from, to, basis: 'b' });
    expect([problem('11-01', '05-01'), problem('11-01', '02-29'), problem('10-01', '06-01')]).toEqual([
      null,
      null,
      null,
    ]);
    expect([problem('11-31', '05-01'), problem('11-01', '02-30')]).toEqual(['not_a_date', 'not_a_date']);
    expect([problem('05-02', '05-01'), problem('01-01', '12-31'), problem('09-01', '07-31')]).toEqual([
      'too_long',
      'too_long',
      'too_long',
    ]);
  });

  test('is standing still for the sums of working time too', () => {
    const b = budget('weeks', 16, '2026-10-30', winter('11-01', '11-02'));
    const from = Date.parse('2026-10-29T23:00:00Z');
    expect(
      localPausesBetween(cal, b, from, Date.parse('2026-11-05T12:00:00Z')).map((p) => [at(p.from), at(p.to)]),
    ).toEqual([
      ['2026-10-31T23:00:00.000Z', '2026-11-01T23:00:00.000Z'],
      ['2026-11-01T23:00:00.000Z', '2026-11-02T23:00:00.000Z'],
    ]);
  });
});

describe('a share of the deadline', () => {
  const twelve = budget('weeks', 12, '2026-03-02');

  test('is reckoned in days that count', () => {
    expect(at(statutoryMilestone(cal, twelve, [], 0.5))).toBe('2026-04-13T22:00:00.000Z');
    expect(at(statutoryMilestone(cal, twelve, [], 1))).toBe(at(statutoryDue(cal, twelve, [])));
    expect(at(statutoryMilestone(cal, twelve, [], 1.5))).toBe('2026-07-06T22:00:00.000Z');
  });

  test('ends within a day where it is broken', () => {
    expect(at(statutoryMilestone(cal, budget('weeks', 3, '2026-01-05'), [], 0.5))).toBe('2026-01-16T11:00:00.000Z');
    expect(at(statutoryMilestone(cal, budget('working_days', 5, '2026-11-20'), [], 0.5))).toBe(
      '2026-11-25T11:00:00.000Z',
    );
  });

  test('stands still with the deadline', () => {
    const weekend = [stop('2026-03-06T13:00:00Z', '2026-03-09T08:00:00Z')];
    expect(at(statutoryMilestone(cal, twelve, weekend, 0.5))).toBe('2026-04-16T22:00:00.000Z');
    expect(statutoryMilestone(cal, twelve, [stop('2026-03-06T13:00:00Z', null)], 0.5)).toBeNull();
    expect(at(statutoryMilestone(cal, twelve, [stop('2026-05-26T13:00:00Z', null)], 1))).toBe(
      '2026-05-25T22:00:00.000Z',
    );
  });
});

describe('the explanation', () => {
  const now = new Date('2026-03-10T12:00:00Z');
  const short = (b: StatutoryBudget, suspensions: Suspension[] = []) => {
    const { steps, ...rest } = explainStatutory(cal, b, suspensions, now);
    return {
      ...rest,
      steps: steps.map((s) =>
        `${s.kind} ${s.from}..${s.to} ${s.days ?? s.workdays} ${s.why} ${s.name?.nb ?? ''}`.trim(),
      ),
    };
  };

  test('names what counted, what was suspended and for whom, and whether the last day is a day off', () => {
    expect(short(budget('weeks', 3, '2026-03-02'), [stop('2026-03-06T13:00:00Z', '2026-03-09T08:00:00Z')])).toEqual({
      lastDay: '2026-03-26',
      lastDayIsWorkday: true,
      steps: [
        'event_day 2026-03-02..2026-03-02 null null',
        'counted 2026-03-03..2026-03-05 3 null',
        'paused 2026-03-06..2026-03-08 3 suspended Statsforvalteren',
        'counted 2026-03-09..2026-03-26 18 null',
      ],
    });
    expect(short(budget('weeks', 3, '2026-03-07'))).toMatchObject({ lastDay: '2026-03-28', lastDayIsWorkday: false });
  });

  test('names the local regulation', () => {
    const { steps } = short(budget('weeks', 16, '2026-09-14', winter('11-01', '05-01')));
    expect(steps).toEqual([
      'event_day 2026-09-14..2026-09-14 null null',
      'counted 2026-09-15..2026-10-31 47 null',
      'paused 2026-11-01..2027-05-01 182 winter_pause Forskrift om vinterstans',
      'counted 2027-05-02..2027-07-05 65 null',
    ]);
  });

  test('of working days names the days off', () => {
    expect(short(budget('working_days', 5, '2026-03-30')).steps).toEqual([
      'event_day 2026-03-30..2026-03-30 null null',
      'counted 2026-03-31..2026-04-01 2 null',
      'skipped 2026-04-02..2026-04-02 null holiday Skjærtorsdag',
      'skipped 2026-04-03..2026-04-03 null holiday Langfredag',
      'skipped 2026-04-04..2026-04-05 null weekend',
      'skipped 2026-04-06..2026-04-06 null holiday Andre påskedag',
      'counted 2026-04-07..2026-04-09 3 null',
    ]);
  });

  test('takes a suspension that lasts still to end now', () => {
    expect(short(budget('weeks', 3, '2026-03-02'), [stop('2026-03-06T13:00:00Z', null)])).toMatchObject({
      lastDay: '2026-03-27',
    });
  });

  test('counts as many days as the paragraph gives', () => {
    const { steps } = explainStatutory(cal, budget('weeks', 16, '2026-09-14', winter('10-01', '06-01')), [], now);
    const days = steps.filter((s) => s.kind === 'counted').reduce((sum, s) => sum + (s.days ?? 0), 0);
    expect(days).toBe(16 * 7);
  });
});
