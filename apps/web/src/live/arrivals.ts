import { useSyncExternalStore } from 'react';
import type { Envelope, EventKind, Receipt } from '@vertskap/contract';
import { connection } from './connection.js';

/** What came while this browser was away, and how much of what waited has been sent since. */
export type Arrivals = 'counting' | { events: number; sent: number };

const SETTLED_MS = 1_500;
const TOLD_MS = 12_000;
/** Each deed stands in several streams; its moment is the same in all of them. */
const COUNTED: EventKind[] = ['need.moved', 'note.posted', 'need.touched'];

const listeners = new Set<() => void>();
const deeds = new Set<string>();
const mine = new Set<string>();
let told: Arrivals | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

export const useArrivals = (): Arrivals | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => told,
  );

const counts = (): boolean => told === 'counting' || connection.isAway();

/** Something came over the line. */
export function came(envelopes: Envelope[]): void {
  if (!counts()) return;
  for (const { stream, at, event } of envelopes) {
    if (COUNTED.includes(event.kind)) deeds.add(`${'needId' in event ? event.needId : stream.split('/')[1]} ${at}`);
  }
}

/** The server acknowledged what this browser sent. */
export function acknowledged(reply: unknown): void {
  const { needId, at } = (reply ?? {}) as Partial<Receipt>;
  if (counts() && needId && at) mine.add(`${needId} ${at}`);
}

connection.whenBack(() => {
  tell('counting');
  timer = setTimeout(() => {
    tell({ events: [...deeds].filter((deed) => !mine.has(deed)).length, sent: mine.size });
    deeds.clear();
    mine.clear();
    timer = setTimeout(() => tell(null), TOLD_MS);
  }, SETTLED_MS);
});

function tell(next: Arrivals | null): void {
  clearTimeout(timer);
  told = next;
  listeners.forEach((listener) => listener());
}
