import { useEffect, useRef, useState } from 'react';
import { sparing } from './sparing.js';

/** A text that changes at most so often, the latest winning: for live regions. Silent until it changes for the first time. */
export function useSparing(text: string, everyMs: number): string {
  const [said, setSaid] = useState('');
  const first = useRef(text);
  const voice = useRef<ReturnType<typeof sparing>>(undefined);
  useEffect(() => {
    const own = sparing(everyMs, first.current, setSaid);
    voice.current = own;
    return () => own.end();
  }, [everyMs]);
  useEffect(() => voice.current?.offer(text), [text]);
  return said;
}
