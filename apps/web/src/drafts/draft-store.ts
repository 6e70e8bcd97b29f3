import { hashKey } from '@tanstack/react-query';
import { mayPass } from '@vertskap/client';
import { api, call } from '../api/call.js';
import { connection } from '../live/connection.js';
import { actingId } from '../session/session.js';

/** `unsaved`: the server has not taken it yet. `base`: when the server kept what this was written upon, by its clock. */
export type StoredDraft<T> = { content: T; savedAt: string; base?: string; unsaved?: boolean };

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
addEventListener('storage', ({ key }) => key && listeners.forEach((listener) => listener(key)));

/**
 * Gives it to the server, in the capacity that it was written in. What it does not take stays here; where nobody answered it is tried again a
 * few times, and given when the draft is next looked at. Where there is no network it waits for that look: another device may have more by then.
 */
export async function saveDraft(membershipId: string, key: string, tries = TRIES): Promise<void> {
  const address = addressOf(membershipId, key);
  store();
  if (actingId() !== membershipId || connection.isAway()) return;
  const draft = readLocal<Record<string, unknown>>(address);
  if (!draft?.unsaved) return;
  try {
    const { savedAt: base } = await call(api.saveDraft, { params: { key }, body: { content: draft.content } });
    const now = readLocal(address);
    if (now) storeNow(address, { ...now, base, unsaved: now.savedAt !== draft.savedAt });
  } catch (problem) {
    if (tries > 1 && mayPass(problem)) setTimeout(() => void saveDraft(membershipId, key, tries - 1), AGAIN_MS);
  }
}

/** What the server keeps of a draft. Throws where it does not answer. */
export async function fetchDraft<T>(key: string): Promise<StoredDraft<T> | null> {
  const found = (await call(api.drafts)).find((draft) => draft.key === key);
  return found ? { content: found.content as T, savedAt: found.savedAt, base: found.savedAt } : null;
}

/** The local one or the server's; what was written upon the server's is newer, whatever the clocks say. */
export const newestDraft = <T>(local: StoredDraft<T> | null, found: StoredDraft<T> | null): StoredDraft<T> | null =>
  local && found ? (local.base === found.base || local.savedAt >= found.savedAt ? local : found) : (local ?? found);

/** Whether they say the same; the server may have got words whose answer was lost. */
export const isSameDraft = <T>(one: StoredDraft<T>, other: StoredDraft<T>): boolean =>
  hashKey([one.content]) === hashKey([other.content]);

/** What was written has been sent or thrown away: here, on the server, and in whatever form shows it. */
export function forgetDraft(membershipId: string, key: string): void {
  const address = addressOf(membershipId, key);
  typed.delete(address);
  localStorage.removeItem(address);
  listeners.forEach((listener) => listener(address));
  void call(api.deleteDraft, { params: { key } }).catch(() => undefined); // gone from this device in any case
}

/** Tells when a draft was forgotten here, or kept or forgotten by another page of this device. */
export function whenChanged(listener: (address: string) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
