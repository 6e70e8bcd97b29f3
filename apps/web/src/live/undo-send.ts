import { useSyncExternalStore } from 'react';

const STORE = 'vertskap.undo-send';
const HOLD_MS = 10_000;
const listeners = new Set<() => void>();
const isOn = (): boolean => localStorage.getItem(STORE) !== 'off';

/** For how long what is sent can be taken back, on this device. Without a network it waits anyway. */
export const holdMs = (): number => (isOn() && navigator.onLine ? HOLD_MS : 0);

export const useUndoSend = (): boolean => useSyncExternalStore(listen, isOn);

export function switchUndoSend(on: boolean): void {
  localStorage.setItem(STORE, on ? 'on' : 'off');
  listeners.forEach((tell) => tell());
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
