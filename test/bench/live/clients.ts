import { createRequire } from 'node:module';
import http from 'node:http';

/** Clients as cheap as can be: bare WebSockets that speak just enough of socket.io, and bare HTTP. */

export type Socket = {
  on: (event: string, act: (data: Buffer) => void) => void;
  send: (text: string) => void;
  terminate: () => void;
};
// it comes with socket.io and has no types of its own
const { WebSocket } = createRequire(import.meta.url)('ws') as {
  WebSocket: new (url: string, options: object) => Socket;
};

export type Followed = { stream: string; after: number };
export type Session = { cookie: string; token: string };

/** Milliseconds that processes of one machine can compare. */
export const now = (): number => performance.timeOrigin + performance.now();

/**
 * Opens one socket; resolves once it is connected and, where it follows something, has been told where it is. `heard` is given each frame
 * that comes then, `told` the answer to where it is.
 */
export function openSocket(
  url: string,
  cookie: string,
  follow: Followed | null,
  heard: (frame: string) => void,
  told: (answer: string) => void = () => {},
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
      if (text.startsWith('430')) {
        if (text.includes('refused')) return fail(new Error(text));
        try {
          told(text);
        } catch (fault) {
          return fail(fault as Error);
        }
        return done(socket);
      }
      if (text.startsWith('42')) heard(text);
    });
  });
}

/** Sends one comment as somebody who is signed in; resolves with the answer's status, and its body as it came. */
export function sendComment(
  url: string,
  agent: http.Agent,
  needId: string,
  { cookie, token }: Session,
  comment: { clientKey: string; body: string },
): Promise<{ status: number; body: string }> {
  return new Promise((done, fail) => {
    const body = JSON.stringify({ ...comment, kind: 'comment', language: 'nb' });
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      cookie,
      'x-csrf-token': token,
    };
    const { hostname, port } = new URL(url);
    const path = `/api/needs/${needId}/messages`;
    const request = http.request({ hostname, port, agent, method: 'POST', path, headers });
    request.on('response', (response) => {
      let said = '';
      response.on('data', (chunk: Buffer) => (said += String(chunk)));
      response.on('end', () => done({ status: response.statusCode ?? 0, body: said }));
    });
    request.on('error', fail).end(body);
  });
}
