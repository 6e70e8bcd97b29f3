import { endOf, meetingOf } from '@vertskap/dialogue';
import type { Language, MeetingDeed, MeetingView } from '@vertskap/contract';
import { Refusal, row, sql, type Tx } from '@vertskap/platform';
import { type Letter, oneLine } from './letter.js';
import { addressIn, type Invitation, invitation } from './meeting-invitation.js';
import type { Post } from './post.js';
import { NO_END, replyToken } from './tokens.js';
import type { Reader } from './need-letter.js';
import { onDay, wordsOf } from './words.js';

export type MeetingLetter = Letter & { calendar?: Invitation };
type Mail = { id: string; meetingId: string; email: string };

/**
 * What the reader was told of a meeting last, with the invitation that their calendar understands, as the meeting is now. Undefined where they
 * may not read it any more, or it was cancelled before they were ever invited.
 */
export async function meetingLetter(
  tx: Tx,
  now: Date,
  { actor, language, position }: Reader,
  { id, meetingId, email }: Mail,
  post: Post,
): Promise<MeetingLetter | undefined> {
  const meeting = await meetingOf(tx, now, actor, meetingId).catch(missing);
  const told = await row<{ deed: MeetingDeed; by: string; before: boolean }>(
    tx,
    sql`select t.data ->> 'deed' as deed, t.data ->> 'by' as by, exists (select from mail x where x.meeting_id = ${meetingId}
            and x.membership_id = ${actor.membershipId} and x.state = 'sent' and x.id <> ${id}) as before
        from notification t where t.mail_id = ${id} order by t.at desc, t.id limit 1`,
  );
  if (!meeting || !told || (meeting.cancelled && !told.before)) return undefined;
  const words = wordsOf(language);
  const news = told.deed === 'changed' && !told.before ? 'called' : told.deed;
  const deed = meeting.cancelled ? 'cancelled' : news;
  const isOver = deed === 'minutes_ready' || deed === 'approved';
  const title = words.meeting.title(meeting.space.name);
  const link = `${post.origin}/moter/${meetingId}`;
  const when = words.meeting.when(...spanOf(meeting, language, now));
  return {
    language,
    subject: oneLine(`${words.meeting.deed[deed]}: ${title}, ${onDay(meeting.startsAt, language, now)}`),
    ...(!isOver && { calendar: invitation(meeting, { title, link, email, name: actor.name, ...organiserOf() }, now) }),
    parts: [
      { text: meeting.cancelled ? words.meeting.why(meeting.cancelled.reason) : words.meeting.by[deed](told.by) },
      { text: `${when}\n${words.meeting.where(meeting.place)}` },
      ...(meeting.cancelled || isOver ? [] : agendaOf(meeting)),
      { text: meeting.cancelled || isOver ? words.meeting.open : words.meeting.answer, link },
      { text: words.why(oneLine(`${position}, ${actor.unit}`), 'meeting'), quiet: true },
    ],
  };

  /** Where a calendar sends its answer; our own address where nothing receives replies. */
  function organiserOf(): { organiser: string; answers: boolean } {
    const invited = meeting?.people.find(({ you }) => you);
    if (!invited || !post.replyAddress) return { organiser: addressIn(post.from), answers: false };
    const to = { id: invited.id, aboutId: meetingId, membershipId: actor.membershipId, until: NO_END };
    return { organiser: post.replyAddress(replyToken(post.signer, to)), answers: true };
  }

  function agendaOf({ agenda }: MeetingView): Letter['parts'] {
    const lines = agenda.map(({ topic, goal, need }) => `– ${topic ?? goal?.name ?? `${need?.number} ${need?.title}`}`);
    return lines.length > 0 ? [{ text: [words.meeting.agenda, ...lines].join('\n') }] : [];
  }
}

function spanOf(meeting: MeetingView, language: Language, now: Date): [day: string, from: string, to: string] {
  const startsAt = new Date(meeting.startsAt);
  const clock = (at: Date) =>
    at.toLocaleTimeString('nb-NO', { timeZone: 'Europe/Oslo', hour: '2-digit', minute: '2-digit' });
  return [
    onDay(meeting.startsAt, language, now),
    clock(startsAt),
    clock(endOf({ startsAt, minutes: meeting.minutes })),
  ];
}

function missing(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error;
}
