import { asSystem, type DataSource, rows, sql, type Tx } from '@vertskap/platform';
import type { LiveServer, LiveSocket } from './live.types.js';

const BUFFER_MAX = 1024 * 1024;

/** Ends sockets whose session or membership is over, and those that do not read what they are sent; they may come back and resume. */
export async function dismissStale(db: DataSource, io: LiveServer): Promise<void> {
  const sockets = [...io.of('/').sockets.values()] as LiveSocket[];
  for (const socket of sockets) if (buffered(socket) > BUFFER_MAX) socket.disconnect(true);
  if (sockets.length === 0) return;
  const [sessions, memberships] = await asSystem(db, 'sockets', async (tx) => [
    await valid(tx, [...new Set(sockets.map((s) => s.data.sessionId))], 'session'),
    await valid(tx, [...new Set(sockets.map((s) => s.data.actor.membershipId))], 'membership'),
  ]);
  for (const socket of sockets) {
    if (sessions.has(socket.data.sessionId) && memberships.has(socket.data.actor.membershipId)) continue;
    socket.emit('signedOut');
    socket.disconnect(true);
  }
}

async function valid(tx: Tx, ids: string[], what: 'session' | 'membership'): Promise<Set<string>> {
  const query =
    what === 'session'
      ? sql`select sid as id from session where sid = any(${ids}) and expire > now()`
      : sql`select id from membership where id = any(${ids}::uuid[]) and valid_from <= now() and now() < valid_to`;
  return new Set((await rows<{ id: string }>(tx, query)).map((found) => found.id));
}

/** Bytes that wait because the other end does not read. */
function buffered(socket: LiveSocket): number {
  const transport = socket.conn.transport as unknown as { socket?: { bufferedAmount?: number } };
  return transport.socket?.bufferedAmount ?? 0;
}
