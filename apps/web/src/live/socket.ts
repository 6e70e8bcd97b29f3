import type { ClientToServer, Doing, Follow, FollowReply, Presence, ServerToClient, Stream } from '@vertskap/contract';
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

const attending = new Map<string, { doing: Doing; tell: (presence: Presence) => void }>();

/** Shows colleagues that I have a need open, or write; `tell` hears who else has. Returns how to stop. One page at a time. */
export function attend(needId: string, doing: Doing, tell: (presence: Presence) => void): () => void {
  socket ??= open();
  const seat = { doing, tell };
  attending.set(needId, seat);
  sayDoing(needId, doing);
  return () => {
    if (attending.get(needId) !== seat) return; // the next one has its place
    attending.delete(needId);
    queueMicrotask(() => !attending.has(needId) && sayDoing(needId, null)); // what goes over from reading to writing never left
  };
}

const sayDoing = (needId: string, doing: Doing | null): void =>
  void socket?.then((open) => open.connected && open.emit('attend', { needId, doing }));

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
    for (const [needId, { doing }] of attending) sayDoing(needId, doing);
  });
  it.on('presence', (presence) => attending.get(presence.needId)?.tell(presence));
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
