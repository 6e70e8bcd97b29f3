import { createHash } from 'node:crypto';
import type { DataSource, Files } from '@vertskap/platform';
import { type FetchMessageObject, ImapFlow } from 'imapflow';
import type { Logger } from 'pino';
import type { Post } from '../mail/post.js';
import { MAIL_MAX, receiveMail, refuseTooLarge, takenBefore } from './receive.js';
import type { Outcome } from './receive.types.js';

/** Where mail lies that has been dealt with: what was said, and what was refused for whoever keeps the mailbox to look at. */
export const FOLDERS = { taken: 'Vertskap mottatt', aside: 'Vertskap lagt til side' };

const LOOK_MS = 60_000;
const AT_ONCE = 50;
const [SHORTEST_MS, LONGEST_MS] = [1_000, 5 * 60_000];

export type MailboxWatch = { stop: () => Promise<void> };

/**
 * Reads a mailbox, `imaps://user:password@host/INBOX`: at once where the server says that something came (IDLE), and once a minute.
 * A mail is moved away after what it says is kept, and is known by its number in the mailbox: whoever dies between the two
 * moves it the next time, and says nothing twice. So any number may read the same mailbox. A line that breaks is taken up again,
 * ever more seldom while it stays broken (1 s to 5 min).
 */
export function watchMailbox(db: DataSource, post: Post, files: Files, url: string, log: Logger): MailboxWatch {
  let stopped = false;
  let wake: () => void = () => {};
  const pause = (ms: number): Promise<void> =>
    new Promise((woken) => {
      const timer = setTimeout(woken, ms);
      wake = () => (clearTimeout(timer), woken());
    });

  const session = async (client: ImapFlow, up: () => void): Promise<void> => {
    let came = true;
    const look = (): void => {
      came = true;
      wake();
    };
    client.on('error', look).on('close', look).on('exists', look);
    await client.connect();
    await openMailbox(client, url);
    while (!stopped && client.usable) {
      came = false;
      while ((await takeIn(db, post, files, client, url)) === AT_ONCE && !stopped);
      up();
      if (!came && !stopped) await pause(LOOK_MS);
    }
    if (!stopped) throw Object.assign(new Error('the line was closed'), { code: 'CLOSED' });
  };

  const done = (async () => {
    for (let failures = 0; !stopped; failures++) {
      const client = clientFor(url);
      await session(client, () => (failures = 0)).catch((error: unknown) =>
        log.warn({ trouble: troubleOf(error) }, 'the mailbox could not be read'),
      );
      client.close();
      if (!stopped) await pause(Math.min(SHORTEST_MS * 2 ** failures, LONGEST_MS));
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      wake();
      await done;
    },
  };
}

const loopback = ['127.0.0.1', 'localhost', '[::1]'];

/** Never in the clear but on this machine. Nothing it does is logged: it would be people's mail. */
function clientFor(url: string): ImapFlow {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'imaps:';
  return new ImapFlow({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 993 : 143),
    secure,
    ...(!secure && !loopback.includes(hostname) && { doSTARTTLS: true }),
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false,
    disableCompression: true,
    autoIdleDelay: 250,
    connectionTimeout: 20_000,
    maxLiteralSize: MAIL_MAX,
  });
}

/** Folders that are there already are left as they are. */
async function openMailbox(client: ImapFlow, url: string): Promise<void> {
  for (const folder of Object.values(FOLDERS)) await client.mailboxCreate(folder);
  await client.mailboxOpen(decodeURIComponent(new URL(url).pathname.slice(1)) || 'INBOX');
}

/** Deals with what lies in the mailbox, the oldest first; returns how many. One that fails does not keep the others waiting. */
async function takeIn(db: DataSource, post: Post, files: Files, client: ImapFlow, url: string): Promise<number> {
  const uids = ((await client.search({ all: true }, { uid: true })) || []).slice(0, AT_ONCE);
  if (uids.length === 0) return 0;
  const mails = await client.fetchAll(uids, { uid: true, size: true }, { uid: true });
  const arrivals = new Map(mails.map((mail) => [mail.uid, arrivalOf(client, url, mail)]));
  const before = await takenBefore(db, [...arrivals.values()]);
  let failed: unknown;
  for (const mail of mails) {
    const arrival = arrivals.get(mail.uid) ?? '';
    try {
      const outcome = before.get(arrival) ?? (await receive(db, post, files, client, mail, arrival));
      if (outcome) await moveAway(client, mail.uid, outcome);
    } catch (error) {
      failed = error;
    }
  }
  if (failed) throw failed;
  return uids.length;
}

/** Undefined where somebody else has it in hand, or has moved it. */
async function receive(
  db: DataSource,
  post: Post,
  files: Files,
  client: ImapFlow,
  { uid, size = 0 }: FetchMessageObject,
  arrival: string,
): Promise<Outcome | undefined> {
  if (size > MAIL_MAX) return refuseTooLarge(db, new Date(), arrival);
  const mail = await client.fetchOne(String(uid), { source: true }, { uid: true });
  return mail && mail.source ? receiveMail(db, post, files, new Date(), mail.source, arrival) : undefined;
}

const said: Outcome[] = ['comment', 'note', 'repeated'];

async function moveAway(client: ImapFlow, uid: number, outcome: Outcome): Promise<void> {
  const moved = await client.messageMove(String(uid), said.includes(outcome) ? FOLDERS.taken : FOLDERS.aside, {
    uid: true,
  });
  if (moved) return;
  const left = await client.search({ uid: String(uid) }, { uid: true });
  if (!left || left.length > 0) throw new Error('a mail could not be moved');
}

/** A mailbox never gives a number to two mails as long as it keeps its UIDVALIDITY (RFC 9051, 2.3.1.1). */
function arrivalOf(client: ImapFlow, url: string, { uid, size }: FetchMessageObject): string {
  const { hostname, username } = new URL(url);
  const { path, uidValidity } = client.mailbox || { path: '', uidValidity: 0n };
  return createHash('sha256').update([username, hostname, path, uidValidity, uid, size].join('\n')).digest('hex');
}

type Trouble = { code?: string; authenticationFailed?: boolean; serverResponseCode?: string };

/** Codes alone: what a mail server answers may hold names and addresses. */
function troubleOf(error: unknown): string {
  const { code, authenticationFailed, serverResponseCode } = error as Trouble;
  const known = [authenticationFailed && 'AUTHENTICATIONFAILED', serverResponseCode, code].filter(Boolean);
  return known.length > 0 ? known.join(' ') : (error as Error).name;
}
