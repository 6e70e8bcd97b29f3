import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const entry = path.join(root, 'dist/apps/api/src/main.js');

/** The server as it is run for real, in a process of its own that can be killed at any moment and started again. */
export class ServerProcess {
  private child: ChildProcess | undefined;

  constructor(
    private readonly databaseUrl: string,
    readonly port: number,
  ) {
    if (!existsSync(entry)) throw new Error('The server is not built; npm test builds it first, or: npm run build');
  }

  /** Resolves when it serves. */
  start(): Promise<void> {
    const env = {
      ...process.env,
      DATABASE_URL: this.databaseUrl,
      PORT: String(this.port),
      HOST: '127.0.0.1',
      VERTSKAP_DEMO: '1',
      VERTSKAP_WORKER: '0',
      LOG_LEVEL: 'fatal',
    };
    const child = spawn(process.execPath, [entry], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
    this.child = child;
    return new Promise((ready, fail) => {
      child.stdout.on('data', (text: Buffer) => String(text).includes('is ready at') && ready());
      child.once('exit', (code) => fail(new Error(`the server ended with ${code}`)));
    });
  }

  /** kill -9: no goodbye, no drain. */
  kill(): Promise<void> {
    const { child } = this;
    return new Promise((gone) => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return gone();
      child.removeAllListeners('exit').once('exit', () => gone());
      child.kill('SIGKILL');
    });
  }
}
