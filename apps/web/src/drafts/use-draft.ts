import { useEffect, useRef, useState } from 'react';
import { mayPass } from '@vertskap/client';
import { connection } from '../live/connection.js';
import { useActing } from '../session/session.js';
import {
  addressOf,
  AGAIN_MS,
  fetchDraft,
  forgetDraft,
  isSameDraft,
  newestDraft,
  readLocal,
  saveDraft,
  storeNow,
  storeSoon,
  TRIES,
  whenChanged,
  type StoredDraft,
} from './draft-store.js';

const SERVER_MS = 2_000;

export type Draft<T> = {
  value: T;
  set: (change: Partial<T>) => void;
  /** When it was last kept, here or on the server; null while untouched. */
  savedAt: string | null;
  /** Takes what another device has kept later than this was written, instead of it; null where there is no such thing. */
  takeNewer: (() => void) | null;
  /** Whether what the server keeps has been looked at, or it did not answer. */
  looked: boolean;
  /** After sending, or when thrown away. */
  clear: () => void;
};

/**
 * What is being written, under `need` or `need.<id>`: kept on this device after 300 ms and on the server after 2 s,
 * so it survives a crash, an expired session and a change of device. The newest of the two is restored, and what the server
 * could not take is given to it when it answers again, unless it has got something newer meanwhile: then the person chooses.
 * All pages of a device show the same.
 */
export function useDraft<T extends Record<string, unknown>>(key: string, empty: T): Draft<T> {
  const { id } = useActing();
  const address = addressOf(id, key);
  const [kept, setKept] = useState<StoredDraft<T> | null>(() => readLocal<T>(address));
  const [newer, setNewer] = useState<StoredDraft<T> | null>(null);
  const [looked, setLooked] = useState(false);
  const touched = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const value = { ...empty, ...kept?.content };
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });

  useEffect(() => {
    let gone = false;
    let again: ReturnType<typeof setTimeout> | undefined;
    const look = (tries = TRIES): Promise<void> =>
      fetchDraft<T>(key).then(
        (found) => {
          if (gone) return;
          const local = readLocal<T>(address);
          const newest = newestDraft(local, found);
          // what is older than the server's is never given to it
          if (local && newest && newest !== local) {
            storeNow(address, touched.current ? { ...local, unsaved: false } : newest);
            if (touched.current && !isSameDraft(local, newest)) setNewer(newest);
          }
          if (!touched.current) setKept(newest);
          void saveDraft(id, key);
        },
        (problem) => {
          if (gone || tries === 1 || !mayPass(problem)) return; // the local copy will do
          again = setTimeout(() => void look(tries - 1), AGAIN_MS); // the line may be back in a moment
        },
      );
    void look().then(() => !gone && setLooked(true));
    const stop = connection.whenBack(() => void look());
    return () => {
      gone = true;
      clearTimeout(again);
      stop();
    };
  }, [id, key, address]);

  useEffect(
    () =>
      whenChanged((changed) => {
        if (changed !== address) return;
        const now = readLocal<T>(address);
        if (!now) clearTimeout(timer.current);
        touched.current = true;
        setKept(now);
        setNewer(null);
      }),
    [address],
  );

  function set(change: Partial<T>): void {
    touched.current = true;
    latest.current = { ...latest.current, ...change }; // two changes in one turn are both kept
    const base = readLocal(address)?.base ?? kept?.base;
    const next = { content: latest.current, savedAt: new Date().toISOString(), unsaved: true, ...(base && { base }) };
    setKept(next);
    storeSoon(address, next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void saveDraft(id, key), SERVER_MS);
  }
  function take({ content }: StoredDraft<T>): void {
    set({ ...empty, ...content });
    setNewer(null);
  }
  return {
    value,
    set,
    savedAt: kept?.savedAt ?? null,
    takeNewer: newer && (() => take(newer)),
    looked,
    clear: () => forgetDraft(id, key),
  };
}
