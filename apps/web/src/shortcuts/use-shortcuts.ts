import { useEffect, useRef, useSyncExternalStore } from 'react';

/** One key, as `KeyboardEvent.key` says it in small letters, or with `ctrl+` before it; what it does, in words for the sheet. */
export type Shortcut = { key: string; what: string; act: () => void };

const STORE = 'vertskap.shortcuts';
const listeners = new Set<() => void>();
/** Of whatever is on the page now; what came last goes first. */
const known = new Set<{ readonly current: Shortcut[] }>();

/**
 * Single-key shortcuts for as long as the component is on the page: only where nobody is writing and no dialog is open, and only while
 * they are switched on (WCAG 2.1.4). The sheet shows them.
 */
export function useShortcuts(shortcuts: Shortcut[]): void {
  const mine = useRef(shortcuts);
  useEffect(() => {
    mine.current = shortcuts;
  });
  useEffect(() => {
    known.add(mine);
    return () => void known.delete(mine);
  }, []);
}

/** Whether they are switched on, on this device. */
export const useShortcutsOn = (): boolean => useSyncExternalStore(listen, areOn);

export function switchShortcuts(on: boolean): void {
  localStorage.setItem(STORE, on ? 'on' : 'off');
  listeners.forEach((tell) => tell());
}

/** What the keys do here and now, each key once. */
export function shortcutsHere(): Shortcut[] {
  const all = [...known].toReversed().flatMap(({ current }) => current);
  return all.filter(({ key }, index) => all.findIndex((other) => other.key === key) === index);
}

/** Once for the whole page. */
export function useShortcutKeys(): void {
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function press(event: KeyboardEvent): void {
  if (!areOn() || event.altKey || event.repeat) return;
  const held = event.ctrlKey || event.metaKey;
  if (held ? isAsking() : isBusy(event.target)) return;
  const pressed = `${held ? 'ctrl+' : ''}${event.key.toLowerCase()}`;
  const shortcut = shortcutsHere().find(({ key }) => key === pressed);
  if (!shortcut) return;
  event.preventDefault();
  shortcut.act();
}

const areOn = (): boolean => localStorage.getItem(STORE) !== 'off';

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

const isAsking = (): boolean => document.querySelector('dialog[open]') !== null;
const isBusy = (target: EventTarget | null): boolean =>
  isAsking() ||
  (target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('textarea, select, input:not([type="checkbox"], [type="radio"], [type="button"])')));
