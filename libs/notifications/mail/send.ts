import type { Language } from '@vertskap/contract';
import { type Actor, loadActor } from '@vertskap/organisations';
import { asActor, asSystem, type DataSource, rows, sql } from '@vertskap/platform';
import type { Logger } from 'pino';
import { digestLetter } from './digest-letter.js';
import { html, type Letter, plain } from './letter.js';
import { needLetter, type NeedLetter } from './need-letter.js';
import type { Post } from './post.js';
import { meetingLetter, type MeetingLetter } from './meeting-letter.js';
import { neighbourLetter, type NeighbourLetter } from './neighbour-letter.js';
import { pulseLetter } from './pulse-letter.js';
import { pushTo } from '../push/push.js';
import { type Off, offToken, replyToken } from './tokens.js';
import { wordsOf } from './words.js';

const ATTEMPTS = 8;
const REPLY_DAYS = 60;

type Sent = { id: string; means: 'mail' | 'push'; attempts: number; email: string; name: string };
/** To somebody in a capacity, who has a login. */
type Own = Sent & {
  /** `call`: whatever neighbours ask for. */
  kind: 'need' | 'digest' | 'meeting' | 'call';
  membershipId: string;
  needId: string | null;
  meetingId: string | null;
  replyUntil: Date;
  language: Language;
  position: string;
};
/** To a member that is asked something, who needs none. */
type Asking = Sent & { kind: 'pulse'; recipientId: string; membershipId: null; needId: null };
type Claimed = Own | Asking;
type End = 'sent' | 'read' | 'empty' | 'dropped' | 'failed';

/**
 * Sends what is due: claims it for a while, writes it, sends it, marks it. Whoever dies between sending and marking has it sent
 * again when the claim runs out, under the same Message-ID: SMTP can promise no more. Returns how many it claimed.
 */
export async function sendNext(db: DataSource, post: Post, now: Date, limit: number, log: Logger): Promise<number> {
  const claimed = await claim(db, now, limit, post.transport ? ['mail', 'push'] : ['push']);
  await Promise.all(
    claimed.map((mail) =>
      sendOne(db, post, now, mail).catch((error: unknown) => {
        log.warn({ mail: mail.id, trouble: troubleOf(error) }, 'a mail could not be sent');
        return giveUpOrWait(db, now, mail, error);
      }),
    ),
  );
  return claimed.length;
}

/** Each try waits twice as long as the one before; a claim also ends a try that nobody ended. */
const claim = (db: DataSource, now: Date, limit: number, means: Claimed['means'][]): Promise<Claimed[]> =>
  asSystem(db, 'mail', (tx) =>
    rows<Claimed>(
      tx,
      sql`with due as (
            select id from mail where means = any(${means}) and (state = 'waiting' and send_at <= ${now} or state = 'sending' and claimed_until <= ${now})
            order by send_at limit ${limit} for no key update skip locked),
          claimed as (
            update mail set state = 'sending', attempts = attempts + 1, claimed_until = ${now}::timestamptz + interval '1 minute' * power(2, attempts + 1),
              reply_until = coalesce(reply_until, date_trunc('milliseconds', ${now}::timestamptz) + ${`${REPLY_DAYS} days`}::interval)
            from due where mail.id = due.id returning mail.*)
          select c.id, c.means, c.kind, c.membership_id as "membershipId", c.need_id as "needId", c.meeting_id as "meetingId", c.recipient_id as "recipientId", c.attempts,
            c.reply_until as "replyUntil", coalesce(p.email, r.email) as email, coalesce(p.name, r.name) as name, p.language, m.position
          from claimed c left join membership m on m.id = c.membership_id left join person p on p.id = m.person_id
          left join pulse_recipient r on r.id = c.recipient_id`,
    ),
  );

async function sendOne(db: DataSource, post: Post, now: Date, mail: Claimed): Promise<void> {
  if (mail.kind === 'pulse') return askOne(db, post, now, mail);
  const actor = await asSystem(db, 'mail', (tx) => loadActor(tx, mail.membershipId, now));
  const letter = actor ? await letterFor(db, post, now, actor, mail) : 'dropped';
  if (typeof letter === 'string') return end(db, now, mail, letter);
  if (mail.means === 'mail') await post.transport?.sendMail(envelopeOf(post, mail, letter));
  else if (!('notice' in letter) || !(await push(db, post, mail, letter))) return end(db, now, mail, 'dropped');
  await end(db, now, mail, 'sent');
}

async function askOne(db: DataSource, post: Post, now: Date, mail: Asking): Promise<void> {
  const asked = await asSystem(db, 'mail', (tx) => pulseLetter(tx, now, mail.recipientId, post));
  if (!asked) return end(db, now, mail, 'dropped');
  const { letter, off } = asked;
  await post.transport?.sendMail({ ...outside(post, mail, letter), headers: headersOf(letter, off) });
  await end(db, now, mail, 'sent');
}

const push = (db: DataSource, post: Post, mail: Own, letter: NeedLetter | NeighbourLetter): Promise<boolean> =>
  pushTo(db, post, mail.membershipId, mail.id, {
    ...letter.notice,
    lang: letter.language,
    path: 'path' in letter ? letter.path : `/b/${mail.needId}`,
    tag: mail.needId ?? mail.id,
  });

