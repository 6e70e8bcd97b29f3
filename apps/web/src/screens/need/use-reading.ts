import { useEffect } from 'react';
import type { NeedView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';

const SEEN_MS = 1_500;

/** Tells the server how far the reader has come, once the page has been in front of a person for a moment. */
export function useReading({ need: { id, seq }, lastReadSeq }: NeedView): void {
  useEffect(() => {
    if (seq <= lastReadSeq) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      if (document.visibilityState !== 'visible') return;
      timer = setTimeout(() => void mark(id, seq), SEEN_MS);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [id, seq, lastReadSeq]);
}

/** Unread stays unread if this fails; nothing to tell anybody. */
const mark = (id: string, seq: number): Promise<unknown> =>
  call(api.markRead, { params: { id }, body: { seq } }).catch(() => undefined);
