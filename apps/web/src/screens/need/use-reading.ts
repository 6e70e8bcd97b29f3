import { useEffect, useState } from 'react';
import type { NeedView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { markUnread } from '../../reading/mark-unread.js';

const SEEN_MS = 1_500;

/** `left`: the reader wants to come back to it, so that nothing is read any more on this visit. */
export type Reading = { left: boolean; leave: () => void };

/** Tells the server how far the reader has come, once the page has been in front of a person for a moment. */
export function useReading({ need: { id, seq }, lastReadSeq }: NeedView): Reading {
  const [left, setLeft] = useState(false);
  useEffect(() => {
    if (left || seq <= lastReadSeq) return undefined;
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
  }, [id, seq, lastReadSeq, left]);
  return {
    left,
    leave: () =>
      void mark(id, seq)
        .then(() => markUnread(id))
        .then(setLeft),
  };
}

/** Unread stays unread if this fails; nothing to tell anybody. */
const mark = (id: string, seq: number): Promise<unknown> =>
  call(api.markRead, { params: { id }, body: { seq } }).catch(() => undefined);
