import { useCallback, useEffect, useRef, useState } from 'react';
import type { NeedView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { markUnread } from '../../reading/mark-unread.js';

const SEEN_MS = 1_500;

/** `left`: the reader wants to come back to it, so that nothing is read any more on this visit. */
export type Reading = { left: boolean; leave: () => void };

/** Tells the server how far the reader has come, once the page has been in front of a person for a moment. */
export function useReading({ need: { id, seq }, lastReadSeq }: NeedView): Reading {
  const [reader, setReader] = useState<'here' | 'leaving' | 'left'>('here');
  const marking = useRef<Promise<unknown>>(Promise.resolve());
  /** One after the other: what is left unread would be read by a word that comes late. */
  const mark = useCallback(() => (marking.current = marking.current.then(() => markRead(id, seq))), [id, seq]);
  useEffect(() => {
    if (reader !== 'here' || seq <= lastReadSeq) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      if (document.visibilityState !== 'visible') return;
      timer = setTimeout(() => void mark(), SEEN_MS);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [mark, seq, lastReadSeq, reader]);
  function leave(): void {
    setReader('leaving');
    void mark()
      .then(() => markUnread(id))
      .then((done) => setReader(done ? 'left' : 'here'));
  }
  return { left: reader === 'left', leave };
}

/** Unread stays unread if this fails; nothing to tell anybody. */
const markRead = (id: string, seq: number): Promise<unknown> =>
  call(api.markRead, { params: { id }, body: { seq } }).catch(() => undefined);
