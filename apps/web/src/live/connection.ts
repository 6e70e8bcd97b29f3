import { useSyncExternalStore } from 'react';

/** `offline` is said only after five seconds: a short break is nobody's concern. */
export type Connection = 'connected' | 'broken' | 'offline';

const PATIENCE_MS = 5_000;
const listeners = new Set<() => void>();
let state: Connection = 'connected';
let timer: ReturnType<typeof setTimeout> | undefined;

export const connection = {
  set(next: 'connected' | 'broken'): void {
    if (next === 'connected') {
      clearTimeout(timer);
      timer = undefined;
      change('connected');
    } else if (state === 'connected') {
      change('broken');
      timer = setTimeout(() => change('offline'), PATIENCE_MS);
    }
  },
};

export const useConnection = (): Connection => useSyncExternalStore(listen, () => state);

function change(next: Connection): void {
  state = next;
  listeners.forEach((listener) => listener());
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
