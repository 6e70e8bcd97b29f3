import type { MeetingAnswer } from '@vertskap/contract';
import ICAL from 'ical.js';
import type { Email } from 'postal-mime';

/** What a calendar says of a meeting (RFC 5546, METHOD:REPLY); `sequence`: to which of its times. */
export type CalendarAnswer = { answer: MeetingAnswer; sequence: number };

const answers: Record<string, MeetingAnswer> = { ACCEPTED: 'yes', DECLINED: 'no', TENTATIVE: 'maybe' };
/** An answer is a few lines. */
const LARGEST = 64 * 1024;

/** The answer in a mail to the meeting of that id; undefined where there is none that can be understood. */
export function calendarAnswer({ attachments }: Email, meetingId: string): CalendarAnswer | undefined {
  for (const { mimeType, content } of attachments) {
    if (mimeType !== 'text/calendar' || typeof content === 'string' || content.byteLength > LARGEST) continue;
    const found = read(new TextDecoder().decode(content), meetingId);
    if (found) return found;
  }
  return undefined;
}

function read(text: string, meetingId: string): CalendarAnswer | undefined {
  const calendar = parsed(text);
  if (String(calendar?.getFirstPropertyValue('method')).toUpperCase() !== 'REPLY') return undefined;
  const event = calendar?.getFirstSubcomponent('vevent');
  if (event?.getFirstPropertyValue('uid') !== `${meetingId}@vertskap`) return undefined;
  const [attendee, ...others] = event.getAllProperties('attendee');
  const answer = answers[String(attendee?.getFirstParameter('partstat')).toUpperCase()];
  const sequence = Number(event.getFirstPropertyValue('sequence') ?? 0);
  return answer && others.length === 0 && Number.isInteger(sequence) ? { answer, sequence } : undefined;
}

/** Hostile text may be of any shape. */
function parsed(text: string): ICAL.Component | undefined {
  try {
    return new ICAL.Component(ICAL.parse(text) as unknown[]);
  } catch {
    return undefined;
  }
}
