import { createHash } from 'node:crypto';
import { BODY_MAX } from '@vertskap/contract';
import { answerMeeting, meetingOf } from '@vertskap/dialogue';
import { type Actor, loadActor } from '@vertskap/organisations';
import { asActor, asSystem, type DataSource, type Files, Refusal, rows, sql } from '@vertskap/platform';
import PostalMime, { type Address, type Email } from 'postal-mime';
import type { Post } from '../mail/post.js';
import { idIn, isReplyToken, NO_END } from '../mail/tokens.js';
import { calendarAnswer, type CalendarAnswer } from './calendar-answer.js';
import { clean } from './clean.js';
import { reply } from './reply.js';
import { replyText } from './reply-text.js';
import type { Bound, Outcome } from './receive.types.js';

export const MAIL_MAX = 10 * 1024 * 1024;

/**
 * Takes in a mail as it came, headers and all: a reply becomes what it would be in the browser, a comment by business, an
 * internal note by staff. Its key is made from its Message-ID, so a mail that is brought twice says nothing twice. Whoever
 * brings it learns nothing of what became of it, and nobody is answered by mail: a forged sender would be somebody else.
 * `arrival`: what this coming of it is known by, where it may be dealt with again; it then stands in the log once. Undefined where
 * somebody else has dealt with it meanwhile.
 */
export async function receiveMail(
  db: DataSource,
  post: Post,
  files: Files,
  now: Date,
  raw: Uint8Array,
  arrival: string | null = null,
): Promise<Outcome | undefined> {
  const mail = await parse(raw);
  const messageId = mail?.messageId?.slice(0, 500) ?? null;
  const bound = mail && (await boundTo(db, post, mail));
  const outcome = await outcomeOf(db, post, files, now, mail, bound ?? undefined, raw);
  const known = bound && outcome !== 'forged' ? bound : undefined;
  return log(db, now, outcome, { arrival, messageId, known });
}

/** What is larger than `MAIL_MAX` is not even fetched. */
export const refuseTooLarge = (db: DataSource, now: Date, arrival: string): Promise<Outcome | undefined> =>
  log(db, now, 'too_large', { arrival, messageId: null, known: undefined });

/** What became of those that were dealt with before, by what their coming is known by. */
export async function takenBefore(db: DataSource, arrivals: string[]): Promise<Map<string, Outcome>> {
  const found = await asSystem(db, 'inbound', (tx) =>
    rows<{ arrival: string; outcome: Outcome }>(
      tx,
      sql`select arrival, outcome from inbound_mail where arrival = any(${arrivals})`,
    ),
  );
  return new Map(found.map((f) => [f.arrival, f.outcome]));
}

type Log = { arrival: string | null; messageId: string | null; known: Bound | undefined };

/** One line for each coming; where two dealt with it at once, what was said counts, and not that it was said already. */
const log = (
  db: DataSource,
  now: Date,
  outcome: Outcome,
  { arrival, messageId, known }: Log,
): Promise<Outcome | undefined> =>
  asSystem(db, 'inbound', async (tx) => {
    const [logged] = await rows<{ first: boolean }>(
      tx,
      sql`insert into inbound_mail (at, message_id, mail_id, need_id, outcome, arrival)
          values (${now}, ${messageId}, ${known?.needId ? known.id : null}, ${known?.needId ?? null}, ${outcome}, ${arrival})
          on conflict (arrival) do update set outcome = case inbound_mail.outcome when 'repeated' then excluded.outcome else inbound_mail.outcome end
          returning xmax = 0 as first`,
    );
    if (logged?.first && known?.needId && (outcome === 'not_now' || outcome === 'nothing_said'))
      await rows(
        tx,
        sql`insert into notification (membership_id, need_id, kind, data, at, level)
            values (${known.membershipId}, ${known.needId}, 'reply_refused', '{}', ${now}, 'interrupts')`,
      );
    return logged?.first ? outcome : undefined;
  });

async function outcomeOf(
  db: DataSource,
  post: Post,
  files: Files,
  now: Date,
  mail: Email | undefined,
  bound: Bound | undefined,
  raw: Uint8Array,
): Promise<Outcome> {
  if (!mail) return 'unreadable';
  const answered = bound && bound.needId === null ? calendarAnswer(mail, bound.aboutId) : undefined;
  if (isAutomatic(mail) && !answered) return 'automatic'; // a calendar answers by itself, when its owner has pressed yes or no
  if (tokensIn(mail, post).length === 0) return 'no_token';
  if (!bound) return 'forged';
  if (bound.until < now) return 'expired';
  if (!isFrom(mail, bound.email)) return 'foreign_sender';
  const actor = await asSystem(db, 'inbound', (tx) => loadActor(tx, bound.membershipId, now));
  if (!actor) return 'expired';
  if (bound.needId === null) return answered ? answerBy(db, now, actor, bound.aboutId, answered) : 'nothing_said';
  const words = bodyOf(mail, post);
  if (words === '' || words.length > BODY_MAX) return 'nothing_said';
  return reply(
    db,
    files,
    now,
    actor,
    { ...bound, needId: bound.needId },
    mail,
    words,
    keyOf(mail.messageId ?? Buffer.from(raw), bound.membershipId),
  );
}

