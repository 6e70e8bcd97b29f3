import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { startPostgres } from '../../scripts/embedded-postgres.mjs';
import { startTemporaryPostgres } from '../../scripts/postgres/temporary.mjs';
import { root, until } from './run-script.js';
import { temporaryFolder } from './temporary-folder.js';

const { folder, remove } = temporaryFolder();
const dataDir = path.join(folder, 'postgres');

afterAll(remove);

test('kill -9 of the starter: the next start takes over the PostgreSQL that is left, and ends it', async () => {
  const pid = await startAndKill(
    `(await import('./scripts/embedded-postgres.mjs')).startPostgres(${option({ dataDir })})`,
  );
  expect(isRunning(pid)).toBe(true);
  const next = await startPostgres({ dataDir });
  expect(next).toMatchObject({ adopted: true, pid });
  await next.stop();
  expect(isRunning(pid)).toBe(false);
});

test('kill -9 of PostgreSQL: what was committed is there again, on the same port', async () => {
  const first = await startPostgres({ dataDir });
  const client = new pg.Client({ connectionString: first.ownerUrl });
  client.on('error', () => {});
  await client.connect();
  await client.query('create table survived as select 42 as n');
  process.kill(first.pid, 'SIGKILL');
  await first.lost;
  const again = await startPostgres({ dataDir, port: first.port });
  const fresh = new pg.Client({ connectionString: first.ownerUrl });
  await fresh.connect();
  expect((await fresh.query('select n from survived')).rows).toEqual([{ n: 42 }]);
  await fresh.end();
  await again.stop();
  expect(isRunning(again.pid)).toBe(false);
});

test('a pid file left by a crash does not stand in the way, though its number is now another program', async () => {
  const first = await startPostgres({ dataDir });
  const pidFile = path.join(dataDir, 'postmaster.pid');
  const lines = readFileSync(pidFile, 'utf8').split('\n');
  await first.stop();
  writeFileSync(pidFile, [process.pid, ...lines.slice(1)].join('\n'));
  const next = await startPostgres({ dataDir });
  expect(next.adopted).toBe(false);
  await next.stop();
});

test('a temporary PostgreSQL goes with whoever wanted it, and leaves nothing', async () => {
  const call = `(await import('./scripts/postgres/temporary.mjs')).startTemporaryPostgres({ durable: false })`;
  const { pid, dataDir: itsFolder } = await startAndKillWithFolder(call);
  await until('PostgreSQL is gone', () => !isRunning(pid));
  await until('its folder is gone', () => !existsSync(path.dirname(itsFolder)));
});

test('stopping a temporary PostgreSQL leaves nothing either', async () => {
  const postgres = await startTemporaryPostgres({ durable: false });
  await postgres.stop();
  expect(isRunning(postgres.pid)).toBe(false);
  expect(existsSync(path.dirname(postgres.dataDir))).toBe(false);
});

function option(value: object): string {
  return JSON.stringify(value);
}

async function startAndKill(call: string): Promise<number> {
  return (await startAndKillWithFolder(call)).pid;
}

/** Starts PostgreSQL in another process, and kills that process as soon as it says that it is up. */
async function startAndKillWithFolder(call: string): Promise<{ pid: number; dataDir: string }> {
  const code = `const { pid, dataDir } = await ${call}; console.log(JSON.stringify({ pid, dataDir }));`;
  const starter = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  starter.stdout.on('data', (chunk) => (said += String(chunk)));
  await until('the starter says that it is up', () => said.includes('\n')).finally(() => starter.kill('SIGKILL'));
  return JSON.parse(said) as { pid: number; dataDir: string };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // nobody may have taken note of its end yet
    return !existsSync('/proc/self') || !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
