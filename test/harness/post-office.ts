import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { api } from '@vertskap/contract';
import { openPost, planNext, type Post, sendNext, tellNext } from '@vertskap/notifications';
import { makeLog } from '@vertskap/platform';
import { type House, openHouse } from './house.js';
import { type Caught, catchMail, type MailCatcher } from './mail-catcher.js';
import type { Place, TestPerson } from './places.js';
import { openPushService, type PushService } from './push-service.js';

export const log = makeLog('silent');
export const MINUTE = 60_000;

/** A house whose mail is caught and whose pushes are heard, for the tests of one file; what the worker does there, and what came of it. */
export function aPostOffice() {
  const it = {} as { house: House; catcher: MailCatcher; post: Post; service: PushService };
  beforeAll(async () => {
    it.catcher = await catchMail();
    it.service = await openPushService(() => it.post.push.keys.publicKey);
    it.house = await openHouse({
      SMTP_URL: it.catcher.url,
      MAIL_FROM: 'Vertskap <varsel@kystby.no>',
      MAIL_REPLY_TO: 'svar@kystby.no',
      INBOUND_MAIL_SECRET: 's'.repeat(32),
      PUSH_SERVICES: it.service.origin,
    });
    it.post = await openPost(it.house.owner, it.house.config);
  });
  afterEach(() => {
    it.catcher.refuse(undefined);
    it.service.answer(201);
  });
  afterAll(async () => {
    it.post?.transport?.close();
    await it.house?.close();
    await it.catcher?.close();
    await it.service?.close();
  });

  /** What the worker does, so many minutes from now. */
  async function work(minutes = 0): Promise<void> {
    const now = new Date(Date.now() + minutes * MINUTE);
    while ((await tellNext(it.house.owner, now, 50)) > 0);
    while ((await planNext(it.house.owner, now, 100, true)) > 0);
    while ((await sendNext(it.house.owner, it.post, now, 10, log)) > 0);
  }
  const mailsTo = ({ email }: TestPerson): Caught[] => it.catcher.mails.filter((m) => m.recipient === email);
  const headerOf = (mail: Caught, name: string) => mail.headers.find((h) => h.key === name)?.value;
  const states = async ({ membershipId }: TestPerson): Promise<string[]> =>
    (
      await it.house.owner.query(`select state from mail where membership_id = $1 order by created_at`, [membershipId])
    ).map((r: { state: string }) => r.state);
  /** Staff who may be disturbed at any hour, so that a test may run at any hour. */
  async function awake(place: Place, ...who: ('planner' | 'roadman' | 'coordinator' | 'planLeader')[]): Promise<void> {
    const preferences = { mail: { interrupts: true, bundled: true, digest: true }, hours: null };
    for (const name of who)
      await (await it.house.as(place[name])).call(api.saveNotificationSettings, { body: preferences });
  }
  return Object.assign(it, { work, mailsTo, headerOf, states, awake });
}
