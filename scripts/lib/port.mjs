import net from 'node:net';
import { EXIT, Fault } from './fault.mjs';

/**
 * The port of an environment variable.
 * @param {string} name for instance 'PORT'
 * @param {number} standard used when the variable is not set
 * @throws {Fault} when it is no port number
 */
export function portFrom(name, standard) {
  const text = process.env[name];
  if (!text) return standard;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Fault(EXIT.port, `${name} is "${text}", which is no port number between 1 and 65535.`);
}

/**
 * @param {number} port
 * @param {string} [name] the environment variable that sets it
 * @throws {Fault} when the port cannot be listened on
 */
export async function assertPortFree(port, name = 'PORT') {
  const codes = [await listenError(port, '127.0.0.1'), await listenError(port, '::1')];
  if (codes.includes('EADDRINUSE')) {
    const advice = `Set ${name} to another number, or stop that program.`;
    throw new Fault(EXIT.port, `Port ${port} is taken by another program. ${advice}`);
  }
  if (codes.includes('EACCES')) {
    throw new Fault(EXIT.port, `Port ${port} may not be opened by this account. Set ${name} to a number above 1023.`);
  }
}

/** @returns {Promise<number>} a port of 127.0.0.1 that was free a moment ago */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/**
 * Where another program listens on all addresses, some systems still let us have a single one: so ask it first.
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | undefined>} the error's code
 */
function listenError(port, host) {
  return new Promise((resolve) => {
    const client = net.connect({ port, host, timeout: 1_000 });
    const listen = () => {
      client.destroy();
      const server = net.createServer();
      server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code));
      server.listen(port, host, () => server.close(() => resolve(undefined)));
    };
    client.once('error', listen).once('timeout', listen);
    client.once('connect', () => {
      client.destroy();
      resolve('EADDRINUSE');
    });
  });
}
