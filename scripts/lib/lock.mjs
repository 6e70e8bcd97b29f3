/** One process at a time, by a socket that the kernel closes when its holder dies: no stale locks, no process ids. */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * @template T
 * @param {string} kind what is locked, for instance 'install'
 * @param {string} place the folder it is locked for
 * @param {() => Promise<T>} work
 * @param {() => void} [onWait] called once when another process holds the lock
 * @returns {Promise<T>}
 */
export async function withLock(kind, place, work, onWait = () => {}) {
  const address = addressOf(kind, place);
  let server = await tryListen(address);
  if (!server) onWait();
  while (!server) {
    await sleep(100);
    server = await tryListen(address);
  }
  const held = server;
  try {
    return await work();
  } finally {
    await new Promise((done) => held.close(done));
  }
}

/**
 * @param {string} kind
 * @param {string} place
 */
function addressOf(kind, place) {
  const name = `vertskap-${kind}-${createHash('sha256').update(path.resolve(place)).digest('hex').slice(0, 16)}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : path.join(os.tmpdir(), `${name}.sock`);
}

/**
 * @param {string} address
 * @returns {Promise<net.Server | undefined>} nothing when another process listens there
 */
async function tryListen(address) {
  const server = await listen(address);
  if (server || !path.isAbsolute(address) || process.platform === 'win32') return server;
  if (await answers(address)) return undefined;
  rmSync(address, { force: true });
  return listen(address);
}

/**
 * @param {string} address
 * @returns {Promise<net.Server | undefined>}
 */
function listen(address) {
  return new Promise((resolve, reject) => {
    const server = net.createServer((socket) => socket.destroy());
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen(address, () => resolve(server));
  });
}

/**
 * @param {string} address
 * @returns {Promise<boolean>}
 */
function answers(address) {
  return new Promise((resolve) => {
    const socket = net.connect(address, () => resolve(true)).once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
  });
}
