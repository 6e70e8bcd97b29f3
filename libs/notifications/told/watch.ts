import { type Config, type DataSource, type Doorbell, openBell } from '@vertskap/platform';
import type { Logger } from 'pino';
import { behind, newsFrom, tellNext } from './tell.js';

const BATCH = 20;
const LOOK_MS = 10_000;
/** What happens on a need comes in bursts, and telling of it reads the need: so it rests a little after each time. */
const REST_MS = 250;
const MOST = 1_000;
/** Longer than anything takes from its own instant to its commit. */
const LATE_MS = 10 * 60_000;

export type Telling = { stop: () => Promise<void> };

/**
 * Tells people what happens on needs as soon as it rings; a look at the logs, now and then, finds what did not ring: at all news
 * where rings are known to have been missed, else at what happened since the look before. Any number may run beside each other.
 */
export async function watchNeeds(db: DataSource, config: Config, log: Logger): Promise<Telling> {
  const rung = new Set<string>();
  let looks = true;
  let since: Date | undefined;
  let stopped = false;
  let wake: () => void = () => {};
  const missed = (): void => {
    looks = true;
    since = undefined;
    wake();
  };
  const tell = async (among: string[]): Promise<void> => {
    while (!stopped && (await tellNext(db, new Date(), BATCH, among)) > 0);
  };
  const look = async (): Promise<void> => {
    const now = new Date();
    const from = since ?? newsFrom(now);
    looks = false;
    since = new Date(now.getTime() - LATE_MS);
    let found: string[];
    do await tell((found = await behind(db, from, MOST)));
    while (!stopped && found.length === MOST);
  };
  const turn = async (): Promise<void> => {
    const among = [...rung];
    rung.clear();
    await tell(among);
    if (looks) await look();
  };
  const note = (ring: string): void => {
    if (!ring.startsWith('need/')) return;
    rung.add(ring.split('#')[0] ?? '');
    wake();
  };
  const bell: Doorbell = await openBell(db, config, { event: note }, missed);
  const done = (async () => {
    while (!stopped) {
      if (looks || rung.size > 0)
        await turn().catch((err: unknown) => {
          missed();
          log.error({ err }, 'what happened could not be told');
        });
      if (!stopped) await new Promise<void>((woken) => setTimeout(woken, REST_MS));
      if (stopped || rung.size > 0) continue;
      await new Promise<void>((woken) => {
        const timer = setTimeout(() => ((looks = true), woken()), LOOK_MS);
        wake = () => (clearTimeout(timer), woken());
      });
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      wake();
      await bell.close();
      await done;
    },
  };
}
