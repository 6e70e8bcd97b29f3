import { statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { type Postgres, startPostgres } from '../../scripts/embedded-postgres.mjs';
import { temporaryFolder } from './temporary-folder.js';

const { folder, remove } = temporaryFolder();
const dataDir = path.join(folder, 'postgres');
let postgres: Postgres;

beforeAll(async () => {
  postgres = await startPostgres({ dataDir });
  await ask(postgres.ownerUrl, 'create table kept (word text)');
  await ask(postgres.ownerUrl, 'grant select, insert on kept to vertskap_app');
  await ask(postgres.appUrl, `insert into kept values ('ærlig')`);
});

afterAll(async () => {
  await postgres.stop();
  remove();
});

test('the role that serves is bound by row-level security, and owns nothing', async () => {
  const sql = 'select rolname, rolsuper, rolbypassrls from pg_roles where rolname = current_user';
  expect(await ask(postgres.appUrl, sql)).toEqual([{ rolname: 'vertskap_app', rolsuper: false, rolbypassrls: false }]);
  expect(await ask(postgres.ownerUrl, sql)).toMatchObject([{ rolsuper: false, rolbypassrls: false }]);
  await expect(ask(postgres.appUrl, 'create table mine (n int)')).rejects.toThrow('permission denied');
  await expect(ask(postgres.appUrl, 'drop table kept')).rejects.toThrow('must be owner');
});

test('it is safe on disk and closed to the network', async () => {
  const settings = ['fsync', 'synchronous_commit', 'data_checksums', 'listen_addresses', 'password_encryption'];
  const found = await ask(
    postgres.url,
    `select name, setting from pg_settings where name = any('{${settings.join()}}')`,
  );
  expect(Object.fromEntries(found.map(({ name, setting }) => [name, setting]))).toEqual({
    data_checksums: 'on',
    fsync: 'on',
    listen_addresses: '127.0.0.1',
    password_encryption: 'scram-sha-256',
    synchronous_commit: 'on',
  });
  expect(statSync(`${dataDir}.password`).mode & 0o777).toBe(0o600);
  const noPassword = new URL(postgres.url);
  noPassword.password = 'guess';
  await expect(ask(noPassword.href, 'select 1')).rejects.toThrow('password authentication failed');
});

test('it sorts as Norwegians do', async () => {
  const sql = `select string_agg(w, ' ' order by w) as words from unnest('{Øst,Åre,Ære,Zoo,ape}'::text[]) as w`;
  expect(await ask(postgres.appUrl, sql)).toEqual([{ words: 'ape Zoo Ære Øst Åre' }]);
});

test('who comes second uses the same one, and leaves it running for the first', async () => {
  const second = await startPostgres({ dataDir });
  expect(second).toMatchObject({ adopted: true, pid: postgres.pid, appUrl: postgres.appUrl });
  await second.stop();
  expect(await ask(postgres.appUrl, 'select word from kept')).toEqual([{ word: 'ærlig' }]);
});

test('a second start finds what the first one stored', async () => {
  await postgres.stop();
  expect(() => process.kill(postgres.pid, 0)).toThrow();
  postgres = await startPostgres({ dataDir });
  expect(postgres.adopted).toBe(false);
  expect(await ask(postgres.appUrl, 'select word from kept')).toEqual([{ word: 'ærlig' }]);
});

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
