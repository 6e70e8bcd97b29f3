import type { Envelope, EventKind, Presence, Stream } from '@vertskap/contract';
import type { Listener, Visitor } from './visitor.js';

/** Somebody with a page open, who keeps all that the server says. */
export type Ear = { listener: Listener; presences: Presence[]; own: Stream };

/** Undefined for whoever is not signed in: they get no socket. */
export async function anEar(visitor: Visitor): Promise<Ear | undefined> {
  const { acting } = visitor.session ?? {};
  if (!acting) {
    const refused = await visitor.listen().then(
      () => 'a socket',
      (error: Error) => error.message,
    );
    if (refused !== 'not_signed_in') throw new Error(`a stranger got ${refused}`);
    return undefined;
  }
  const listener = await visitor.listen();
  const presences: Presence[] = [];
  listener.socket.on('presence', (presence) => presences.push(presence));
  return { listener, presences, own: `membership/${acting.id}` };
}

/** What was said before has arrived: an answer over the same socket comes after it. */
export const quiet = async (ears: Iterable<Ear>): Promise<void> =>
  void (await Promise.all([...ears].map(({ listener, own }) => listener.follow(own, 1_000_000))));

/** The kinds of what somebody heard in these streams, each once, in order of the alphabet. */
export const kindsIn = ({ listener }: Ear, streams: Stream[], from: number): EventKind[] => [
  ...new Set(
    listener.seen
      .slice(from)
      .filter(({ stream }: Envelope) => streams.includes(stream))
      .map(({ event }) => event.kind),
  ),
];
