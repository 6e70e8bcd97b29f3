import { useEffect, useRef, useState } from 'react';
import { mayPass } from '@vertskap/client';
import { connection } from '../live/connection.js';
import { useActing } from '../session/session.js';
import {
  addressOf,
  AGAIN_MS,
  forgetDraft,
  lookAtDraft,
  readLocal,
  saveDraft,
  storeNow,
  storeSoon,
  TRIES,
  whenChanged,
} from './draft-store.js';
import { meet, type StoredDraft } from './meet.js';

const SERVER_MS = 2_000;

export type Draft<T> = {
  value: T;
  set: (change: Partial<T>) => void;
  /** When it was last kept, here or on the server; null while untouched. */
  savedAt: string | null;
  /** Where another device wrote something else meanwhile: puts all of that in place of this, or keeps this. */
  choice: { take: () => void; keep: () => void } | null;
  /** Whether what the server keeps has been looked at, or it did not answer. */
  looked: boolean;
  /** After sending, or when thrown away. */
  clear: () => void;
};

/**
 * What is being written, under `need` or `need.<id>`: kept on this device after 300 ms and on the server after 2 s,
 * so it survives a crash, an expired session and a change of device. What the server could not take is given to it when it answers
 * again, unless another device has written something else meanwhile: then the person chooses. All pages of a device show the same.
 */
export function useDraft<T extends Record<string, unknown>>(key: string, empty: T): Draft<T> {
  const { id } = useActing();
  const address = addressOf(id, key);
  const [kept, setKept] = useState<StoredDraft<T> | null>(() => readLocal<T>(address));
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
      lookAtDraft<T>(id, key, touched.current).then(
        (met) => {
          if (gone) return;
          if (!touched.current) setKept(met);
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
  }, [id, key]);

  useEffect(
    () =>
      whenChanged((changed) => {
        if (changed !== address) return;
        const now = readLocal<T>(address);
        if (!now) clearTimeout(timer.current);
        touched.current ||= !now || now.unsaved === true;
        setKept(now);
      }),
    [address],
  );

  function set(change: Partial<T>): void {
    touched.current = true;
    latest.current = { ...latest.current, ...change }; // two changes in one turn are both kept
    const before = readLocal<T>(address) ?? (kept?.base ? { base: kept.base } : {});
    const written: StoredDraft<T> = {
      ...before,
      content: latest.current,
      savedAt: new Date().toISOString(),
      unsaved: true,
    };
    const next = written.newer ? meet(written, written.newer, true) : written;
    setKept(next);
    storeSoon(address, next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void saveDraft(id, key), SERVER_MS);
  }
  function choose(chosen: StoredDraft<T>): void {
    setKept(chosen);
    storeNow(address, chosen);
    void saveDraft(id, key);
  }
  const newer = kept?.newer ?? null;
  return {
    value,
    set,
    savedAt: kept?.savedAt ?? null,
    choice: newer && {
      take: () => choose(newer),
      keep: () => choose({ content: value, savedAt: new Date().toISOString(), base: newer.base, unsaved: true }),
    },
    looked,
    clear: () => forgetDraft(id, key),
  };
}
