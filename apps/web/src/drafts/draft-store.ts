import { api, call } from '../api/call.js';

export type StoredDraft<T> = { content: T; savedAt: string };

const listeners = new Set<(address: string) => void>();

/** Where a draft lies on this device: one for each capacity the person writes in. */
export const addressOf = (membershipId: string, key: string): string => `vertskap.draft.${membershipId}.${key}`;

export function readLocal<T>(address: string): StoredDraft<T> | null {
  try {
    return JSON.parse(localStorage.getItem(address) ?? 'null') as StoredDraft<T> | null;
  } catch {
    return null; // half written when the browser died
  }
}

/** What the server keeps of a draft. Throws where it does not answer. */
export async function fetchDraft<T>(key: string): Promise<StoredDraft<T> | null> {
  const found = (await call(api.drafts)).find((draft) => draft.key === key);
  return found ? { content: found.content as T, savedAt: found.savedAt } : null;
}

export const newestDraft = <T>(a: StoredDraft<T> | null, b: StoredDraft<T> | null): StoredDraft<T> | null =>
  a && b ? (a.savedAt >= b.savedAt ? a : b) : (a ?? b);

/** What was written has been sent or thrown away: here, on the server, and in whatever form shows it. */
export function forgetDraft(membershipId: string, key: string): void {
  const address = addressOf(membershipId, key);
  localStorage.removeItem(address);
  listeners.forEach((listener) => listener(address));
  void call(api.deleteDraft, { params: { key } }).catch(() => undefined); // gone from this device in any case
}

export function whenForgotten(listener: (address: string) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
