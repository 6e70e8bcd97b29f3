import type { Server as HttpServer } from 'node:http';
import type { LiveServer } from './live.types.js';

/** Sockets leave within this time, each at a moment of its own, so that the other servers are not stormed. */
const LEAVE_MS = 2_000;
/** Whoever has not left by then is cut off, and comes back by itself. */
const PATIENCE_MS = 5_000;
/** Requests under way are waited for, so long. */
const FINISH_MS = 15_000;

/**
 * Before the server ends: it accepts nothing more, finishes what runs, and tells every socket to go elsewhere. Nobody is
 * told that a session ended. What is committed meanwhile is still delivered to those who have not left.
 */
export async function drain(io: LiveServer): Promise<void> {
  const http = io.httpServer as unknown as HttpServer;
  http.prependListener('request', (_, response) => response.setHeader('connection', 'close')); // the next one goes elsewhere
  const finished = new Promise<void>((done) => http.close(() => done())); // idle connections are closed at once
  io.local.emit('moveOn', { withinMs: LEAVE_MS });
  const end = Date.now() + PATIENCE_MS;
  while (io.of('/').sockets.size > 0 && Date.now() < end) await pause(50);
  io.local.disconnectSockets(true);
  await Promise.race([finished, pause(FINISH_MS)]);
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms).unref());
