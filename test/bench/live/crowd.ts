import http from 'node:http';
import { randomUUID } from 'node:crypto';
import type { Writer } from './bare.js';
import { type Followed, now, openSocket, sendComment, type Session, type Socket } from './clients.js';
import { words } from './scene.js';

/** A process full of clients. */

export type Order =
  | { do: 'connect'; url: string; cookie: string; count: number; follow: Followed | null }
  | { do: 'close' }
  | { do: 'delivered' }
  | { do: 'write'; to: Target; writers: number; ms: number; pauseMs: number };
/** Over a socket of the floor, or by the product's own API. */
export type Target =
  | { how: 'say' | 'write'; url: string; needId: string; writer: Writer }
  | { how: 'post'; url: string; needId: string; sessions: Session[] };
export type Delivered = { count: number; latencies: number[] };

let sockets: Socket[] = [];
let delivered: Delivered = { count: 0, latencies: [] };

/** Counts what comes; of the first socket also how old it is. */
const hearing = (first: boolean) => (text: string) => {
  delivered.count += text.startsWith('42["events"') ? text.split('"seq":').length - 1 : 1;
  if (first) for (const [, at] of text.matchAll(/@(\d+\.\d+)@/g)) delivered.latencies.push(now() - Number(at));
};

async function connect({ url, cookie, count, follow }: Extract<Order, { do: 'connect' }>): Promise<number> {
  const began = performance.now();
  for (let left = count; left > 0; left -= 50)
    sockets.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(50, left) }, (_, i) =>
          openSocket(url, cookie, follow, hearing(sockets.length + i === 0)),
        ),
      )),
    );
  return performance.now() - began;
}

/** Writers that each send the next when the last was acknowledged; returns how long each of them waited. */
async function write({ to, writers, ms, pauseMs }: Extract<Order, { do: 'write' }>): Promise<number[]> {
  const [end, waits]: [number, number[]] = [performance.now() + ms, []];
  const agent = new http.Agent({ keepAlive: true, maxSockets: writers });
  const one = async (n: number): Promise<void> => {
    const send = to.how === 'post' ? poster(to, agent, n) : await speaker(to);
    while (performance.now() < end) {
      const began = performance.now();
      await send(`@${now().toFixed(3)}@`);
      waits.push(performance.now() - began);
      if (pauseMs > 0) await new Promise((next) => setTimeout(next, pauseMs));
    }
    if (to.how !== 'post') (send as unknown as { socket: Socket }).socket.terminate();
  };
  await Promise.all(Array.from({ length: writers }, (_, n) => one(n)));
  agent.destroy();
  return waits;
}

function poster({ url, needId, sessions }: Extract<Target, { how: 'post' }>, agent: http.Agent, n: number) {
  const session = sessions[n % sessions.length] ?? { cookie: '', token: '' };
  return async (sentAt: string): Promise<void> => {
    const comment = { clientKey: randomUUID(), body: `${sentAt} ${words}` };
    const { status } = await sendComment(url, agent, needId, session, comment);
    if (status !== 201) throw new Error(`a post answered ${status}`);
  };
}

async function speaker(to: Extract<Target, { how: 'say' | 'write' }>) {
  const waiting = new Map<number, () => void>();
  let next = 0;
  const socket = await openSocket(to.url, '', null, hearing(false));
  socket.on('message', (data) => {
    const id = /^43(\d+)/.exec(data.subarray(0, 12).toString())?.[1];
    if (id === undefined) return;
    waiting.get(Number(id))?.();
    waiting.delete(Number(id));
  });
  const send = (sentAt: string): Promise<void> =>
    new Promise((done) => {
      waiting.set(++next, done);
      const said = to.how === 'say' ? ['say', sentAt] : ['write', sentAt, to.needId, to.writer];
      socket.send(`42${next}${JSON.stringify(said)}`);
    });
  return Object.assign(send, { socket });
}

function carryOut(order: Order): unknown {
  switch (order.do) {
    case 'connect':
      return connect(order);
    case 'write':
      return write(order);
    case 'close':
      sockets.forEach((socket) => socket.terminate());
      sockets = [];
      return true;
    case 'delivered': {
      const since = delivered;
      delivered = { count: 0, latencies: [] };
      return since;
    }
  }
}

process.on('message', (order: Order) => void Promise.resolve(carryOut(order)).then((result) => process.send?.(result)));
process.send?.('ready');
