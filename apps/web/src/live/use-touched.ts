import { useEffect, useRef } from 'react';
import type { LiveEvent, Stream } from '@vertskap/contract';
import { follow } from './socket.js';

const AT_MOST_EVERY_MS = 500;
/** Lists follow several audiences: what these tell at once, as when they are joined, is one ring. */
const GATHER_MS = 50;

/**
 * Rings when something in the lists of these audiences moved: `useTouched(['association/<id>'], () => anew(['home']))`.
 * In a moment, and then at most twice a second, when what the last ring asked for has come: rings that come close together are one. The events
 * themselves carry nothing that lists could be built from.
 * With `concerns`, only for such events. Of needs that moved together only one is named to a list: what follows from a need's deeds hangs on its version.
 */
export function useTouched(
  streams: Stream[],
  onTouched: () => Promise<unknown> | undefined,
  concerns: (event: LiveEvent) => boolean = () => true,
): void {
  const now = useRef({ onTouched, concerns });
  useEffect(() => {
    now.current = { onTouched, concerns };
  });
  const names = streams.join(' ');

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let [last, busy, again, left] = [0, false, false, false];
    const ring = () => {
      if (busy) again = true;
      else timer ??= setTimeout(() => void answer(), Math.max(GATHER_MS, last + AT_MOST_EVERY_MS - Date.now()));
    };
    const answer = async () => {
      [timer, last, busy, again] = [undefined, Date.now(), true, false];
      await now.current.onTouched()?.catch(() => undefined); // whoever shows it says so
      busy = false;
      if (again && !left) ring();
    };
    const leave = names
      .split(' ')
      .filter(Boolean)
      .map((stream) => listen(stream as Stream, ring, (event) => now.current.concerns(event)));
    return () => {
      left = true;
      clearTimeout(timer);
      leave.forEach((stop) => stop());
    };
  }, [names]);
}

/** Where each stream was left: whoever comes back to a list hears what happened meanwhile. */
const heard = new Map<Stream, number>();

function listen(stream: Stream, ring: () => void, concerns: (event: LiveEvent) => boolean): () => void {
  return follow(stream, heard.get(stream) ?? 'now', {
    events: (envelopes) => {
      const last = envelopes.at(-1);
      if (last) heard.set(stream, last.seq);
      if (envelopes.some(({ event }) => concerns(event))) ring();
    },
    reload: () => {
      heard.delete(stream);
      ring();
    },
    refused: () => {},
  });
}
