import { asSystem, type Config, type DataSource, keptSecret, originOf } from '@vertskap/platform';
import { createTransport, type Transporter } from 'nodemailer';
import { type VapidKeys, vapidKeys } from '../push/vapid.js';
import { type Signer, signerOf } from './tokens.js';

/** What every mail and push needs from the installation. `transport` is missing where no mail is sent. */
export type Post = {
  transport: Transporter | undefined;
  signer: Signer;
  from: string;
  /** After the @ of our own message ids. */
  domain: string;
  /** Where links lead, without a slash at the end. */
  origin: string;
  /** `svar+TOKEN@example.no`; undefined where nothing receives replies. */
  replyAddress: ((token: string) => string) | undefined;
  /** Who pushes, and where to (RFC 8292). */
  push: { keys: VapidKeys; subject: string; services: string[] };
};

const SECONDS = 1000;

export async function openPost(db: DataSource, config: Config): Promise<Post> {
  const [secret, keys] = await asSystem(db, 'mail', async (tx) => [
    config.MAIL_SECRET ?? (await keptSecret(tx, 'mail_secret')),
    await vapidKeys(tx),
  ]);
  const address = /<([^>]+)>/.exec(config.MAIL_FROM)?.[1] ?? config.MAIL_FROM;
  return {
    transport: config.SMTP_URL ? transportTo(config.SMTP_URL) : undefined,
    signer: signerOf(secret),
    from: config.MAIL_FROM,
    domain: address.split('@')[1] ?? 'localhost',
    origin: originOf(config),
    replyAddress: receivesReplies(config) ? replyAddress(config.MAIL_REPLY_TO ?? '') : undefined,
    push: { keys, subject: `mailto:${address}`, services: config.PUSH_SERVICES },
  };
}

/** Replies need an address, and somebody who brings them here. */
export const receivesReplies = (config: Config): boolean =>
  config.MAIL_REPLY_TO !== undefined && (config.INBOUND_MAIL_SECRET ?? config.IMAP_URL) !== undefined;

function replyAddress(address: string): (token: string) => string {
  const [box = '', host = ''] = address.split('@');
  return (token) => `${box}+${token}@${host}`;
}

const transportTo = (url: string): Transporter =>
  createTransport({
    url,
    pool: true,
    maxConnections: 3,
    connectionTimeout: 20 * SECONDS,
    greetingTimeout: 20 * SECONDS,
    socketTimeout: 40 * SECONDS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