/** Written with the reader's own rights, in a transaction in which the database knows who reads. */
async function letterFor(
  db: DataSource,
  post: Post,
  now: Date,
  actor: Actor,
  { id, kind, needId, meetingId, language, position, email }: Own,
): Promise<NeedLetter | NeighbourLetter | ((Letter | MeetingLetter) & { replyBecomes: null }) | End> {
  const reader = { actor, language, position };
  return asActor(db, actor, async (tx) => {
    if (meetingId !== null) {
      const letter = await meetingLetter(tx, now, reader, { id, meetingId, email }, post);
      return letter ? { ...letter, replyBecomes: null } : 'dropped';
    }
    if (kind === 'call') return neighbourLetter(tx, reader, id, post.origin);
    if (needId === null) {
      const digest = await digestLetter(tx, now, reader, post.origin);
      return digest ? { ...digest, replyBecomes: null } : 'empty';
    }
    const letter = await needLetter(tx, now, reader, { id, needId }, post.origin, post.replyAddress !== undefined);
    return letter === 'gone' ? 'dropped' : letter;
  });
}

/** One need is one thread: each mail answers a message that was never sent, and whose id is made from the need. */
export function envelopeOf(
  post: Post,
  mail: Own,
  letter: (Letter | MeetingLetter) & { replyBecomes: NeedLetter['replyBecomes'] },
) {
  const { id, kind, membershipId, needId, meetingId, replyUntil } = mail;
  const offAt = (what: Off['what']) => `${post.origin}/avmeld/${offToken(post.signer, { of: membershipId, what })}`;
  const off = offAt(kind === 'digest' ? 'digest' : 'need');
  const words = wordsOf(letter.language);
  const whole = {
    ...letter,
    parts: [
      ...letter.parts,
      { text: words.off, link: needId ? offAt(`need:${needId}`) : off, quiet: true as const },
      { text: words.settings, link: `${post.origin}/innstillinger`, quiet: true as const },
    ],
  };
  const thread = meetingId ? `<meeting-${meetingId}@${post.domain}>` : needId && `<need-${needId}@${post.domain}>`;
  const token = needId && replyToken(post.signer, { id, aboutId: needId, membershipId, until: replyUntil });
  return {
    ...outside(post, mail, whole),
    ...(token && letter.replyBecomes && post.replyAddress && { replyTo: post.replyAddress(token) }),
    ...('calendar' in letter && letter.calendar && { icalEvent: { ...letter.calendar, filename: 'mote.ics' } }),
    ...(thread && { inReplyTo: thread, references: thread }),
    headers: headersOf(letter, off),
  };
}

/** What every mail has outside: from whom and to whom, and what is said. */
const outside = (post: Post, { id, name, email }: Sent, letter: Letter) => ({
  from: post.from,
  to: { name, address: email },
  subject: letter.subject,
  text: plain(letter),
  html: html(letter),
  messageId: `<${id}@${post.domain}>`,
});

/** `off`: where one click switches it off. */
const headersOf = ({ language }: Letter, off: string) => ({
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'All',
  'List-Unsubscribe': `<${off}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  'Content-Language': language,
});

const end = (db: DataSource, now: Date, { id }: Claimed, state: End, trouble: string | null = null): Promise<void> =>
  asSystem(db, 'mail', async (tx) => {
    await rows(
      tx,
      sql`update mail set state = ${state}, ended_at = ${now}, trouble = ${trouble}, claimed_until = null,
            sent_at = case when ${state} = 'sent' then ${now}::timestamptz end where id = ${id} and state = 'sending'`,
    );
  });

async function giveUpOrWait(db: DataSource, now: Date, mail: Claimed, error: unknown): Promise<void> {
  const trouble = troubleOf(error);
  if (mail.attempts < ATTEMPTS && !isFinal(error))
    return asSystem(db, 'mail', async (tx) => {
      await rows(tx, sql`update mail set trouble = ${trouble} where id = ${mail.id} and state = 'sending'`);
    });
  await end(db, now, mail, 'failed', trouble);
  if (mail.means === 'mail') await tellAdministrators(db, now, mail);
}

type SmtpError = { code?: string; responseCode?: number };

/** The receiver's server refused this receiver or this mail for good. A wrong password of ours is mended, and tried again. */
const isFinal = (error: unknown): boolean => {
  const { code, responseCode = 0 } = error as SmtpError;
  if (code === 'PUSH') return responseCode < 500 && responseCode !== 429;
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode >= 500;
};

/** The code and number alone: an answer of a mail server may hold addresses. */
function troubleOf(error: unknown): string {
  const { code, responseCode } = error as SmtpError;
  return [code ?? (error as Error).name, responseCode].filter(Boolean).join(' ');
}

/** At most once a day: what is wrong stands on their page of settings. */
const tellAdministrators = (db: DataSource, now: Date, { membershipId, needId }: Claimed): Promise<void> =>
  asSystem(db, 'mail', async (tx) => {
    await rows(
      tx,
      sql`insert into notification (membership_id, kind, data, at, level, planned_at)
          select m.id, 'mail_failed', '{}', ${now}, 'digest', ${now} from membership m
          where m.role = 'administrator' and m.valid_from <= ${now} and ${now} < m.valid_to
            and m.municipality_id = coalesce((select municipality_id from membership where id = ${membershipId}), (select municipality_id from need where id = ${needId}))
          on conflict (membership_id, (timezone('UTC', at)::date)) where kind = 'mail_failed' do nothing`,
    );
  });
