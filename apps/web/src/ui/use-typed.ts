import { useEffect, useState } from 'react';

const PAUSE_MS = 250;

/** Words to search for while they are written: asked for after a pause, and not before they are so many that the server takes them. */
export function useTyped(asked: string, shortest: number, ask: (words: string) => void) {
  const [typed, setTyped] = useState(asked);
  const words = typed.trim().length < shortest ? '' : typed.trim();
  useEffect(() => {
    if (words === asked) return undefined;
    const timer = setTimeout(() => ask(words), PAUSE_MS);
    return () => clearTimeout(timer);
  });
  return [typed, setTyped] as const;
}
