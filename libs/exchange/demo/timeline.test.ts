import { expect, test } from '@jest/globals';
import { type WorkingCalendar } from '@vertskap/clocks';
import { cast } from './cast.js';
import { peopleInOrder, membershipIdOf } from './ids.js';
import { stories } from './stories/index.js';
import type { Story } from './story.types.js';
import { type Scene, timeline } from './timeline.js';

const hours = [['08:00', '15:30']] as const;
const calendar: WorkingCalendar = {
  id: 'test',
  version: 1,
  timeZone: 'Europe/Oslo',
  week: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
  publicHolidays: 'NO',
  halfDays: [
    { kind: 'wednesday_before_maundy_thursday', closes: '12:00' },
    { kind: 'christmas_eve', closes: '12:00' },
    { kind: 'new_years_eve', closes: '12:00' },
  ],
};
const DAY = 86_400_000;
const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'short' });
const staff = new Set(cast.people.filter((p) => p.municipality).map((p) => p.key));

test('whatever day it is, all stories are told to their end, in order, before that day', () => {
  const scenes = stories.reduce((sum, s) => sum + s.steps.length + 2, 0);
  const isTaking = (s: Scene) => s.key.endsWith('-accept');
  for (let day = Date.parse('2026-01-01T05:00:00Z'); day < Date.parse('2028-01-01'); day += 11 * DAY) {
    const told = timeline(stories, calendar, new Date(day));
    expect(told.filter((s) => !isTaking(s) && s.act.do !== 'serves').length).toBe(scenes);
    expect(told.filter((s) => s.act.do === 'serves').length).toBeGreaterThan(20);
    expect(told.filter(isTaking).length).toBeGreaterThan(25);
    const sins = [...Map.groupBy(told, (s) => s.story.id)].flatMap(([id, ofOne]) => {
      const orderly = ofOne.every((s, i) => i === 0 || s.at > (ofOne[i - 1] as Scene).at);
      const keys = ofOne.filter((s) => !['opened', 'serves'].includes(s.act.do) && !isTaking(s)).map((s) => s.key);
      const due = keys.every((key, i) => key === `${id}/${i === 0 ? 'raise' : i - 1}`);
      return orderly && due ? [] : [id];
    });
    expect({ day: new Date(day), sins }).toEqual({ day: new Date(day), sins: [] });
  }
});

test('staff act on working days; on a half day before noon', () => {
  const days = Array.from({ length: 12 }, (_, i) => new Date(Date.parse('2027-01-04T05:00:00Z') + i * 3 * DAY));
  const acts = days.flatMap((day) => timeline(stories, calendar, day)).filter((s) => staff.has(s.act.by));
  const done = acts.map(({ at, key }) => {
    const [date = '', time = ''] = wall.format(at).split(' ');
    return { key, date, time, weekday: new Date(`${date}T12:00Z`).getUTCDay() };
  });
  expect(done.filter((d) => d.weekday === 0 || d.weekday === 6)).toEqual([]);
  expect(done.filter((d) => ['2026-12-25', '2027-01-01', '2026-05-14', '2026-05-25'].includes(d.date))).toEqual([]);
  const onHalfDays = done.filter((d) => ['2026-12-24', '2026-12-31', '2026-04-01', '2025-12-24'].includes(d.date));
  expect(onHalfDays.length).toBeGreaterThan(0);
  expect(onHalfDays.filter((d) => d.time > '12:00')).toEqual([]);
});

test('what lies after now is not told', () => {
  const [story] = stories.filter((s) => s.id === 'strom-torget');
  const raised = { workdaysAgo: 0, time: '11:00' };
  const told = (now: string): string[] =>
    timeline([{ ...(story as Story), raised }], calendar, new Date(now)).map((s) => s.act.do);
  expect(told('2026-11-24T09:59:00Z')).toEqual([]);
  expect(told('2026-11-24T10:00:00Z')).toEqual(['raise']);
});

test('the sign-in page lists business first, then the house from the desk upwards, then the neighbours', () => {
  const ids = peopleInOrder.map((p) => membershipIdOf(p.key));
  expect(ids).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(cast.people.length);
  expect(peopleInOrder.map((p) => p.key).join(' ')).toBe(
    'ingrid torarne sondre mette oddny linn yngve marianne ' +
      'kari anders ola hege joneirik silje bente rune steinove trond liv petter geir elin magnus',
  );
});
