import { api, type Api, type Reply, type Sent } from '@vertskap/contract';
import type { Call } from './call.js';
import { mayPass, ProblemError } from './problem.js';

/** The operations that are deeds: their body carries a client key. */
export type DeedName = {
  [K in keyof Api]: Sent<Api[K]> extends { body: { clientKey: string } } ? K : never;
}[keyof Api];
type Keyless<B> = B extends unknown ? Omit<B, 'clientKey'> : never;
/** What a deed sends, without the key, which the outbox chooses. */
export type DeedSent<D extends DeedName> =
  Sent<Api[D]> extends infer S extends { body: unknown } ? Omit<S, 'body'> & { body: Keyless<S['body']> } : never;

/**
 * `held`: not sent yet, so that it can be taken back. `waiting`: nobody answered, it is tried again by itself. `failed`: the server refused it, and its form knows.
 * `unsent`: left behind by a reload or a lost session; only a person sends it.
 */
export type OutboxEntry = {
  key: string;
  deed: DeedName;
  sent: { params?: { id: string; consultationId?: string }; body: Record<string, unknown> };
  /** As whom it was written; it is never sent as anybody else. */
  membershipId: string;
  writtenAt: string;
  touchedAt: number;
  page: string;
  state: 'held' | 'sending' | 'waiting' | 'failed' | 'unsent';
  /** It was unsent once and sent again by hand: no form looks after it. */
  resent: boolean;
  problem: { code: string; reference: string } | null;
};

export type Outbox = {
  all: () => OutboxEntry[];
  listen: (listener: () => void) => () => void;
  /** Keeps the deed until the server has acknowledged it. `done` rejects with the problem if the server refuses it. */
  send: <D extends DeedName>(
    deed: D,
    sent: DeedSent<D>,
    membershipId: string,
    /** It can be taken back (`discard`) for so long. */
    holdMs?: number,
  ) => { key: string; done: Promise<Reply<Api[D]>> };
  /** Sends what was left behind once more, with its old key. */
  again: (key: string) => Promise<unknown>;
  discard: (key: string) => void;
  /** Sends what is held, at once: whoever wrote it goes away. */
  release: () => void;
  /** Somebody else wrote to the storage: another page of the same browser. */
  refresh: () => void;
};

/** What the outbox needs of the device. */
export type Device = {
  /** Outlives the page, and is shared by all pages of the browser: localStorage. */
  storage: Pick<Keeping, 'getItem' | 'setItem'>;
  /** The name of this tab, the same after a reload. */
  tab: string;
  /** Waits so long, or until the network is said to be back. */
  pause?: (ms: number) => Promise<void>;
};
type Keeping = { getItem: (key: string) => string | null; setItem: (key: string, value: string) => void };

export const OUTBOX = 'vertskap.outbox';
const ABANDONED_MS = 90_000; // longer than one attempt and its pause: the tab that wrote it is gone
const LONGEST_PAUSE_MS = 30_000;

/**
 * What a person has done and the server has not acknowledged. Every deed gets its key once and keeps it through retries, reloads
 * and lost sessions, so it is done once however often it is sent.
 */
export function createOutbox(call: Call, { storage, tab, pause: wait = sleep }: Device): Outbox {
  const page = `${tab} ${crypto.randomUUID()}`;
  const listeners = new Set<() => void>();
  const running = new Map<string, Promise<unknown>>();
  const holds = new Map<string, () => void>();
  let entries: OutboxEntry[] = read();

  function run(entry: OutboxEntry, holdMs = 0): Promise<unknown> {
    const work = (holdMs > 0 ? held(entry.key, holdMs).then(() => attempts(entry)) : attempts(entry)).finally(() =>
      running.delete(entry.key),
    );
    running.set(entry.key, work);
    return work;
  }

  async function held(key: string, ms: number): Promise<void> {
    await new Promise<void>((go) => {
      const timer = setTimeout(go, ms);
      holds.set(key, () => {
        clearTimeout(timer);
        go();
      });
    });
    holds.delete(key);
    if (!entries.some((entry) => entry.key === key)) throw new Error('taken back');
  }

  async function attempts({ key, deed, sent }: OutboxEntry): Promise<unknown> {
    for (let pause = 1_000; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      patch(key, { state: 'sending', problem: null, page });
      try {
        const reply = await call(api[deed], sent as never);
        discard(key);
        return reply;
      } catch (error) {
        if (!mayPass(error)) {
          const problem = error instanceof ProblemError ? { code: error.code, reference: error.reference } : null;
          patch(key, { state: problem?.code === 'not_signed_in' ? 'unsent' : 'failed', problem });
          throw error;
        }
        patch(key, { state: 'waiting' });
        await wait(pause);
        if (!entries.some((entry) => entry.key === key)) throw error; // thrown away while it waited
      }
    }
  }

  const discard = (key: string): void => {
    change((all) => all.filter((entry) => entry.key !== key));
    holds.get(key)?.();
  };
  const patch = (key: string, news: Partial<OutboxEntry>): void =>
    change((all) => all.map((entry) => (entry.key === key ? { ...entry, ...news, touchedAt: Date.now() } : entry)));

  /** Starts from what is stored: other tabs write there too. */
  function change(act: (all: OutboxEntry[]) => OutboxEntry[]): void {
    entries = act(read());
    storage.setItem(OUTBOX, JSON.stringify(entries));
    listeners.forEach((listener) => listener());
  }
  function read(): OutboxEntry[] {
    return stored(storage).map((entry) => (isOrphan(entry) ? { ...entry, state: 'unsent' } : entry));
  }
  function isOrphan(entry: OutboxEntry): boolean {
    return entry.page !== page && (entry.page.startsWith(tab) || Date.now() - entry.touchedAt > ABANDONED_MS);
  }

  return {
    all: () => entries,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send<D extends DeedName>(deed: D, sent: DeedSent<D>, membershipId: string, holdMs = 0) {
      const key = crypto.randomUUID();
      const { body, ...rest } = sent as { params?: { id: string }; body: Record<string, unknown> };
      const entry: OutboxEntry = {
        key,
        deed,
        sent: { ...rest, body: { ...body, clientKey: key } },
        membershipId,
        writtenAt: new Date().toISOString(),
        touchedAt: Date.now(),
        page,
        state: holdMs > 0 ? 'held' : 'sending',
        resent: false,
        problem: null,
      };
      change((all) => [...all, entry]);
      return { key, done: run(entry, holdMs) as Promise<Reply<Api[D]>> };
    },
    async again(key) {
      const entry = entries.find((it) => it.key === key);
      if (!entry) return undefined;
      patch(key, { resent: true });
      return running.get(key) ?? run(entry);
    },
    discard,
    release: () => holds.forEach((go) => go()),
    refresh: () => {
      entries = read();
      listeners.forEach((listener) => listener());
    },
  };
}

function stored(storage: Device['storage']): OutboxEntry[] {
  try {
    return JSON.parse(storage.getItem(OUTBOX) ?? '[]') as OutboxEntry[];
  } catch {
    return []; // not ours, or half written: better an empty outbox than no page
  }
}

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
