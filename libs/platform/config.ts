import { z } from 'zod';

const Flag = z
  .enum(['0', '1', ''])
  .default('')
  .transform((v) => v === '1');

/** `Vertskap <varsel@example.no>` or the address alone; on one line, since it becomes a header. */
const MailAddress = z.string().regex(/^(?:[^<>\r\n"]* <[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+)$/);

const Settings = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).describe('migrates; serves too, unless APP_DATABASE_URL is set'),
  APP_DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('the plain role that serves'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_ORIGIN: z.url().optional().describe('https://vertskap.example.no; cookies are Secure where it is https'),
  SESSION_SECRET: z
    .string()
    .min(32)
    .optional()
    .describe('signs session cookies; without it one is made and kept in the database'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('smtp://user:password@host:587; without it no mail is sent, and everything else works'),
  MAIL_FROM: MailAddress.default('Vertskap <vertskap@localhost>').describe('who mails are from: a name and an address'),
  MAIL_REPLY_TO: z
    .email()
    .optional()
    .describe('svar@example.no: mails can be answered at svar+<token>@example.no; needs one of the next two'),
  INBOUND_MAIL_SECRET: z
    .string()
    .min(32)
    .optional()
    .describe('replies are received at POST /api/inbound-mail, from whoever sends this as a Bearer token'),
  IMAP_URL: z
    .url({ protocol: /^imaps?$/ })
    .optional()
    .describe('imaps://user:password@host/INBOX: replies are read from this mailbox by the worker'),
  PUSH_SERVICES: z
    .string()
    .default(
      'https://fcm.googleapis.com https://*.push.services.mozilla.com https://*.notify.windows.com https://*.push.apple.com',
    )
    .transform((list) => list.split(' ').filter(Boolean))
    .describe('the only places that notifications are pushed to: origins with spaces between; empty: none'),
  MAIL_SECRET: z
    .string()
    .min(32)
    .optional()
    .describe('signs reply addresses and links in mails; without it one is made and kept in the database'),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/ })
    .optional()
    .describe('redis://host:6379; servers wake each other through it instead of NOTIFY; never needed'),
  ATTACHMENTS_DIR: z.string().min(1).default('data/attachments').describe('where attached files are kept'),
  S3_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('https://s3.example.no/bucket: attached files are kept in this bucket, and not in the folder'),
  S3_REGION: z.string().default('auto'),
  S3_ACCESS_KEY_ID: z.string().min(1).optional().describe('needed with S3_URL'),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional().describe('the same'),
  VERTSKAP_DEMO: Flag,
  VERTSKAP_WORKER: z
    .enum(['0', '1'])
    .default('1')
    .transform((v) => v === '1')
    .describe('0: deadlines are fired beside the server, not in it'),
  BRREG_URL: z
    .union([z.literal(''), z.url({ protocol: /^https?$/ })])
    .default('https://data.brreg.no/enhetsregisteret/api')
    .transform((url) => url.replace(/\/$/, ''))
    .describe("Enhetsregisteret's open API, asked for the name and industry of companies; empty: not asked"),
  WEB_DIR: z.string().default('dist/web'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
});
const Config = Settings.superRefine(({ S3_URL, ...keys }, faults) => {
  for (const key of ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const)
    if (S3_URL && !keys[key]) faults.addIssue({ code: 'custom', path: [key], message: 'needed with S3_URL' });
});
export type Config = z.infer<typeof Config>;

/** Reads the configuration from the environment. Throws one error that names every fault, never a value. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = Config.safeParse(env);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`);
  throw new ConfigFault(`The configuration has faults: ${faults.join('; ')}`);
}

/** Where links lead, without a slash at the end. */
export const originOf = ({ PUBLIC_ORIGIN, PORT }: Pick<Config, 'PUBLIC_ORIGIN' | 'PORT'>): string =>
  (PUBLIC_ORIGIN ?? `http://localhost:${PORT}`).replace(/\/$/, '');

export class ConfigFault extends Error {}
