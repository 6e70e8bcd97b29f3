import { createStore, del, delMany, entries, get, set } from 'idb-keyval';
import type { SessionView } from '@vertskap/contract';
import { changed, forDevice, KEPT_MS, mayBeKept, MOST, ofThisBuild } from './kept.rules.js';

export type Kept = { at: number; text: string; withheld: boolean };
type Key = readonly unknown[];

const SESSION = 'session';
const store = createStore('vertskap', 'kept');
/** Whose pages are kept now: a person in a capacity. Pages lie under `<person> <membership> <query>`. */
let owner: string | undefined;
let work: Promise<unknown> = Promise.resolve();

/** One after the other, so that what is forgotten is not written a moment later. A browser that keeps nothing is no fault. */
function inTurn<T>(act: () => Promise<T>): Promise<T | undefined> {
  const done = work.then(act).catch(() => undefined);
  work = done;
  return done;
}

/**
 * Who is signed in now. Pages of other people go, and those of a capacity that was changed; without anybody they stay closed until the
 * same person comes back, and at sign-out they go (`forgetAll`).
 */
export function belongsTo(session: SessionView): Promise<unknown> {
  const { person, acting } = session;
  owner = person && acting ? `${person.id} ${acting.id}` : undefined;
  if (!person || !acting) return inTurn(() => del(SESSION, store));
  return inTurn(async () => {
    const before = await get<{ session: SessionView }>(SESSION, store);
    const over = before ? changed(before.session.memberships, session.memberships) : [];
    await dropWhere(
      (key) => !key.startsWith(`${person.id} `) || over.some((id) => key.startsWith(`${person.id} ${id} `)),
    );
    await set(SESSION, { at: Date.now(), session: { ...session, csrfToken: '' } }, store);
  });
}

/** Who was signed in when the server answered last. */
export async function keptSession(): Promise<SessionView | undefined> {
  const kept = await inTurn(() => get<{ at: number; session: SessionView }>(SESSION, store));
  if (!kept || isOld(kept) || !kept.session.person || !kept.session.acting) return undefined;
  owner = `${kept.session.person.id} ${kept.session.acting.id}`;
  return ofThisBuild(kept.session);
}

/** Keeps a page as far as it may be kept; one that may not be any more goes. */
export function keep(query: string, key: Key, data: unknown, at: number): Promise<unknown> {
  const address = addressOf(query);
  if (!address || !mayBeKept(key)) return Promise.resolve();
  return inTurn(async () => {
    if (address !== addressOf(query)) return; // somebody else signed in meanwhile
    const made = forDevice(key, data);
    await (made ? set(address, { ...made, at } satisfies Kept, store) : del(address, store));
  });
}

export async function find(query: string): Promise<Kept | undefined> {
  const address = addressOf(query);
  const kept = address && (await inTurn(() => get<Kept>(address, store)));
  return kept && !isOld(kept) ? kept : undefined;
}

export const forget = (query: string): Promise<unknown> =>
  inTurn(async () => {
    const address = addressOf(query);
    if (address) await del(address, store);
  });

/** The server said that this need is not, or no longer, for this reader: every page that names it goes. */
export const forgetNeed = (id: string): Promise<unknown> =>
  inTurn(() => dropWhere((key, { text }) => key.includes(id) || text.includes(id)));

export function forgetAll(): Promise<unknown> {
  owner = undefined;
  return inTurn(() => dropWhere(() => true).then(() => del(SESSION, store)));
}

/** What is too old goes, and the oldest of what is too much. */
export const tidy = (): Promise<unknown> =>
  inTurn(async () => {
    const pages = (await pagesKept()).sort(([, a], [, b]) => b.at - a.at);
    await delMany(
      pages.filter(([, kept], nth) => nth >= MOST || isOld(kept)).map(([key]) => key),
      store,
    );
  });

async function dropWhere(over: (key: string, kept: Kept) => boolean): Promise<void> {
  const gone = (await pagesKept()).filter(([key, kept]) => over(key, kept));
  await delMany(
    gone.map(([key]) => key),
    store,
  );
}

const pagesKept = async (): Promise<[string, Kept][]> =>
  (await entries<string, Kept>(store)).filter(([key]) => key !== SESSION);
const addressOf = (query: string): string | undefined => owner && `${owner} ${query}`;
const isOld = ({ at }: { at: number }): boolean => Date.now() - at > KEPT_MS;
