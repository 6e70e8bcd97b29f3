import type {
  ClientToServer,
  Doing,
  Envelope,
  Follow,
  FollowReply,
  Presence,
  ServerToClient,
  Stream,
} from '@vertskap/contract';
import type { ManagerOptions, Socket, SocketOptions } from 'socket.io-client';

/** What is asked of a connection. */
export type Connection = {
  /** Rejects when the connection broke before the answer came. */
  ask: (request: Follow) => Promise<FollowReply>;
  leave: (stream: Stream) => void;
  attend: (needId: string, doing: Doing | null) => void;
  /** Connects anew, as whoever the session says we are now. */
  reconnect: () => void;
  close: () => void;
};

/** What a connection tells. */
export type Ears = {
  events: (envelopes: Envelope[]) => void;
  presence: (presence: Presence) => void;
  /** It is there anew, or something may have been missed: ask again from what is held. */
  rejoin: () => void;
  state: (state: 'connected' | 'broken') => void;
  /** The session, or the membership, is over. */
  signedOut: () => void;
};

const ACK_MS = 10_000;
const AGAIN_MS = 2_000;

/** A socket of our own, loaded when it is first needed. `options` of socket.io, where a program puts its cookies. */
export function openSocket(
  origin: string,
  ears: Ears,
  options: Partial<ManagerOptions & SocketOptions> = {},
): Connection {
  let closed = false;
  const socket = connect();

  async function connect(): Promise<Socket<ServerToClient, ClientToServer>> {
    const { io } = await import('socket.io-client');
    const it: Socket<ServerToClient, ClientToServer> = io(origin, {
      transports: ['websocket'],
      reconnectionDelay: 500,
      reconnectionDelayMax: 10_000,
      forceNew: true,
      ...options,
    });
    const anew = (ms: number) => setTimeout(() => !closed && it.disconnect().connect(), ms);
    const again = () => setTimeout(() => !closed && !it.connected && it.disconnect().connect(), AGAIN_MS);
    it.on('connect', () => {
      ears.state('connected');
      ears.rejoin();
    });
    it.on('disconnect', (reason) => {
      if (closed) return;
      ears.state('broken');
      if (reason === 'io server disconnect') again(); // socket.io leaves that to us
    });
    it.on('connect_error', ({ message }) => {
      ears.state('broken');
      if (message === 'not_signed_in') ears.signedOut(); // socket.io does not try again by itself
    });
    it.on('events', ears.events);
    it.on('presence', ears.presence);
    it.on('catchUp', ears.rejoin);
    it.on('signedOut', ears.signedOut);
    it.on('moveOn', ({ withinMs }) => anew(Math.random() * withinMs));
    return it;
  }

  const whenOpen = (act: (open: Socket<ServerToClient, ClientToServer>) => void): void =>
    void socket.then((it) => it.connected && act(it));
  return {
    async ask(request) {
      const it = await socket;
      if (!it.connected) throw new Error('not connected'); // whoever asks asks again when the connection is there
      return it.timeout(ACK_MS).emitWithAck('follow', request);
    },
    leave: (stream) => whenOpen((it) => it.emit('unfollow', { stream })),
    attend: (needId, doing) => whenOpen((it) => it.emit('attend', { needId, doing })),
    reconnect: () => void socket.then((it) => it.disconnect().connect()),
    close: () => {
      closed = true;
      void socket.then((it) => it.disconnect());
    },
  };
}
