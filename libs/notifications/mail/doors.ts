import { createHash, timingSafeEqual } from 'node:crypto';
import type { Language } from '@vertskap/contract';
import { addressHash } from '@vertskap/dialogue';
import { asSystem, type Config, type DataSource, type Files, Refusal, row, sql, type Sql } from '@vertskap/platform';
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { Logger } from 'pino';
import { MAIL_MAX, receiveMail } from '../inbound/receive.js';
import { switchOff } from '../settings/settings.js';
import { type OffForm, offPage } from './off-page.js';
import { openPost, type Post } from './post.js';
import { type Off, offToken, readOffToken } from './tokens.js';

/** A page of its own: nothing may run in it, and its form leads back here. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/**
 * What is reached without signing in, because a mail leads here: `GET` and `POST /avmeld/:token` switch mail off (RFC 8058), and
 * `POST /api/inbound-mail` takes replies in from a mail server. Neither is an operation of the API: the token or the secret is the right.
 */
export async function mailDoors(db: DataSource, files: Files, config: Config, log: Logger): Promise<Router> {
  const post = await openPost(db, { ...config, SMTP_URL: undefined });
  const doors = Router();
  const seldom = rateLimit({
    windowMs: 60_000,
    limit: 60,
    standardHeaders: false,
    legacyHeaders: false,
    validate: false,
  });
  doors.get(
    '/avmeld/:token',
    seldom,
    handle(log, (request, response) => showOff(db, post, request, response)),
  );
  doors.post(
    '/avmeld/:token',
    seldom,
    handle(log, (request, response) => doOff(db, post, request, response)),
  );
  if (config.INBOUND_MAIL_SECRET)
    doors.post(
      '/api/inbound-mail',
      onlyWith(config.INBOUND_MAIL_SECRET),
      express.raw({ type: 'message/rfc822', limit: MAIL_MAX }),
      handle(log, async (request, response) => {
        if (!Buffer.isBuffer(request.body)) return void response.status(415).end();
        await receiveMail(db, post, files, new Date(), request.body);
        response.status(204).end(); // the same for every mail: whoever brings it need not know
      }),
    );
  return doors;
}

type Handle = (request: Request<{ token: string }>, response: Response) => Promise<void>;

/** What is unexpected is logged and answered with 503: a mail server then tries again. */
const handle =
  (log: Logger, work: Handle): RequestHandler<{ token: string }> =>
  (request, response) =>
    void work(request, response).catch((err: unknown) => {
      log.error({ err }, 'a mail door failed');
      response.status(503).end();
    });

const onlyWith = (secret: string): RequestHandler => {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  const wanted = digest(`Bearer ${secret}`);
  return (request, _response, next) =>
    timingSafeEqual(digest(request.headers.authorization ?? ''), wanted)
      ? next()
      : next(new Refusal('not_signed_in', 'This door has a key of its own.'));
};

async function showOff(
  db: DataSource,
  post: Post,
  request: Request<{ token: string }>,
  response: Response,
): Promise<void> {
  const off = readOffToken(post.signer, request.params.token);
  const language = await languageOf(db, off);
  if (!off) return send(response, 404, offPage(language, 'unknown'));
  const form = (what: OffForm['what'], to: Off) => ({ what, action: `/avmeld/${offToken(post.signer, to)}` });
  if (off.what === 'digest') return send(response, 200, offPage(language, { forms: [form('digest', off)] }));
  if (isOfPulse(off)) return send(response, 200, offPage(language, { forms: [form('pulse', off)] }));
  const all = form('need', { ...off, what: 'need' });
  const forms = off.what === 'need' ? [all] : [form('one', off), all];
  return send(response, 200, offPage(language, { forms }));
}

async function doOff(
  db: DataSource,
  post: Post,
  request: Request<{ token: string }>,
  response: Response,
): Promise<void> {
  const off = readOffToken(post.signer, request.params.token);
  const done = off && (await asSystem(db, 'inbound', (tx) => switchOff(tx, new Date(), off)));
  const state = !done ? 'unknown' : isOfPulse(off) ? 'asked-no-more' : 'done';
  return send(response, done ? 200 : 404, offPage(await languageOf(db, off), state));
}

const isOfPulse = (off: Off): boolean => off.what.startsWith('pulse:');

async function languageOf(db: DataSource, off: Off | undefined): Promise<Language> {
  if (!off) return 'nb';
  const found = await asSystem(db, 'inbound', (tx) =>
    row<{ language: Language }>(
      tx,
      isOfPulse(off)
        ? askedLast(off)
        : sql`select p.language from membership m join person p on p.id = m.person_id where m.id = ${off.of}`,
    ),
  );
  return found?.language ?? 'nb';
}

/** In which language they were asked last, while it is known whom that question went to. */
const askedLast = ({ of, what }: Off): Sql =>
  sql`select r.language from pulse_recipient r join pulse p on p.id = r.pulse_id
      where p.association_id = ${of} and encode(${addressHash(sql`r.email`)}, 'hex') = ${what.slice('pulse:'.length)} order by p.at desc limit 1`;

function send(response: Response, status: number, page: string): void {
  response
    .status(status)
    .set({ 'content-security-policy': POLICY, 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer' })
    .type('html')
    .send(page);
}
