import { createDecipheriv, createECDH, createPublicKey, type ECDH, hkdfSync, randomBytes, verify } from 'node:crypto';
import { createServer } from 'node:http';
import type { PushNotice, PushSubscribed } from '@vertskap/contract';

export type Pushed = { notice: PushNotice; raw: string; topic: string; subject: string; device: string };
export type PushService = {
  origin: string;
  /** A browser that has just subscribed here. */
  device: () => PushSubscribed;
  /** What was pushed, once its sender was known to be who the devices let push, and it was decrypted as a browser would. */
  pushed: Pushed[];
  /** How it answers from now on. */
  answer: (status: number, headers?: Record<string, string>) => void;
  close: () => Promise<void>;
};

/** A push service on loopback, and the browsers behind it. `key`: the public key that may push to them. */
export async function openPushService(key: () => string): Promise<PushService> {
  const devices = new Map<string, { keys: ECDH; auth: Buffer }>();
  const pushed: Pushed[] = [];
  let status = 201;
  let more: Record<string, string> = {};
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (status !== 201) return void response.writeHead(status, more).end();
      const device = devices.get(request.url ?? '');
      const subject = senderOf(request.headers.authorization ?? '', key());
      if (!device || !subject || request.headers['content-encoding'] !== 'aes128gcm')
        return void response.writeHead(403).end();
      const raw = decrypt(Buffer.concat(chunks), device.keys, device.auth);
      const topic = String(request.headers['topic']);
      pushed.push({ notice: JSON.parse(raw) as PushNotice, raw, topic, subject, device: request.url ?? '' });
      response.writeHead(201).end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  return {
    origin,
    device: () => {
      const keys = createECDH('prime256v1');
      const p256dh = keys.generateKeys('base64url');
      const [path, auth] = [`/push/${randomBytes(9).toString('base64url')}`, randomBytes(16)];
      devices.set(path, { keys, auth });
      return { endpoint: origin + path, keys: { p256dh, auth: auth.toString('base64url') } };
    },
    pushed,
    answer: (next, headers = {}) => void ((status = next), (more = headers)),
    close: () => new Promise((closed) => void (server.closeAllConnections(), server.close(() => closed()))),
  };
}

/** RFC 8292: a JWT signed by the key that the browser was given; who it says it is, or nothing where it is not. */
function senderOf(authorization: string, key: string): string | undefined {
  const [, token = '', sent] = /^vapid t=([^,]+), ?k=(.+)$/.exec(authorization) ?? [];
  const [header = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((n) => n.toString('base64url'));
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' }, format: 'jwk' });
  const signed = Buffer.from(`${header}.${claims}`);
  const genuine = verify(
    'sha256',
    signed,
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  return sent === key && genuine
    ? (JSON.parse(Buffer.from(claims, 'base64url').toString()) as { sub: string }).sub
    : undefined;
}

/** RFC 8291 on RFC 8188, with one record. */
function decrypt(body: Buffer, keys: ECDH, auth: Buffer): string {
  const salt = body.subarray(0, 16);
  const idLength = body[20] ?? 0;
  const sender = body.subarray(21, 21 + idLength);
  const sealed = body.subarray(21 + idLength);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), keys.getPublicKey(), sender]);
  const ikm = Buffer.from(hkdfSync('sha256', keys.computeSecret(sender), auth, info, 32));
  const derive = (what: string, length: number) =>
    Buffer.from(hkdfSync('sha256', ikm, salt, Buffer.from(`Content-Encoding: ${what}\0`), length));
  const decipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12));
  decipher.setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  return plain.subarray(0, plain.lastIndexOf(2)).toString();
}
