import { useSyncExternalStore } from 'react';

let open = false;
const listeners = new Set<() => void>();

/** Opens the sheet of shortcuts, from wherever on the page; or closes it. */
export function showShortcuts(next = true): void {
  open = next;
  listeners.forEach((tell) => tell());
}

export const useShortcutsShown = (): boolean => useSyncExternalStore(listen, () => open);

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
