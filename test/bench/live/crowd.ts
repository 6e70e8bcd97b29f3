import { createRequire } from 'node:module';
import http from 'node:http';
import { randomUUID } from 'node:crypto';
import type { Writer } from './bare.js';
import { words } from './scene.js';

/** A process full of clients, as cheap as can be: bare WebSockets that speak just enough of socket.io, and bare HTTP. */

type Socket = {
  on: (event: string, act: (data: Buffer) => void) => void;
  send: (text: string) => void;
  terminate: () => void;
};
// it comes with socket.io and has no types of its own
const { WebSocket } = createRequire(import.meta.url)('ws') as {
  WebSocket: new (url: string, options: object) => Socket;
};

export type Order =
  | { do: 'connect'; url: string; cookie: string; count: number; follow: { stream: string; after: number } | null }
  | { do: 'close' }
  | { do: 'delivered' }
  | { do: 'write'; to: Target; writers: number; ms: number; pauseMs: number };
/** Over a socket of the floor, or by the product's own API. */
export type Target =
  | { how: 'say' | 'write'; url: string; needId: string; writer: Writer }
  | { how: 'post'; url: string; needId: string; sessions: { cookie: string; token: string }[] };
export type Delivered = { count: number; latencies: number[] };

const now = (): number => performance.timeOrigin + performance.now();
let sockets: Socket[] = [];
let delivered: Delivered = { count: 0, latencies: [] };

/** Opens one socket; resolves once it is connected and, where it follows something, has caught up. */
function open(
  url: string,
  cookie: string,
  follow: { stream: string; after: number } | null,
  first: boolean,
): Promise<Socket> {
  return new Promise((done, fail) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
      headers: { cookie },
      perMessageDeflate: false,
    });
    socket.on('error', (error) => fail(error as unknown as Error));
    socket.on('message', (data) => {
      const text = data.toString();
      if (text === '2') return socket.send('3');
      if (text.startsWith('0')) return socket.send('40');
      if (text.startsWith('44')) return fail(new Error(text));
      if (text.startsWith('40')) return follow ? socket.send(`420["follow",${JSON.stringify(follow)}]`) : done(socket);
      if (text.startsWith('430')) return text.includes('refused') ? fail(new Error(text)) : done(socket);
      if (!text.startsWith('42')) return;
      delivered.count += text.startsWith('42["events"') ? text.split('"seq":').length - 1 : 1;
      if (first) for (const [, at] of text.matchAll(/@(\d+\.\d+)@/g)) delivered.latencies.push(now() - Number(at));
    });
  });
}

async function connect({ url, cookie, count, follow }: Extract<Order, { do: 'connect' }>): Promise<number> {
  const began = performance.now();
  for (let left = count; left > 0; left -= 50)
    sockets.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(50, left) }, (_, i) => open(url, cookie, follow, sockets.length + i === 0)),
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

function poster(to: Extract<Target, { how: 'post' }>, agent: http.Agent, n: number) {
  const session = to.sessions[n % to.sessions.length];
  const { hostname, port } = new URL(to.url);
  return (sentAt: string): Promise<void> =>
    new Promise((done, fail) => {
      const body = JSON.stringify({
        clientKey: randomUUID(),
        kind: 'comment',
        body: `${sentAt} ${words}`,
        language: 'nb',
      });
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        cookie: session?.cookie ?? '',
        'x-csrf-token': session?.token ?? '',
      };
      const request = http.request({
        hostname,
        port,
        agent,
        method: 'POST',
        path: `/api/needs/${to.needId}/messages`,
        headers,
      });
      request.on('response', (response) => {
        response.resume();
        response.on('end', () =>
          response.statusCode === 201 ? done() : fail(new Error(`a post answered ${response.statusCode}`)),
        );
      });
      request.on('error', fail).end(body);
    });
}

async function speaker(to: Extract<Target, { how: 'say' | 'write' }>) {
  const waiting = new Map<number, () => void>();
  let next = 0;
  const socket = await open(to.url, '', null, false);
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
