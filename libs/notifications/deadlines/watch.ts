import { asSystem, type DataSource, row, sql } from '@vertskap/platform';
import type { Logger } from 'pino';
import { callDue } from './call.js';
import { closeDue } from './close.js';
import { fireIn } from './fire.js';

const BATCH = 500;
const LOOK_MS = 1_000;
const HELD_MS = 5;

export type Watch = { stop: () => Promise<void> };

/**
 * Fires what is due, then sleeps until the next step is, or a second at most; beside it, calls are looked for once a second. Nothing is
 * kept in memory but when to look again: any number of watches may run beside each other, and none of them needs to.
 */
export function watchDeadlines(db: DataSource, log: Logger): Watch {
  const watches = [lookOnce, callOnce].map((look) => again(() => look(db), log));
  return { stop: async () => void (await Promise.all(watches.map(({ stop }) => stop()))) };
}

/** Looks again whenever the milliseconds are over that the last look returned, until it is stopped. */
function again(look: () => Promise<number>, log: Logger): Watch {
  let stopped = false;
  let wake: () => void = () => {};
  const done = (async () => {
    while (!stopped) {
      const pause = await look().catch((err: unknown) => {
        log.error({ err }, 'what is due could not be done');
        return LOOK_MS;
      });
      if (!stopped && pause > 0) await new Promise<void>((woken) => setTimeout((wake = woken), pause));
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      wake();
      await done;
    },
  };
}

/** Closes and fires one batch of what is due; returns how long to sleep in milliseconds, 0 where there may be more. */
export async function lookOnce(db: DataSource): Promise<number> {
  if ((await closeDue(db, new Date(), BATCH)) > 0) return 0;
  return asSystem(db, 'deadlines', async (tx) => {
    const fired = await fireIn(tx, BATCH);
    if (fired.length > 0) return 0;
    const next = await row<{ wait: number | null }>(
      tx,
      sql`select (extract(epoch from min(at) - clock_timestamp()) * 1000)::float8 as wait from deadline where fired_at is null`,
    );
    const wait = next?.wait ?? LOOK_MS;
    // a timer rounds down, and would look too early; what is due but held by somebody who is writing is tried again soon
    return Math.min(LOOK_MS, wait > 0 ? Math.ceil(wait) : HELD_MS);
  });
}

/** Calls one batch of teams and deputies. Returns as `lookOnce`. */
const callOnce = async (db: DataSource): Promise<number> => ((await callDue(db, new Date(), BATCH)) > 0 ? 0 : LOOK_MS);
