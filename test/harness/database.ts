import { createHash, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { seedRegister } from '@vertskap/organisations';
import { type DataSource, grantTo, migrate } from '@vertskap/platform';
import { trustFullText } from '../../scripts/postgres/roles.mjs';
import { migrations, setupDatabase } from '../../apps/api/src/data-source.js';

export const ROLE = 'vertskap_app';
const LOCK = 4_711;

/** A migrated database of one's own, cloned from a template that is made once per schema; dropped by `close`. */
export async function openDatabase(): Promise<{ url: string; appUrl: string; close: () => Promise<void> }> {
  const server = process.env['TEST_PG_URL'];
  if (!server)
    throw new Error('TEST_PG_URL is not set: run the tests through jest, whose globalSetup starts PostgreSQL');
  const admin = new Client({ connectionString: server });
  await admin.connect();
  const template = await templateOn(admin, server);
  const name = `house_${randomUUID().slice(0, 12).replaceAll('-', '')}`;
  await admin.query(`create database ${name} template ${template}`);
  const url = at(server, name);
  return {
    url,
    appUrl: asRole(url),
    close: async () => {
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}

async function templateOn(admin: Client, server: string): Promise<string> {
  const schema = createHash('sha256')
    .update(migrations.map((m) => m.toString() + m.name).join())
    .digest('hex')
    .slice(0, 12);
  const name = `template_${schema}`;
  await admin.query('select pg_advisory_lock($1)', [LOCK]);
  try {
    const known = await admin.query('select 1 from pg_database where datname = $1', [name]);
    if (known.rowCount) return name;
    await admin.query(
      `do $$ begin if not exists (select from pg_roles where rolname = '${ROLE}') then create role ${ROLE} login password 'test'; end if; end $$`,
    );
    await admin.query(`alter role ${ROLE} password 'test'`);
    await admin.query(`create database ${name}_making`);
    await fill(at(server, `${name}_making`));
    await admin.query(`alter database ${name}_making rename to ${name}`);
    return name;
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [LOCK]);
  }
}

async function fill(url: string): Promise<void> {
  const db: DataSource = await setupDatabase(url).initialize();
  await migrate(db);
  await seedRegister(db.manager);
  await grantTo(db, ROLE);
  await trustFullText(url);
  await db.destroy();
}

function at(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

function asRole(database: string): string {
  const url = new URL(database);
  url.username = ROLE;
  url.password = 'test';
  return url.href;
}
