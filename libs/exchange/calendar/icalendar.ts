import type { Language } from '@vertskap/contract';
import ical, { ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator';
import type { Entry } from './entry.js';

const HOUR_S = 3600;
const MINUTE_MS = 60_000;

/**
 * A calendar of entries (RFC 5545), the same text for the same entries, so that whoever has it already is told so. A deadline takes
 * nobody's time, and shows as free; a meeting does.
 */
export function icalendar(name: string, language: Language, entries: Entry[]): string {
  const calendar = ical({
    name,
    prodId: { company: 'Vertskap', product: 'Vertskap', language: language.toUpperCase() },
    ttl: HOUR_S,
  });
  for (const { uid, at, title, text, link, changedAt, meeting } of entries)
    calendar.createEvent({
      id: uid,
      start: typeof at === 'string' ? new Date(`${at}T00:00:00Z`) : at,
      allDay: typeof at === 'string',
      summary: title,
      description: text,
      url: link,
      stamp: changedAt,
      lastModified: changedAt,
      transparency: meeting ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
      busystatus: meeting ? ICalEventBusyStatus.BUSY : ICalEventBusyStatus.FREE,
      ...(meeting &&
        at instanceof Date && {
          end: new Date(at.getTime() + meeting.minutes * MINUTE_MS),
          location: meeting.place,
          sequence: meeting.sequence,
        }),
    });
  return calendar.toString();
}
