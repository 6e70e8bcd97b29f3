import { useEffect, useRef, useState } from 'react';
import { api, call } from '../api/call.js';
import { useActing } from '../session/session.js';

const LOCAL_MS = 300;
const SERVER_MS = 2_000;
type Stored<T> = { content: T; savedAt: string };

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
  const store = `vertskap.draft.${id}.${key}`;
  const [kept, setKept] = useState<Stored<T> | null>(() => readLocal<T>(store));
  const touched = useRef(false);

  useEffect(() => {
    let gone = false;
    void call(api.drafts)
      .then((drafts) => {
        const found = drafts.find((draft) => draft.key === key);
        if (gone || !found || touched.current) return;
        setKept((local) =>
          local && local.savedAt >= found.savedAt ? local : { content: found.content as T, savedAt: found.savedAt },
        );
      })
      .catch(() => undefined); // the local copy will do
    return () => {
      gone = true;
    };
  }, [key, store]);

  const pending = useRef<{ local?: ReturnType<typeof setTimeout>; server?: ReturnType<typeof setTimeout> }>({});
  const value = { ...empty, ...kept?.content };
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });

  function set(change: Partial<T>): void {
    touched.current = true;
    latest.current = { ...latest.current, ...change }; // two changes in one turn are both kept
    const next = { content: latest.current, savedAt: new Date().toISOString() };
    setKept(next);
    cancel();
    pending.current.local = setTimeout(() => localStorage.setItem(store, JSON.stringify(next)), LOCAL_MS);
    pending.current.server = setTimeout(() => void keepOnServer(key, next.content), SERVER_MS);
  }

  function cancel(): void {
    clearTimeout(pending.current.local);
    clearTimeout(pending.current.server);
  }

  function clear(): void {
    cancel();
    touched.current = true;
    setKept(null);
    localStorage.removeItem(store);
    void call(api.deleteDraft, { params: { key } }).catch(() => undefined); // gone from this device in any case
  }

  return { value, set, savedAt: kept?.savedAt ?? null, clear };
}

const keepOnServer = (key: string, content: Record<string, unknown>): Promise<unknown> =>
  call(api.saveDraft, { params: { key }, body: { content } }).catch(() => undefined); // kept on the device; tried at the next change

function readLocal<T>(store: string): Stored<T> | null {
  const text = localStorage.getItem(store);
  return text === null ? null : (JSON.parse(text) as Stored<T>);
}
