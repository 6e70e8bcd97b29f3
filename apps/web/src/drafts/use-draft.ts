import { useEffect, useRef, useState } from 'react';
import { api, call } from '../api/call.js';
import { useActing } from '../session/session.js';
import {
  addressOf,
  fetchDraft,
  forgetDraft,
  newestDraft,
  readLocal,
  whenForgotten,
  type StoredDraft,
} from './draft-store.js';

const LOCAL_MS = 300;
const SERVER_MS = 2_000;

export type Draft<T> = {
  value: T;
  set: (change: Partial<T>) => void;
  /** When it was last kept, here or on the server; null while untouched. */
  savedAt: string | null;
  /** After sending, or when thrown away. */
  clear: () => void;
};

/**
 * What is being written, under `need` or `need.<id>`: kept on this device after 300 ms and on the server after 2 s,
 * so it survives a crash, an expired session and a change of device. The newest of the two is restored.
 */
export function useDraft<T extends Record<string, unknown>>(key: string, empty: T): Draft<T> {
  const { id } = useActing();
  const address = addressOf(id, key);
  const [kept, setKept] = useState<StoredDraft<T> | null>(() => readLocal<T>(address));
  const touched = useRef(false);
  const timers = useRef<ReturnType<typeof setTimeout>[]>([]);
  const value = { ...empty, ...kept?.content };
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });

  useEffect(() => {
    let gone = false;
    fetchDraft<T>(key).then(
      (found) => !gone && !touched.current && setKept((local) => newestDraft(local, found)),
      () => undefined, // the local copy will do
    );
    return () => {
      gone = true;
    };
  }, [key]);

  useEffect(
    () =>
      whenForgotten((forgotten) => {
        if (forgotten !== address) return;
        timers.current.forEach(clearTimeout);
        touched.current = true;
        setKept(null);
      }),
    [address],
  );

  function set(change: Partial<T>): void {
    touched.current = true;
    latest.current = { ...latest.current, ...change }; // two changes in one turn are both kept
    const next = { content: latest.current, savedAt: new Date().toISOString() };
    setKept(next);
    timers.current.forEach(clearTimeout);
    timers.current = [
      setTimeout(() => localStorage.setItem(address, JSON.stringify(next)), LOCAL_MS),
      setTimeout(() => void keepOnServer(key, next.content), SERVER_MS),
    ];
  }
  return { value, set, savedAt: kept?.savedAt ?? null, clear: () => forgetDraft(id, key) };
}

/** Kept on the device in any case, and tried again at the next change. */
const keepOnServer = (key: string, content: Record<string, unknown>): Promise<unknown> =>
  call(api.saveDraft, { params: { key }, body: { content } }).catch(() => undefined);
