import { asSystem, type DataSource, rows, sql } from '@vertskap/platform';
import type { Logger } from 'pino';
import { planNext } from './plan.js';
import type { Post } from './post.js';
import { sendNext } from './send.js';

const LOOK_MS = 1_000;
const TO_PLAN = 200;
const TO_SEND = 10;

export type MailWatch = { stop: () => Promise<void> };

/** Once a second: drops what is for nobody any more, plans, sends and pushes. Any number may run beside each other. */
export function watchMail(db: DataSource, post: Post, log: Logger): MailWatch {
  let stopped = false;
  let wake: () => void = () => {};
  const turn = async (): Promise<void> => {
    const sends = post.transport !== undefined;
    await dropOrphans(db, new Date());
    while (!stopped && (await planNext(db, new Date(), TO_PLAN, sends)) === TO_PLAN);
    while (!stopped && (await sendNext(db, post, new Date(), TO_SEND, log)) === TO_SEND);
  };
  const done = (async () => {
    while (!stopped) {
      await turn().catch((err: unknown) => log.error({ err }, 'mail could not be looked after'));
      if (!stopped) await new Promise<void>((woken) => setTimeout((wake = woken), LOOK_MS));
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      wake();
      await done;
      post.transport?.close();
    },
  };
}

/** Mail to whoever's mandate has ended does not leave; within a second, whenever it was to be sent. */
export const dropOrphans = (db: DataSource, now: Date): Promise<number> =>
  asSystem(db, 'mail', async (tx) => {
    const dropped = await rows(
      tx,
      sql`update mail set state = 'dropped', ended_at = ${now} from membership m
          where mail.state in ('waiting', 'sending') and m.id = mail.membership_id and not (m.valid_from <= ${now} and ${now} < m.valid_to) returning 1`,
    );
    return dropped.length;
  });
