import { z } from 'zod';
import { Id, Instant } from './common.js';

const Base64Url = (bytes: number) => z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((bytes * 4) / 3)}}=*$`));

/** What a browser says of itself when somebody lets us push to it (RFC 8030, 8291): where to, and how it is encrypted. */
export const PushSubscribed = z
  .object({
    endpoint: z.url().max(1_000),
    keys: z.object({ p256dh: Base64Url(65), auth: Base64Url(16) }).strict(),
  })
  .strict()
  .meta({ id: 'PushSubscribed' });
export type PushSubscribed = z.infer<typeof PushSubscribed>;

export const PushDevice = z.object({ id: Id, since: Instant }).meta({ id: 'PushDevice' });
export type PushDevice = z.infer<typeof PushDevice>;

export const PushDevices = z
  .object({
    key: z.string().describe('who pushes (RFC 8292): for the browser, when it subscribes'),
    devices: z.array(PushDevice),
  })
  .meta({ id: 'PushDevices' });
export type PushDevices = z.infer<typeof PushDevices>;

/** What a push holds, once decrypted: what stands on a locked screen, so never what somebody wrote in a message. */
export type PushNotice = {
  title: string;
  body: string;
  lang: string;
  /** Where it leads, within this site. */
  path: string;
  /** What it replaces. */
  tag: string;
};
