import type { PushDevice, PushDevices, PushSubscribed } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { beyond, notFound, Refusal, row, rows, sql, type Tx } from '@vertskap/platform';
import { isPushService } from './services.rules.js';
import { vapidKeys } from './vapid.js';

/** The newest ones; who gets a new telephone every year need not tidy up. */
const MOST = 10;

export async function devicesOf(tx: Tx, actor: Actor): Promise<PushDevices> {
  const devices = await rows<PushDevice>(
    tx,
    sql`select id, iso(at) as since from push_device where membership_id = ${actor.membershipId} order by at desc, id`,
  );
  const { publicKey } = await beyond(tx, 'mail', () => vapidKeys(tx));
  return { key: publicKey, devices };
}

/**
 * From now on this device gets what interrupts. Whoever used the same browser before gets nothing there any more: it would be
 * shown to somebody else. Throws `invalid_input` for an address that is not one of a push service.
 */
export async function addDevice(
  tx: Tx,
  now: Date,
  actor: Actor,
  { endpoint, keys }: PushSubscribed,
  services: string[],
): Promise<PushDevice> {
  if (!isPushService(endpoint, services)) {
    const message = 'This is not the address of a push service that we know.';
    throw new Refusal('invalid_input', message, [{ path: 'body.endpoint', code: 'unknown', message }]);
  }
  await beyond(tx, 'mail', () =>
    rows(
      tx,
      sql`delete from push_device d using membership m
          where d.endpoint = ${endpoint} and m.id = d.membership_id and m.person_id <> ${actor.personId}`,
    ),
  );
  const device = await row<PushDevice>(
    tx,
    sql`insert into push_device (membership_id, endpoint, p256dh, auth, at)
        values (${actor.membershipId}, ${endpoint}, ${keys.p256dh}, ${keys.auth}, ${now})
        on conflict (membership_id, endpoint) do update set p256dh = excluded.p256dh, auth = excluded.auth, at = excluded.at
        returning id, iso(at) as since`,
  );
  await rows(
    tx,
    sql`delete from push_device where id in (
          select id from push_device where membership_id = ${actor.membershipId} order by at desc, id offset ${MOST})`,
  );
  if (!device) throw new Error('no device was kept');
  return device;
}

/** Throws `not_found` for a device that is not mine. */
export async function removeDevice(tx: Tx, actor: Actor, id: string): Promise<void> {
  const removed = await row(
    tx,
    sql`delete from push_device where id = ${id} and membership_id = ${actor.membershipId} returning 1`,
  );
  if (!removed) throw notFound();
}
