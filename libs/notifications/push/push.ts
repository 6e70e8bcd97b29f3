import type { PushNotice } from '@vertskap/contract';
import { asSystem, type DataSource, rows, sql } from '@vertskap/platform';
import webpush from 'web-push';
import type { Post } from '../mail/post.js';
import { isPushService } from './services.rules.js';

const DAY_S = 86_400;
const PATIENCE_MS = 20_000;

type Device = { id: string; endpoint: string; p256dh: string; auth: string };

/** A push service that did not take it, by its status. */
export class PushRefused extends Error {
  readonly code = 'PUSH';
  constructor(readonly responseCode: number) {
    super(`a push service answered ${responseCode}`);
  }
}

/**
 * Pushes to every device of a membership; devices that are gone are forgotten. True where at least one took it, false where there
 * is none left. Throws what the last one failed with where none took it. `id` names the push: a repeat takes the place of the first.
 */
export async function pushTo(
  db: DataSource,
  post: Post,
  membershipId: string,
  id: string,
  notice: PushNotice,
): Promise<boolean> {
  const devices = await asSystem(db, 'mail', (tx) =>
    rows<Device>(tx, sql`select id, endpoint, p256dh, auth from push_device where membership_id = ${membershipId}`),
  );
  const ended = await Promise.allSettled(devices.map((device) => pushOne(post, device, id, notice)));
  const gone = devices.filter((_, i) => isGone(ended[i]));
  if (gone.length > 0) await forget(db, gone);
  if (ended.some((e) => e.status === 'fulfilled')) return true;
  const failed = ended.findLast((e) => e.status === 'rejected' && !isGone(e));
  if (failed?.status === 'rejected') throw failed.reason;
  return false;
}

async function pushOne(post: Post, { endpoint, p256dh, auth }: Device, id: string, notice: PushNotice): Promise<void> {
  if (!isPushService(endpoint, post.push.services)) throw new PushRefused(410); // it was one when the device came
  const { method, headers, body } = webpush.generateRequestDetails(
    { endpoint, keys: { p256dh, auth } },
    JSON.stringify(notice),
    {
      vapidDetails: { subject: post.push.subject, ...post.push.keys },
      TTL: DAY_S,
      urgency: 'high',
      topic: id.replaceAll('-', ''),
      contentEncoding: 'aes128gcm',
    },
  );
  const answer = await fetch(endpoint, {
    method,
    headers: headers as Record<string, string>,
    body: new Uint8Array(body ?? []),
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new PushRefused(answer.status);
}

const isGone = (ended: PromiseSettledResult<void> | undefined): boolean =>
  ended?.status === 'rejected' && ended.reason instanceof PushRefused && [404, 410].includes(ended.reason.responseCode);

const forget = (db: DataSource, devices: Device[]): Promise<void> =>
  asSystem(db, 'mail', async (tx) => {
    await rows(tx, sql`delete from push_device where id = any(${devices.map((d) => d.id)}::uuid[])`);
  });
