import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const MAIN = path.resolve('dist/apps/api/src/main.js');
/** So that it ends with whoever started it, however that one ends. */
const LEASH = pathToFileURL(path.resolve('scripts/lib/leash.mjs')).href;
/** What was compiled at the first start need not be at the next. */
const CACHE = path.resolve('dist/.compiled');
const PATIENCE_MS = 90_000;

/** The server as it is installed: a process of its own, which can be killed without warning and started again. */
export class ServerProcess {
  private process: ChildProcess | undefined;

  constructor(private readonly env: Record<string, string>) {
    if (!existsSync(MAIN))
      throw new Error(`${MAIN} is missing: run "npm run build" first ("npm test" builds by itself)`);
  }

  /** Resolves with the port once the server says that it is ready. */
  start(): Promise<number> {
    const child = spawn(process.execPath, ['--import', LEASH, MAIN], {
      env: {
        PATH: process.env['PATH'] ?? '',
        NODE_ENV: 'production',
        PORT: '0',
        LOG_LEVEL: 'fatal',
        NODE_COMPILE_CACHE: CACHE,
        ...this.env,
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child.channel?.unref();
    this.process = child;
    let said = '';
    return new Promise((done, fail) => {
      const timer = setTimeout(() => fail(new Error(`the server was not ready in time: ${said}`)), PATIENCE_MS);
      const hear = (chunk: Buffer) => {
        said += String(chunk);
        const port = /ready at http:\/\/localhost:(\d+)/.exec(said)?.[1];
        if (!port) return;
        clearTimeout(timer);
        done(Number(port));
      };
      child.stdout?.on('data', hear);
      child.stderr?.on('data', hear);
      child.once('exit', (code) => {
        clearTimeout(timer);
        fail(new Error(`the server ended with ${code}: ${said}`));
      });
    });
  }

  get pid(): number | undefined {
    return this.process?.pid;
  }

  /** kill -9, in the middle of whatever it does. */
  kill(): Promise<number | null> {
    return this.end('SIGKILL');
  }

  /** Asks it to end, as a supervisor does; resolves with its exit code. */
  stop(): Promise<number | null> {
    return this.end('SIGTERM');
  }

  /** Stands still, with all its connections open, until it is woken. */
  pause(): void {
    this.process?.kill('SIGSTOP');
  }

  wake(): void {
    this.process?.kill('SIGCONT');
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const child = this.process;
    this.process = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return null;
    return new Promise((done) => {
      child.once('exit', done);
      child.kill(signal);
    });
  }
}
