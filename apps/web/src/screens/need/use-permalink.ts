import { useEffect, useSyncExternalStore } from 'react';

/** The ordinal that the address points at (`#m7`); the message is brought into view and takes the focus. */
export function usePermalink(): number | undefined {
  const hash = useSyncExternalStore(
    (listen) => {
      addEventListener('hashchange', listen);
      return () => removeEventListener('hashchange', listen);
    },
    () => location.hash,
  );
  const ordinal = Number(/^#m(\d+)$/.exec(hash)?.[1]) || undefined;
  useEffect(() => {
    if (!ordinal) return undefined;
    const point = () => {
      const letter = document.getElementById(`m${ordinal}`);
      letter?.scrollIntoView({ block: 'center' });
      letter?.focus({ preventScroll: true });
    };
    const frame = requestAnimationFrame(point); // the page takes the focus to its title first
    return () => cancelAnimationFrame(frame);
  }, [ordinal]);
  return ordinal;
}
