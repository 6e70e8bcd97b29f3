import { mayPass, ProblemError } from '@vertskap/client';
import { api, call } from '../api/call.js';
import { actingId } from '../session/session.js';
import { meet, type StoredDraft } from './meet.js';

const LOCAL_MS = 300;
/** When what the server did not answer is tried again, and how often at most. */
export const AGAIN_MS = 3_000;
export const TRIES = 4;

const listeners = new Set<(address: string) => void>();

/** Where a draft lies on this device: one for each capacity the person writes in. */
export const addressOf = (membershipId: string, key: string): string => `vertskap.draft.${membershipId}.${key}`;

export function readLocal<T>(address: string): StoredDraft<T> | null {
  const latest = typed.get(address);
  if (latest) return latest as StoredDraft<T>;
  try {
    return JSON.parse(localStorage.getItem(address) ?? 'null') as StoredDraft<T> | null;
  } catch {
    return null; // half written when the browser died
  }
}

const typed = new Map<string, StoredDraft<unknown>>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Keeps it on this device: in a moment, or when the page goes. */
export function storeSoon(address: string, draft: StoredDraft<unknown>): void {
  typed.set(address, draft);
  clearTimeout(timer);
  timer = setTimeout(store, LOCAL_MS);
}

/** Keeps it on this device at once. */
export function storeNow(address: string, draft: StoredDraft<unknown>): void {
  typed.set(address, draft);
  store();
}

function store(): void {
  for (const [address, draft] of typed) localStorage.setItem(address, JSON.stringify(draft));
  typed.clear();
}
addEventListener('pagehide', store);
addEventListener('visibilitychange', store); // a telephone ends a page in the background without a word
addEventListener('storage', ({ key }) => key && tell(key));

/**
 * Gives it to the server, in the capacity that it was written in, unless the person has yet to choose; one after the other, so that each is written upon
 * the last. What it does not take stays here; where nobody answered it is tried again a few times, and given when the draft is next looked at.
 */
export const saveDraft = (membershipId: string, key: string, tries = TRIES): Promise<void> =>
  inTurn(addressOf(membershipId, key), () => give(membershipId, key, tries));

/** What one draft is to the server, one after the other: a gift that comes late would bring back what was deleted. `work` never fails. */
function inTurn(address: string, work: () => Promise<void>): Promise<void> {
  const done = (turns.get(address) ?? Promise.resolve()).then(work);
  turns.set(address, done);
  return done;
}
const turns = new Map<string, Promise<void>>();

async function give(membershipId: string, key: string, tries: number): Promise<void> {
  const address = addressOf(membershipId, key);
  const toGive = () => {
    const draft = actingId() === membershipId ? readLocal<Record<string, unknown>>(address) : null;
    return draft?.unsaved && !draft.newer ? draft : null;
  };
  const look = () => lookAtDraft(membershipId, key, true);
  store();
  try {
    if (toGive()?.given !== undefined) await look(); // whether it came was never heard
    const draft = toGive();
    if (!draft) return;
    storeNow(address, { ...draft, given: draft.content });
    const body = { content: draft.content, base: draft.base ?? null };
    const { savedAt: base } = await call(api.saveDraft, { params: { key }, body });
    const now = readLocal(address);
    if (!now) return;
    const { given: _, ...own } = now;
    storeNow(address, { ...own, base, unsaved: own.savedAt !== draft.savedAt });
  } catch (problem) {
    if (tries === 1) return;
    if (isOvertaken(problem))
      await look()
        .then(() => give(membershipId, key, tries - 1))
        .catch(() => undefined);
    else if (mayPass(problem)) setTimeout(() => void saveDraft(membershipId, key, tries - 1), AGAIN_MS);
  }
}

/** Another device has kept something that was not seen here. */
const isOvertaken = (problem: unknown): boolean => problem instanceof ProblemError && problem.code === 'stale_version';

/**
 * What the server and this device keep of a draft, by the rule of `meet`; and keeps it here, where something was written.
 * Throws where nobody answers.
 */
export async function lookAtDraft<T>(membershipId: string, key: string, mine: boolean): Promise<StoredDraft<T> | null> {
  const [address, acting] = [addressOf(membershipId, key), actingId()];
  const drafts = await call(api.drafts);
  const local = readLocal<T>(address);
  if (actingId() !== acting) return local; // what came is another capacity's
  const kept = drafts.find((draft) => draft.key === key);
  const found = kept ? { content: kept.content as T, savedAt: kept.savedAt, base: kept.savedAt } : null;
  if (!local) return found;
  const met = meet<T>(local, found, mine);
  storeNow(address, met);
  tell(address);
  return met;
}

/** What was written has been sent or thrown away: here, in whatever form shows it, and on the server, unless what lies there is another's, unchosen. */
export function forgetDraft(membershipId: string, key: string): void {
  const address = addressOf(membershipId, key);
  const offered = readLocal(address)?.newer;
  typed.delete(address);
  localStorage.removeItem(address);
  tell(address);
  const acting = actingId();
  const remove = async () => {
    if (actingId() === acting) await call(api.deleteDraft, { params: { key } }).catch(() => undefined); // gone from this device in any case
  };
  if (!offered) void inTurn(address, remove);
}

const tell = (address: string): void => listeners.forEach((listener) => listener(address));

/** Tells when a draft was looked at or forgotten here, or kept or forgotten by another page of this device. */
export function whenChanged(listener: (address: string) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
