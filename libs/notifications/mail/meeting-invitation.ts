import { endOf } from '@vertskap/dialogue';
import type { MeetingAnswer, MeetingView } from '@vertskap/contract';
import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus } from 'ical-generator';

export type Invitation = { method: 'REQUEST' | 'CANCEL'; content: string };
type For = {
  title: string;
  link: string;
  email: string;
  name: string;
  /** The address that a calendar answers to, and whether somebody reads what comes there. */
  organiser: string;
  answers: boolean;
};

const statuses: Record<MeetingAnswer, ICalAttendeeStatus> = {
  yes: ICalAttendeeStatus.ACCEPTED,
  no: ICalAttendeeStatus.DECLINED,
  maybe: ICalAttendeeStatus.TENTATIVE,
};

/**
 * A meeting as one reader's calendar takes it in (RFC 5546): under one UID for as long as it is there, with a SEQUENCE that grows when it
 * moves. Nobody else's address stands in it; who comes is answered in the page, or by the calendar where answers are received.
 */
export function invitation(
  meeting: MeetingView,
  { title, link, email, name, organiser, answers }: For,
  now: Date,
): Invitation {
  const method = meeting.cancelled ? 'CANCEL' : 'REQUEST';
  const calendar = ical({ prodId: { company: 'Vertskap', product: 'Vertskap' }, method: ICalCalendarMethod[method] });
  const startsAt = new Date(meeting.startsAt);
  const answer = meeting.people.find(({ you }) => you)?.answer ?? null;
  calendar.createEvent({
    id: `${meeting.id}@vertskap`,
    sequence: meeting.version - 1,
    start: startsAt,
    end: endOf({ startsAt, minutes: meeting.minutes }),
    stamp: now,
    summary: title,
    location: meeting.place,
    description: link,
    url: link,
    status: meeting.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    busystatus: ICalEventBusyStatus.BUSY,
    organizer: { name: 'Vertskap', email: organiser },
    attendees: [{ email, name, rsvp: answers, status: answer ? statuses[answer] : ICalAttendeeStatus.NEEDSACTION }],
  });
  return { method, content: calendar.toString() };
}

/** `Vertskap <post@example.no>` or the address alone. */
export const addressIn = (from: string): string => /<([^>]+)>/.exec(from)?.[1] ?? from;
