import { type Config, type DataSource, type Doorbell, openBell } from '@vertskap/platform';
import type { Logger } from 'pino';
import { tellNext } from './tell.js';

const BATCH = 20;
const LOOK_MS = 10_000;

export type Telling = { stop: () => Promise<void> };

/**
 * Tells people what happens on needs as soon as it rings; a look at every log, now and then, finds what did not ring.
 * Any number may run beside each other.
 */
export async function watchNeeds(db: DataSource, config: Config, log: Logger): Promise<Telling> {
  const rung = new Set<string>();
  let all = true;
  let stopped = false;
  let wake: () => void = () => {};
  const lookAgain = (): void => {
    all = true;
    wake();
  };
  const turn = async (): Promise<void> => {
    const among = all ? null : [...rung];
    all = false;
    rung.clear();
    while (!stopped && (await tellNext(db, new Date(), BATCH, among)) === BATCH);
  };
  const note = (ring: string): void => {
    if (!ring.startsWith('need/')) return;
    rung.add(ring.split('#')[0] ?? '');
    wake();
  };
  const bell: Doorbell = await openBell(db, config, { event: note }, lookAgain);
  const done = (async () => {
    while (!stopped) {
      if (all || rung.size > 0)
        await turn().catch((err: unknown) => {
          all = true;
          log.error({ err }, 'what happened could not be told');
        });
      if (stopped || rung.size > 0) continue;
      await new Promise<void>((woken) => {
        const timer = setTimeout(() => (lookAgain(), woken()), LOOK_MS);
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
