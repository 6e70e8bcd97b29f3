import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Why there is no Redis to test with; undefined where there is. */
export const withoutRedis: string | undefined =
  spawnSync('redis-server', ['--version']).status === 0 ? undefined : 'there is no redis-server on this machine';

/** A Redis of our own that keeps nothing, on a port of its own that it comes back to after it was killed. */
export async function aRedis(): Promise<{ url: string; start: () => Promise<void>; kill: () => Promise<void> }> {
  const port = await freePort();
  let running: ReturnType<typeof spawn> | undefined;
  const answers = (): Promise<boolean> =>
    new Promise((done) => {
      const socket = net.connect(port, '127.0.0.1', () => (socket.destroy(), done(true)));
      socket.on('error', () => done(false));
    });
  const start = async () => {
    const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    running = spawn('redis-server', args, { stdio: 'ignore' });
    while (!(await answers())) await wait(20);
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    kill: async () => {
      if (!running?.kill('SIGKILL')) return;
      await once(running, 'exit');
      running = undefined;
    },
  };
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
