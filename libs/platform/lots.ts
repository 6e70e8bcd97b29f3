import { Refusal } from './http/problem.js';

/** How one piece of a lot ended. */
export type Ended<T> = { done: T } | { failed: unknown };

/**
 * Does work that comes one by one in lots: what arrives while a lot is under way waits and goes together in the next. Alone,
 * a piece never waits. `work` ends every piece; if it throws for a lot of several, each is tried by itself, so that one
 * cannot spoil the others. `lanes` lots run side by side; what has the same `key` keeps to one lane, in the order it came.
 * Where more than `patience` pieces wait in a lane, the next is refused with `unavailable`: whoever sends tries again later,
 * and nobody waits longer than it takes to do those.
 */
export function inLots<In, Out>(
  { lanes, most, patience }: { lanes: number; most: number; patience: number },
  work: (lot: In[]) => Promise<Ended<Out>[]>,
): (key: string, piece: In) => Promise<Out> {
  type Waiting = { piece: In; end: (ended: Ended<Out>) => void };
  const waiting: Waiting[][] = Array.from({ length: lanes }, () => []);
  const busy = new Set<Waiting[]>();

  async function run(lane: Waiting[]): Promise<void> {
    busy.add(lane);
    while (lane.length > 0) await doLot(lane.splice(0, most));
    busy.delete(lane);
  }

  async function doLot(lot: Waiting[]): Promise<void> {
    try {
      const ended = await work(lot.map((w) => w.piece));
      lot.forEach((w, i) => w.end(ended[i] ?? { failed: new Error('a piece of a lot was left undone') }));
    } catch (failed) {
      const [only, ...others] = lot;
      if (others.length === 0) return only?.end({ failed });
      for (const one of lot) await doLot([one]);
    }
  }

  return (key, piece) => {
    const lane = waiting[hash(key) % lanes] ?? [];
    if (lane.length >= patience)
      return Promise.reject(new Refusal('unavailable', 'Too much arrives at once. Try again in a second.'));
    return new Promise((done, fail) => {
      lane.push({ piece, end: (ended) => ('done' in ended ? done(ended.done) : fail(ended.failed)) });
      if (!busy.has(lane)) void run(lane);
    });
  };
}

/** FNV-1a. */
function hash(key: string): number {
  let sum = 2_166_136_261;
  for (let i = 0; i < key.length; i++) sum = Math.imul(sum ^ key.charCodeAt(i), 16_777_619) >>> 0;
  return sum;
}
