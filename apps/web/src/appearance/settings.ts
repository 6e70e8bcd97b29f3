import { useSyncExternalStore } from 'react';

/** How large things are and whether by day or by night: of this device, since it is about a screen and the light it stands in. */
export const sizes = ['auto', 'sm', 'md', 'lg'] as const;
export const schemes = ['auto', 'light', 'dark'] as const;
type Choices = { size: (typeof sizes)[number]; scheme: (typeof schemes)[number] };

const stores = { size: 'vertskap.size', scheme: 'vertskap.scheme' };
const known = { size: sizes, scheme: schemes } as const;
const listeners = new Set<() => void>();

export function chosen<K extends keyof Choices>(what: K): Choices[K] {
  const kept = localStorage.getItem(stores[what]);
  return (known[what].find((choice) => choice === kept) as Choices[K] | undefined) ?? 'auto';
}

export function choose<K extends keyof Choices>(what: K, choice: Choices[K]): void {
  localStorage.setItem(stores[what], choice);
  applyScheme();
  listeners.forEach((tell) => tell());
}

export const useChosen = <K extends keyof Choices>(what: K): Choices[K] =>
  useSyncExternalStore(listen, () => chosen(what));

/** Day, night, or as the device has it. */
export function applyScheme(): void {
  document.documentElement.dataset['colorScheme'] = chosen('scheme');
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
