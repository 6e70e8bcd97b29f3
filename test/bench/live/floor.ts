import { createServer } from 'node:http';
import { randomUUID } from 'node:crypto';
import { poolOf } from '@vertskap/platform';
import { Server } from 'socket.io';
import { setupDatabase } from '../../../apps/api/src/data-source.js';
import { BARE, bareValues, type Writer } from './bare.js';
import { words } from './scene.js';

/** The floor: a bare socket.io server that hands on what it is told to one room, without a database or after one bare statement. */
async function main(): Promise<void> {
  const pool = poolOf(await setupDatabase(process.argv[2] ?? '', 10).initialize());
  const http = createServer();
  const io = new Server(http, { transports: ['websocket'], serveClient: false });
  io.on('connection', (socket) => {
    socket.on('follow', (_: unknown, done: (answer: object) => void) => {
      void socket.join('room');
      done({ outcome: 'current' });
    });
    socket.on('say', (sentAt: string, done: () => void) => {
      io.to('room').emit('said', { sentAt, id: randomUUID(), author: 'Kari Moe', unit: 'Plan og bygg', body: words });
      done();
    });
    socket.on('write', (sentAt: string, needId: string, writer: Writer, done: () => void) => {
      void pool.query({ name: 'bare', text: BARE, values: bareValues(needId, writer, words) }).then(() => {
        io.to('room').emit('said', { sentAt, id: randomUUID(), author: 'Kari Moe', unit: 'Plan og bygg', body: words });
        done();
      });
    });
  });
  http.listen(0, '127.0.0.1', () => process.send?.((http.address() as { port: number }).port));
}

void main();
