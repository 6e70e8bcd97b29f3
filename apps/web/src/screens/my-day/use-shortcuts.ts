import { useEffect, useRef, useState } from 'react';

const STORE = 'vertskap.shortcuts';

/**
 * Single-key shortcuts: only where nobody is writing and no dialog is open, and only while they are switched on
 * (WCAG 2.1.4). The choice is remembered on this device.
 */
export function useShortcuts(keys: Record<string, () => void>) {
  const [on, setOn] = useState(() => localStorage.getItem(STORE) !== 'off');
  const acts = useRef(keys);
  useEffect(() => {
    acts.current = keys;
  });
  useEffect(() => {
    if (!on) return undefined;
    const press = (event: KeyboardEvent) => {
      const act = acts.current[event.key.toLowerCase()];
      if (!act || event.ctrlKey || event.metaKey || event.altKey || event.repeat || isBusy(event.target)) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on]);

  const set = (next: boolean) => {
    localStorage.setItem(STORE, next ? 'on' : 'off');
    setOn(next);
  };
  return { on, set };
}

const isBusy = (target: EventTarget | null): boolean =>
  document.querySelector('dialog[open]') !== null ||
  (target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select')));
