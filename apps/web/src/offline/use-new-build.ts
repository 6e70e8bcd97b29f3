import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { connection } from '../live/connection.js';
import { outbox } from '../live/outbox.js';
import { isReplaced } from './worker.js';

/** A newer build is taken over on the way to another page: nothing half written is left there, and drafts are kept. */
export function useNewBuild(): void {
  const [path] = useLocation();
  const from = useRef(path);
  useEffect(() => {
    const moved = from.current !== path;
    from.current = path;
    if (moved && isReplaced() && connection.now() === 'connected' && !isSending()) location.reload();
  }, [path]);
}

const isSending = (): boolean => outbox.all().some(({ state }) => state === 'sending' || state === 'waiting');
