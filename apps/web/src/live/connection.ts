import { useSyncExternalStore } from 'react';

/**
 * `offline` is said only after five seconds: a short break is nobody's concern. `returning`: the network is said to be back, and the server
 * has not answered yet.
 */
export type Connection = 'connected' | 'broken' | 'offline' | 'returning';

const PATIENCE_MS = 5_000;
const RETURN_MS = 20_000;
const listeners = new Set<() => void>();
const waiting = new Set<() => void>();
let state: Connection = 'connected';
let timer: ReturnType<typeof setTimeout> | undefined;

const isAway = (now: Connection): boolean => now === 'offline' || now === 'returning';

export const connection = {
  set(next: 'connected' | 'broken'): void {
    if (next === 'connected') {
      const away = isAway(state);
      change('connected');
      if (away) waiting.forEach((act) => act());
    } else if (state === 'connected') {
      change('broken');
      timer = setTimeout(() => change('offline'), PATIENCE_MS);
    }
  },
  /** Not even who is signed in could be asked: no patience. */
  lost: (): void => change('offline'),
  now: (): Connection => state,
  isAway: (): boolean => isAway(state),
  /** Runs whenever the server answers again after the page was said to be offline. */
  whenBack(act: () => void): () => void {
    waiting.add(act);
    return () => waiting.delete(act);
  },
};

export const useConnection = (): Connection => useSyncExternalStore(listen, connection.now);

/** Whether the page says that there is no network. */
export const useOffline = (): boolean => isAway(useConnection());

addEventListener('online', () => {
  if (state !== 'offline') return;
  change('returning');
  timer = setTimeout(() => change('offline'), RETURN_MS);
});
// a socket may not notice for half a minute
addEventListener('offline', () => (state === 'returning' ? change('offline') : connection.set('broken')));

function change(next: Connection): void {
  clearTimeout(timer);
  state = next;
  listeners.forEach((listener) => listener());
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
