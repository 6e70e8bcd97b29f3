import { useSyncExternalStore } from 'react';

/** What lies over the page: the sheet of shortcuts, the palette, or nothing. */
type Over = 'sheet' | 'palette' | null;
let open: Over = null;
const listeners = new Set<() => void>();

/** Lays it over the page, from wherever on it; or takes it away. */
export function layOver(next: Over): void {
  open = next;
  listeners.forEach((tell) => tell());
}

export const useLaidOver = (): Over => useSyncExternalStore(listen, () => open);

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
