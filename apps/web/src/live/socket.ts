import type { ClientToServer, Follow, FollowReply, ServerToClient, Stream } from '@vertskap/contract';
import type { Socket } from 'socket.io-client';
import { connection } from './connection.js';
import { createLine, type After, type Follower } from './line.js';

const ACK_MS = 10_000;
const RETRY_MS = 2_000;
type LiveSocket = Socket<ServerToClient, ClientToServer>;
let socket: Promise<LiveSocket> | undefined;
let onSignedOut: () => void = () => {};

const line = createLine(
  {
    async ask(request: Follow): Promise<FollowReply> {
      const open = await connected();
      return open.timeout(ACK_MS).emitWithAck('follow', request);
    },
    leave: (stream: Stream) => void socket?.then((open) => open.connected && open.emit('unfollow', { stream })),
  },
  (act) => setTimeout(act, RETRY_MS),
);

/** Follows a stream from what the caller holds; returns how to stop. Reconnects and catches up by itself. */
export function follow(stream: Stream, after: After, follower: Follower): () => void {
  socket ??= open();
  return line.follow(stream, after, follower);
}

/** Connects anew, as whoever the session says we are now. */
export async function reconnect(): Promise<void> {
  const open = await socket;
  open?.disconnect().connect();
}

/** What to do when the server says that this session or membership is over. */
export const whenSignedOut = (act: () => void): void => {
  onSignedOut = act;
};

async function open(): Promise<LiveSocket> {
  const { io } = await import('socket.io-client');
  const it: LiveSocket = io({ transports: ['websocket'], reconnectionDelay: 500, reconnectionDelayMax: 10_000 });
  it.on('connect', () => {
    connection.set('connected');
    line.rejoin();
  });
  it.on('disconnect', (reason) => {
    connection.set('broken');
    if (reason === 'io server disconnect') setTimeout(() => it.connect(), RETRY_MS); // socket.io leaves that to us
  });
  it.on('connect_error', () => connection.set('broken'));
  it.on('events', line.receive);
  it.on('catchUp', line.rejoin);
  it.on('signedOut', () => onSignedOut());
  it.on('moveOn', ({ withinMs }) => void setTimeout(() => it.disconnect().connect(), Math.random() * withinMs));
  return it;
}

async function connected(): Promise<LiveSocket> {
  const it = await socket;
  if (!it?.connected) throw new Error('not connected'); // the line asks again when the connection is there
  return it;
}
