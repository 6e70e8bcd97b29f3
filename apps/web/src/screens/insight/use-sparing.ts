import { useEffect, useRef, useState } from 'react';

/** A text that changes at most so often, the latest winning: for live regions. Silent until it changes for the first time. */
export function useSparing(text: string, everyMs: number): string {
  const [said, setSaid] = useState('');
  const told = useRef(text);
  const last = useRef(0);
  useEffect(() => {
    if (text === told.current) return undefined;
    const timer = setTimeout(
      () => {
        told.current = text;
        last.current = Date.now();
        setSaid(text);
      },
      Math.max(0, last.current + everyMs - Date.now()),
    );
    return () => clearTimeout(timer);
  }, [text, everyMs]);
  return said;
}
