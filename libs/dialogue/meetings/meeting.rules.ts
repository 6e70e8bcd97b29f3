import type { MeetingAbility, Side } from '@vertskap/contract';
import type { Actor } from '../../organisations/actor.rules.js';

/** Whoever calls meetings and keeps their agenda: those who run the space for the municipality, and those who speak for an association in it. */
export const runsMeetings = ({ role }: Pick<Actor, 'role'>): boolean =>
  role === 'coordinator' || role === 'sector_leader' || role === 'association_representative';

export type Meeting = { startsAt: Date; minutes: number; cancelled: boolean; ready: boolean; approvedBy: Side[] };

const MINUTE_MS = 60_000;

export const endOf = ({ startsAt, minutes }: Pick<Meeting, 'startsAt' | 'minutes'>): Date =>
  new Date(startsAt.getTime() + minutes * MINUTE_MS);

/** Both sides have said yes to the minutes: nothing in them changes any more. */
const isFrozen = ({ approvedBy }: Meeting): boolean => approvedBy.length > 1;

/** What somebody who reads a meeting may do with it at `now`; `invited`: they are. Of a meeting that is cancelled nobody does anything. */
export function meetingAbilities(
  actor: Pick<Actor, 'role' | 'side'>,
  meeting: Meeting,
  invited: boolean,
  now: Date,
): MeetingAbility[] {
  if (meeting.cancelled) return [];
  const runs = runsMeetings(actor);
  const begun = meeting.startsAt <= now;
  const open = !isFrozen(meeting);
  const may: Record<MeetingAbility, boolean> = {
    change: runs && !begun,
    cancel: runs && !begun,
    invite: runs && open,
    plan: runs && open,
    answer: invited && now < endOf(meeting),
    attend: runs && begun && open,
    treat: runs && begun && open,
    minute: (runs || invited) && begun && open,
    ready: runs && begun && !meeting.ready,
    approve: runs && meeting.ready && !meeting.approvedBy.includes(actor.side),
  };
  return (Object.keys(may) as MeetingAbility[]).filter((ability) => may[ability]);
}
