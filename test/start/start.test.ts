import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { startPostgres } from '../../scripts/embedded-postgres.mjs';
import { freePort } from '../../scripts/lib/port.mjs';
import { runScript, until } from './run-script.js';
import { temporaryFolder } from './temporary-folder.js';

const START_MS = 60_000; // it also builds, where `npm test` has not done so
const { folder, remove } = temporaryFolder();
const dataDir = path.join(folder, 'postgres');

afterAll(remove);

test(
  'npm start serves; told to stop it ends the server and PostgreSQL; the next start finds the data',
  async () => {
    const first = await start();
    expect((await fetch(`${first.url}/api/health/ready`)).status).toBe(200);
    await inDatabase('create table kept as select 1 as n');
    first.child.kill('SIGTERM');
    expect(await first.ended).toMatchObject({ code: 0, stderr: expect.not.stringContaining('Error') });
    expect(await answers(first.url)).toBe(false);
    expect(postmasterPid()).toBeUndefined();

    const second = await start();
    expect(await inDatabase('select n from kept')).toEqual([{ n: 1 }]);
    second.child.kill('SIGINT');
    second.child.kill('SIGINT');
    expect((await second.ended).code).toBe(0);
  },
  START_MS,
);

test(
  'kill -9 of npm start takes the server along; the next start takes over its PostgreSQL',
  async () => {
    const first = await start();
    const pid = postmasterPid();
    first.child.kill('SIGKILL');
    await first.ended;
    await until('the server is gone', async () => !(await answers(first.url)));
    expect(postmasterPid()).toBe(pid);

    const second = await start();
    expect(postmasterPid()).toBe(pid);
    second.child.kill('SIGTERM');
    expect((await second.ended).code).toBe(0);
    expect(postmasterPid()).toBeUndefined();
  },
  START_MS,
);

/** `npm start` on a data folder of its own, up to the line that says where it answers. */
async function start() {
  const port = await freePort();
  const env = { PORT: String(port), VERTSKAP_DATA: folder, VERTSKAP_DEMO: '0', DATABASE_URL: '', HOST: '' };
  const run = runScript('start.mjs', [], env);
  const url = `http://localhost:${port}`;
  let over = false;
  void run.ended.then(() => (over = true));
  await until('it says that it is ready', () => over || run.stdout().includes('\n'), START_MS);
  expect({ said: run.stdout(), over: over && run.stderr() }).toEqual({
    said: `Vertskap is ready at ${url}\n`,
    over: false,
  });
  return { ...run, url };
}

/** Beside the server that runs, as the command line does it. */
async function inDatabase(sql: string): Promise<unknown[]> {
  const postgres = await startPostgres({ dataDir });
  const client = new pg.Client({ connectionString: postgres.ownerUrl });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  await postgres.stop();
  return rows;
}

function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

function postmasterPid(): number | undefined {
  try {
    return Number(readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return undefined;
  }
}
