import { kept, type Tx } from '@vertskap/platform';
import webpush from 'web-push';

export type VapidKeys = { publicKey: string; privateKey: string };

/** Who we are to push services (RFC 8292): made once, kept in the database for all servers. Browsers are bound to the public one. */
export const vapidKeys = async (tx: Tx): Promise<VapidKeys> =>
  JSON.parse(await kept(tx, 'vapid_keys', () => JSON.stringify(webpush.generateVAPIDKeys()))) as VapidKeys;
