import { asSystem, type DataSource, rows, sql, type Tx } from '@vertskap/platform';
import type { LiveServer, LiveSocket } from './live.types.js';

const BUFFER_MAX = 1024 * 1024;

/**
 * Ends sockets whose session or membership is over, those whose membership was changed since they came, which leaves the rooms
 * that it opened, and those that do not read what they are sent. Whoever still may comes back and resumes.
 */
export async function dismissStale(db: DataSource, io: LiveServer): Promise<void> {
  const sockets = [...io.of('/').sockets.values()] as LiveSocket[];
  for (const socket of sockets) if (buffered(socket) > BUFFER_MAX) socket.disconnect(true);
  if (sockets.length === 0) return;
  const [sessions, memberships] = await asSystem(
    db,
    'sockets',
    async (tx): Promise<[Set<string>, Map<string, number>]> => [
      await sessionsOf(tx, [...new Set(sockets.map((s) => s.data.sessionId))]),
      await versionsOf(tx, [...new Set(sockets.map((s) => s.data.actor.membershipId))]),
    ],
  );
  for (const socket of sockets) {
    const { sessionId, actor } = socket.data;
    if (sessions.has(sessionId) && memberships.get(actor.membershipId) === actor.version) continue;
    socket.emit('signedOut');
    socket.disconnect(true);
  }
}

async function sessionsOf(tx: Tx, ids: string[]): Promise<Set<string>> {
  const query = sql`select sid as id from session where sid = any(${ids}) and expire > now()`;
  return new Set((await rows<{ id: string }>(tx, query)).map((found) => found.id));
}

async function versionsOf(tx: Tx, ids: string[]): Promise<Map<string, number>> {
  const query = sql`select id, version from membership where id = any(${ids}::uuid[]) and valid_from <= now() and now() < valid_to`;
  const found = await rows<{ id: string; version: number }>(tx, query);
  return new Map(found.map(({ id, version }) => [id, version]));
}

/** Bytes that wait because the other end does not read: in the socket, and before it, where frames wait for the socket to empty. */
function buffered({ conn }: LiveSocket): number {
  const { transport, writeBuffer } = conn as unknown as {
    transport: { socket?: { bufferedAmount?: number } };
    writeBuffer?: { data?: string | Buffer }[];
  };
  const before = (writeBuffer ?? []).reduce((sum, { data }) => sum + (data?.length ?? 0), 0);
  return before + (transport.socket?.bufferedAmount ?? 0);
}
