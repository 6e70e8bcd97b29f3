import { createClient } from '@redis/client';
import type { Config } from './config.js';
import type { DataSource } from './database.js';
import { doorbell, type Doorbell, type Ears } from './doorbell.js';
import { ringOf, ringThrough } from './ringing.js';

const RETRY_MS = 500;

/**
 * The bell of this installation: NOTIFY, and Redis too where `REDIS_URL` names one. Then what `db` commits is rung through Redis and
 * takes no lock in PostgreSQL. While Redis is away, NOTIFY rings; what is lost between the two is found by the next look, since neither
 * is trusted with more than waking up. NOTIFY is heard always: command line and import know of nothing else.
 */
export async function openBell(db: DataSource, config: Config, ears: Ears, onBack: () => void): Promise<Doorbell> {
  const bell = await doorbell(config.APP_DATABASE_URL ?? config.DATABASE_URL, ears, onBack);
  if (!config.REDIS_URL) return bell;
  const redis = redisBell(config.REDIS_URL, new URL(config.DATABASE_URL).pathname.slice(1), ears, onBack);
  const say = (channel: string, payload: string): void =>
    void (redis.isUp()
      ? redis.publish(channel, payload).catch(() => bell.say(channel, payload))
      : bell.say(channel, payload));
  ringThrough(db, redis.isUp, (said) => {
    for (const ring of new Map(said.map((event) => [event.stream, ringOf(event)])).values()) say('event', ring);
  });
  return {
    say,
    close: async () => {
      redis.close();
      await bell.close();
    },
  };
}

/** Channels are named after the database, so that installations may share a Redis; a stranger's ring would wake, and tell nothing. */
function redisBell(url: string, database: string, ears: Ears, onBack: () => void) {
  const options = { url, disableOfflineQueue: true, socket: { reconnectStrategy: RETRY_MS } };
  const [speaker, listener] = [createClient(options), createClient(options)];
  const nameOf = (channel: string): string => `vertskap:${database}:${channel}`;
  for (const client of [speaker, listener]) client.on('error', () => {}); // it connects again by itself
  listener.on('ready', onBack);
  void speaker.connect().catch(() => {});
  void listener
    .connect()
    .then(async () => {
      for (const [channel, hear] of Object.entries(ears)) await listener.subscribe(nameOf(channel), hear);
    })
    .catch(() => {});
  return {
    isUp: () => speaker.isReady,
    publish: (channel: string, payload: string): Promise<unknown> => speaker.publish(nameOf(channel), payload),
    close: () => [speaker, listener].forEach((client) => client.destroy()),
  };
}
