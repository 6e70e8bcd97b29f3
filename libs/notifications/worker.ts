import {
  asSystem,
  type Config,
  type DailyJob,
  type DataSource,
  type Jobs,
  openFiles,
  startDailyJobs,
} from '@vertskap/platform';
import { forgetUnsent } from '@vertskap/needs';
import { endMemberships } from '@vertskap/region';
import type { Logger } from 'pino';
import { warnOfCadence } from './cadence-warning.js';
import { warnOfCalendars } from './calendar-warning.js';
import { askForResults } from './deadlines/results.js';
import { watchDeadlines } from './deadlines/watch.js';
import { watchMailbox } from './inbound/mailbox.js';
import { warnOfMandates } from './mandate-warning.js';
import { remindOfInitiatives, tellOfInitiatives } from './initiative-notice.js';
import { remindOfGuides } from './guide-reminder.js';
import { tellOfInsights } from './insight-notice.js';
import { tellOfNeighbours } from './neighbour-notice.js';
import { tellOfReferrals } from './referral-notice.js';
import { closePulses } from './pulses/close.js';
import { remindOfPulses, sendPulses } from './pulses/send-out.js';
import { planDigests } from './mail/digests.js';
import { openPost } from './mail/post.js';
import { watchMail } from './mail/watch.js';
import { watchNeeds } from './told/watch.js';

export type Worker = { stop: () => Promise<void> };

/** Everything that happens without anybody asking: deadlines, telling, mail, and what is done at its hour. Any number may run. */
export function startWorker(db: DataSource, config: Config, log: Logger): Worker {
  const started = [
    Promise.resolve(watchDeadlines(db, log)),
    watchNeeds(db, config, log),
    openPost(db, config).then((post) => watchMail(db, post, log)),
    ...(config.IMAP_URL ? [readMailbox(db, config, config.IMAP_URL, log)] : []),
    startJobs(db, config, log),
  ].map((part: Promise<{ stop: () => Promise<void> }>) =>
    part.catch((err: unknown) => {
      log.error({ err }, 'a part of the worker did not start');
      return undefined;
    }),
  );
  return {
    stop: async () => {
      for (const part of await Promise.all(started)) await part?.stop();
    },
  };
}

const readMailbox = async (...[db, config, url, log]: [DataSource, Config, string, Logger]) =>
  watchMailbox(db, await openPost(db, { ...config, SMTP_URL: undefined }), await openFiles(config), url, log);

function startJobs(db: DataSource, config: Config, log: Logger): Promise<Jobs> {
  const digest = (kind: Parameters<typeof planDigests>[2], at: string): DailyJob => ({
    name: `digest-${kind}`,
    at,
    run: async (now) => void (config.SMTP_URL && (await planDigests(db, now, kind))),
  });
  return startDailyJobs(
    config.DATABASE_URL,
    [
      {
        name: 'calendars',
        at: '0 6 * * *',
        run: async (now) => void (await asSystem(db, 'daily', (tx) => warnOfCalendars(tx, now))),
      },
      {
        name: 'cadence',
        at: '0 6 * * *',
        run: async (now) => void (await asSystem(db, 'daily', (tx) => warnOfCadence(tx, now))),
      },
      {
        name: 'mandates',
        at: '0 6 * * *',
        run: async (now) => void (await asSystem(db, 'daily', (tx) => warnOfMandates(tx, now))),
      },
      {
        name: 'attachments',
        at: '0 3 * * *',
        run: async (now) => void (await forgetUnsent(db, await openFiles(config), now)),
      },
      {
        name: 'regions',
        at: '5 0 * * *',
        run: async (now) => void (await asSystem(db, 'daily', (tx) => endMemberships(tx, now))),
      },
      {
        name: 'neighbours',
        at: '*/5 * * * *',
        run: async (now) => void (await asSystem(db, 'daily', (tx) => tellOfNeighbours(tx, now))),
      },
      {
        name: 'initiatives',
        at: '*/5 * * * *',
        run: async (now) => void (await asSystem(db, 'daily', (tx) => tellOfInitiatives(tx, now))),
      },
      {
        name: 'initiative-dates',
        at: '0 6 * * *',
        run: async (now) => void (await asSystem(db, 'daily', (tx) => remindOfInitiatives(tx, now))),
      },
      { name: 'results', at: '0 8 * * 1-5', run: async (now) => void (await askForResults(db, now)) },
      {
        name: 'guides',
        at: '0 6 * * 1',
        run: async (now) => void (await asSystem(db, 'daily', (tx) => remindOfGuides(tx, now))),
      },
      {
        name: 'referrals',
        at: '* * * * *',
        run: async (now) => void (await asSystem(db, 'daily', (tx) => tellOfReferrals(tx, now))),
      },
      {
        name: 'insights',
        at: '*/5 * * * *',
        run: async (now) => void (await asSystem(db, 'daily', (tx) => tellOfInsights(tx, now))),
      },
      {
        name: 'pulses',
        at: '*/5 * * * *',
        run: (now) =>
          asSystem(db, 'daily', async (tx) => {
            await sendPulses(tx, now);
            await closePulses(tx, now);
          }),
      },
      {
        name: 'pulse-reminders',
        at: '0 9 * * 1-5',
        run: async (now) => void (await asSystem(db, 'daily', (tx) => remindOfPulses(tx, now))),
      },
      digest('daily', '30 7 * * 1-5'),
      digest('monday_07', '0 7 * * 1'),
      digest('monday_08', '0 8 * * 1'),
      digest('friday', '0 12 * * 5'),
    ],
    (err) => log.error({ err }, 'a daily job failed'),
  );
}
