import type { Envelope, Follow, FollowReply, Stream } from '@vertskap/contract';
import { place } from './place.js';

export type Follower = {
  /** In the order they happened, each once. */
  events: (envelopes: Envelope[]) => void;
  /**
   * What is held is too old to catch up from: fetch anew and follow from there. The line has let go.
   * To whoever follows from `now`: you are joined, fetch once more what you show. The line holds on.
   */
  reload: () => void;
  /** Not, or no longer, for this reader. The line has let go. */
  refused: () => void;
};

export type Wire = {
  /** Rejects when the connection broke before the answer came. */
  ask: (request: Follow) => Promise<FollowReply>;
  leave: (stream: Stream) => void;
};

/** `now`: the reader holds no place in the stream yet and takes the first event that comes. */
export type After = number | 'now';
/** Beyond every log: the server joins the reader and answers `reload`. */
const BEYOND = Number.MAX_SAFE_INTEGER;
type Seat = { stream: Stream; after: After; follower: Follower; asking: boolean; again: boolean; held: Envelope[] };

/** Keeps any number of followers current over one wire that may break at any time. Knows nothing of sockets. */
export function createLine(wire: Wire, retryIn: (act: () => void) => void) {
  const seats = new Set<Seat>();

  function follow(stream: Stream, after: After, follower: Follower): () => void {
    const seat: Seat = { stream, after, follower, asking: false, again: false, held: [] };
    seats.add(seat);
    void catchUp(seat);
    return () => leave(seat);
  }

  /** What the server pushed. While a seat is catching up, its events wait. */
  function receive(envelopes: Envelope[]): void {
    for (const seat of seats) {
      const mine = envelopes.filter(({ stream }) => stream === seat.stream);
      if (mine.length === 0) continue;
      if (seat.asking) seat.held.push(...mine);
      else deliver(seat, mine);
    }
  }

  /** After a new connection, or when the server says that something may have been missed. */
  const rejoin = (): void => [...seats].forEach((seat) => void catchUp(seat));

  function leave(seat: Seat): void {
    if (!seats.delete(seat)) return;
    if (![...seats].some(({ stream }) => stream === seat.stream)) wire.leave(seat.stream);
  }

  async function catchUp(seat: Seat): Promise<void> {
    if (seat.asking) {
      seat.again = true;
      return;
    }
    seat.asking = true;
    do {
      seat.again = false;
      const after = seat.after === 'now' ? BEYOND : seat.after;
      const reply = await wire.ask({ stream: seat.stream, after }).catch(() => 'broken' as const);
      if (!seats.has(seat)) return;
      if (reply === 'broken') {
        retryIn(() => seats.has(seat) && void catchUp(seat));
        break;
      }
      settle(seat, reply);
    } while (seat.again && seats.has(seat));
    seat.asking = false;
    deliver(seat, seat.held.splice(0));
  }

  function settle(seat: Seat, reply: FollowReply): void {
    switch (reply.outcome) {
      case 'current':
        return;
      case 'events':
        deliver(seat, reply.events);
        seat.again ||= reply.more;
        return;
      case 'reload':
        if (seat.after === 'now') seat.after = reply.seq;
        else leave(seat);
        return seat.follower.reload();
      case 'refused':
        leave(seat);
        return seat.follower.refused();
    }
  }

  function deliver(seat: Seat, envelopes: Envelope[]): void {
    const fresh: Envelope[] = [];
    for (const envelope of envelopes) {
      const where = seat.after === 'now' ? 'next' : place(seat.after, envelope);
      if (where === 'hole') {
        void catchUp(seat);
        break;
      }
      if (where === 'seen') continue;
      seat.after = envelope.seq;
      fresh.push(envelope);
    }
    if (fresh.length > 0 && seats.has(seat)) seat.follower.events(fresh);
  }

  /** Lets everybody go, without a word to them or to the server. */
  const end = (): void => seats.clear();

  return { follow, receive, rejoin, end };
}
