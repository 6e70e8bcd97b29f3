import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { api } from '@vertskap/contract';
import { loadDemo } from '@vertskap/exchange';
import { seedRegister } from '@vertskap/organisations';
import { grantTo, migrate, openFiles, readConfig } from '@vertskap/platform';
import { setupDatabase } from '../../apps/api/src/data-source.js';
import { Visitor } from '../harness/visitor.js';
import { ServerProcess } from './server-process.js';

export type StartPostgres = (options: object) => Promise<Postgres>;
type Postgres = { ownerUrl: string; appUrl: string; stop: () => Promise<void> };
export type Demonstration = {
  url: string;
  ownerUrl: string;
  /** What stands in braces in `barriers.places.ts`, as it is here. */
  resolve: (address: string) => string;
  close: () => Promise<void>;
};

/** The demonstration as it is installed, with the built page: the public page of Kystby is open, and somebody is invited. */
export async function openDemonstration(startPostgres: StartPostgres): Promise<Demonstration> {
  const postgres = await startPostgres({ durable: false });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'vertskap-demonstration-'));
  const env = {
    DATABASE_URL: postgres.ownerUrl,
    APP_DATABASE_URL: postgres.appUrl,
    VERTSKAP_DEMO: '1',
    VERTSKAP_WORKER: '0',
    BRREG_URL: '',
    ATTACHMENTS_DIR: folder,
  };
  const server = new ServerProcess(env);
  const close = async (): Promise<void> => {
    await server.stop();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await load(postgres, env);
    const url = `http://localhost:${await server.start()}`;
    return { url, ownerUrl: postgres.ownerUrl, resolve: await addresses(postgres.ownerUrl, url), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Before the server starts: it is given less time than a busy machine takes for this. */
async function load({ ownerUrl, appUrl }: Postgres, env: Record<string, string>): Promise<void> {
  const owner = await setupDatabase(ownerUrl).initialize();
  await migrate(owner);
  await seedRegister(owner.manager);
  await grantTo(owner, decodeURIComponent(new URL(appUrl).username));
  await loadDemo(owner, await openFiles(readConfig(env)), new Date());
  await owner.destroy();
}

async function addresses(ownerUrl: string, url: string): Promise<(address: string) => string> {
  const admin = new Visitor(url);
  await admin.arrive();
  const petter = (await admin.call(api.demoPeople)).body.find(({ name }) => name === 'Petter Nilsen');
  await admin.become(petter?.membershipId ?? '');
  await admin.call(api.publish, { body: { published: true } });
  const capacity = {
    kind: 'staff',
    role: 'director',
    position: 'Rådgiver',
    sectorId: null,
    from: null,
    to: null,
  } as const;
  const { token } = (
    await admin.call(api.invite, { body: { email: 'ny@kystby.example', name: 'Ny Person', capacity } })
  ).body;
  const db = await setupDatabase(ownerUrl).initialize();
  const needs = (await db.query(
    `select n.number, n.title, case when a.name = 'Kystby næringsforening' then n.state end as own
     from need n join association a on a.id = n.association_id join municipality m on m.id = n.municipality_id
     where m.slug = 'kystby' order by n.raised_at desc`,
  )) as { number: number; title: string; own: string | null }[];
  const [meeting] = (await db.query(`select id from meeting order by starts_at desc limit 1`)) as { id: string }[];
  const pulse = randomBytes(32).toString('base64url');
  await db.query(`insert into pulse_link select $1, id from pulse_recipient limit 1`, [
    createHash('sha256').update(pulse).digest(),
  ]);
  const [initiative] = (await db.query(`select id from initiative order by started_at limit 1`)) as { id: string }[];
  await db.destroy();
  return (address) =>
    address.replace(/\{(.+)\}/, (_, wanted: string) => {
      if (wanted === 'invitation') return token;
      if (wanted === 'pulse') return pulse;
      if (wanted === 'meeting') return meeting?.id ?? 'none';
      if (wanted === 'initiative') return initiative?.id ?? 'none';
      const need = needs.find(({ title, own }) =>
        wanted.startsWith('?') ? own === wanted.slice(1) : title.startsWith(wanted),
      );
      if (!need) throw new Error(`the demonstration has no need ${wanted}`);
      return String(need.number);
    });
}