/** Hostile mail may be of any shape: what cannot be parsed is not for us. */
const parse = (raw: Uint8Array): Promise<Email | undefined> =>
  PostalMime.parse(raw, { maxNestingDepth: 30, maxHeadersSize: 256 * 1024, attachmentEncoding: 'arraybuffer' }).catch(
    () => undefined,
  );

const header = ({ headers }: Email, name: string): string =>
  headers
    .filter((h) => h.key === name)
    .map((h) => h.value)
    .join(' ')
    .toLowerCase();

/** Answers of machines: out of office, lists, bounces (RFC 3834). */
function isAutomatic(mail: Email): boolean {
  const submitted = header(mail, 'auto-submitted');
  return (
    (submitted !== '' && !submitted.startsWith('no')) ||
    /\b(bulk|list|junk|auto_reply)\b/.test(header(mail, 'precedence')) ||
    ['x-autoreply', 'x-autorespond', 'list-id', 'x-failed-recipients'].some((name) => header(mail, name) !== '') ||
    /multipart\/report|delivery-status/.test(header(mail, 'content-type')) ||
    header(mail, 'return-path') === '<>'
  );
}

const flat = (addresses: Address[] | undefined): string[] =>
  (addresses ?? []).flatMap((a) => (a.address ? [a.address] : (a.group ?? []).map((m) => m.address)));

/** Tokens in the addresses it was sent to, as the headers say and as the mail server says. */
function tokensIn(mail: Email, post: Post): string[] {
  const [before = '', after = ''] = (post.replyAddress?.('\n') ?? '\n').toLowerCase().split('\n');
  const told = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to'].flatMap((name) =>
    header(mail, name).split(/[\s,<>]+/),
  );
  const addresses = [...flat(mail.to), ...flat(mail.cc), ...told].map((a) => a.toLowerCase());
  const found = addresses.filter((a) => a.startsWith(before) && a.endsWith(after) && before !== '');
  return [...new Set(found.map((a) => a.slice(before.length, a.length - after.length)))];
}

/** The mail that is answered, or the meeting: the first whose token is genuine. */
async function boundTo(db: DataSource, post: Post, mail: Email): Promise<Bound | undefined> {
  const tokens = tokensIn(mail, post).slice(0, 5);
  const ids = tokens.flatMap((token) => idIn(token) ?? []);
  if (ids.length === 0) return undefined;
  const found = await asSystem(db, 'inbound', (tx) =>
    rows<Bound>(
      tx,
      sql`select l.id, l.about_id as "aboutId", l.need_id as "needId", l.membership_id as "membershipId", l.until, p.email, p.language
          from (select id, need_id as about_id, need_id, membership_id, reply_until as until from mail where need_id is not null and reply_until is not null
            union all select id, meeting_id, null, membership_id, ${NO_END}::timestamptz from meeting_person where membership_id is not null) l
          join membership m on m.id = l.membership_id join person p on p.id = m.person_id where l.id = any(${ids}::uuid[])`,
    ),
  );
  return found.find((bound) => tokens.some((token) => isReplyToken(post.signer, token, bound)));
}

/** With the sender's own rights, as from the page. What was said of another time of the meeting is none of this one. */
async function answerBy(
  db: DataSource,
  now: Date,
  actor: Actor,
  meetingId: string,
  { answer, sequence }: CalendarAnswer,
): Promise<Outcome> {
  try {
    return await asActor(db, actor, async (tx): Promise<Outcome> => {
      const meeting = await meetingOf(tx, now, actor, meetingId);
      if (sequence !== meeting.version - 1) return 'expired';
      await answerMeeting(tx, now, actor, meetingId, answer);
      return 'meeting_answer';
    });
  } catch (error) {
    if (error instanceof Refusal) return 'not_now';
    throw error;
  }
}

/** One sender, and the one the mail was for. The address can be forged; the token beside it cannot. */
const isFrom = (mail: Email, email: string): boolean =>
  mail.headers.filter((h) => h.key === 'from').length === 1 &&
  mail.from?.address?.toLowerCase() === email.toLowerCase() &&
  !/[,;]/.test(header(mail, 'from').replace(/"[^"]*"/g, ''));

/** What was said, without what it answers. */
function bodyOf(mail: Email, post: Post): string {
  const own = /<([^>]+)>/.exec(post.from)?.[1] ?? post.from;
  const replyBox = (post.replyAddress?.('') ?? '').split('@')[0] ?? '';
  return clean(replyText(mail.text ?? '', [own, ...(replyBox ? [replyBox] : [])]));
}

/** The same mail to the same person has the same key: a UUID made from a hash (RFC 9562, version 8). */
export function keyOf(message: string | Buffer, membershipId: string): string {
  const hex = createHash('sha256').update(membershipId).update('\n').update(message).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
