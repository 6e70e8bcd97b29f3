import type { Doing, Presence, Stream } from '@vertskap/contract';
import type { Connection, Ears } from './connection.js';
import { type After, createLine, type Follower } from './line.js';

const RETRY_MS = 2_000;

export type Live = {
  /** Follows a stream from what the caller holds; returns how to stop. Reconnects and catches up by itself. */
  follow: (stream: Stream, after: After, follower: Follower) => () => void;
  /** Shows colleagues that I have a need open, or write; `tell` hears who has. Returns how to stop. One at a time for each need. */
  attend: (needId: string, doing: Doing, tell: (presence: Presence) => void) => () => void;
  /** Connects anew, as whoever the session says we are now. */
  reconnect: () => void;
  close: () => void;
};

/** What comes, live: any number of followers over one connection, which is opened when the first of them comes. */
export function createLive(
  open: (ears: Ears) => Connection,
  told: Pick<Ears, 'state' | 'signedOut'> = { state: () => {}, signedOut: () => {} },
): Live {
  const attending = new Map<string, { doing: Doing; tell: (presence: Presence) => void }>();
  let connection: Connection | undefined;
  const line = createLine(
    { ask: (request) => opened().ask(request), leave: (stream) => connection?.leave(stream) },
    (act) => setTimeout(act, RETRY_MS),
  );
  const opened = (): Connection =>
    (connection ??= open({
      ...told,
      events: line.receive,
      presence: (presence) => attending.get(presence.needId)?.tell(presence),
      rejoin: () => {
        line.rejoin();
        for (const [needId, { doing }] of attending) connection?.attend(needId, doing);
      },
    }));

  return {
    follow: line.follow,
    attend: (needId, doing, tell) => {
      const seat = { doing, tell };
      attending.set(needId, seat);
      opened().attend(needId, doing);
      return () => {
        if (attending.get(needId) !== seat) return; // the next one has its place
        attending.delete(needId);
        queueMicrotask(() => attending.has(needId) || connection?.attend(needId, null)); // from reading to writing nobody leaves
      };
    },
    reconnect: () => connection?.reconnect(),
    close: () => {
      line.end();
      attending.clear();
      connection?.close();
      connection = undefined;
    },
  };
}
