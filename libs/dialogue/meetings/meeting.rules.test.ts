import { expect, test } from '@jest/globals';
import { Role } from '@vertskap/contract';
import { sideOf } from '../../organisations/actor.rules.js';
import { endOf, type Meeting, meetingAbilities, runsMeetings } from './meeting.rules.js';

const startsAt = new Date('2026-12-04T09:00:00Z');
const meeting: Meeting = { startsAt, minutes: 60, cancelled: false, ready: false, approvedBy: [] };
const at = (time: string) => new Date(`2026-12-04T${time}:00Z`);
const as = (role: Role) => ({ role, side: sideOf(role) });
const coordinator = as('coordinator');

test('coordinator, leaders of sectors and representatives call meetings', () => {
  expect(Role.options.filter((role) => runsMeetings({ role })).sort()).toEqual([
    'association_representative',
    'coordinator',
    'sector_leader',
  ]);
});

test('when and where is settled before it begins; who was there, and what was said, after', () => {
  const may = (time: string) => meetingAbilities(coordinator, meeting, true, at(time)).join();
  expect(may('08:59')).toBe('change,cancel,invite,plan,answer');
  expect(may('09:00')).toBe('invite,plan,answer,attend,treat,minute,ready');
  expect(may('10:00')).toBe('invite,plan,attend,treat,minute,ready');
  expect(endOf(meeting)).toEqual(at('10:00'));
});

test('who is invited answers, and writes in the minutes; others read', () => {
  expect(meetingAbilities(as('case_handler'), meeting, true, at('08:00'))).toEqual(['answer']);
  expect(meetingAbilities(as('case_handler'), meeting, true, at('10:00'))).toEqual(['minute']);
  expect(meetingAbilities(as('case_handler'), meeting, false, at('10:00'))).toEqual([]);
});

test('each side approves once what is ready, and then nothing changes any more', () => {
  const may = (role: Role, approvedBy: Meeting['approvedBy']) =>
    meetingAbilities(as(role), { ...meeting, ready: true, approvedBy }, false, at('11:00')).join();
  expect(may('coordinator', [])).toBe('invite,plan,attend,treat,minute,approve');
  expect(may('sector_leader', ['municipality'])).toBe('invite,plan,attend,treat,minute');
  expect(may('association_representative', ['municipality'])).toBe('invite,plan,attend,treat,minute,approve');
  expect(may('association_representative', ['municipality', 'association'])).toBe('');
});

test('of a cancelled meeting nobody does anything', () => {
  expect(meetingAbilities(coordinator, { ...meeting, cancelled: true }, true, at('08:00'))).toEqual([]);
});
