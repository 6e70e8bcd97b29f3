import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { startPostgres } from '../../scripts/embedded-postgres.mjs';
import { Fault } from '../../scripts/lib/fault.mjs';
import { faultFrom } from '../../scripts/postgres/complaints.mjs';
import { temporaryFolder } from './temporary-folder.js';

const { folder, remove } = temporaryFolder();
const ADVICE = 'Move it away, or set VERTSKAP_DATA to another folder.';

afterAll(remove);

describe('a data folder that will not do is said in one sentence, and left as it is', () => {
  test('files, but no database', async () => {
    const dataDir = folderWith('photos', { 'summer.jpg': '' });
    await expectFault(dataDir, 6, `The data folder ${dataDir} holds no database: its PG_VERSION is missing. ${ADVICE}`);
  });

  test('damaged', async () => {
    const dataDir = folderWith('damaged', { PG_VERSION: '\u0000\u0007' });
    await expectFault(dataDir, 6, `The data folder ${dataDir} is damaged: its PG_VERSION is unreadable. ${ADVICE}`);
  });

  test('another PostgreSQL', async () => {
    const dataDir = folderWith('older', { PG_VERSION: '15\n' });
    const finding = `The data folder ${dataDir} was made by PostgreSQL 15; Vertskap brings PostgreSQL 18.`;
    await expectFault(dataDir, 6, `${finding} ${ADVICE}`);
  });

  test('not made by us', async () => {
    const dataDir = folderWith('theirs', { PG_VERSION: '18\n' });
    const finding = `The data folder ${dataDir} was not made by Vertskap: ${dataDir}.password is missing.`;
    await expectFault(dataDir, 6, `${finding} ${ADVICE}`);
  });

  test('a file', async () => {
    const dataDir = path.join(folder, 'file');
    writeFileSync(dataDir, '');
    await expectFault(dataDir, 6, `${dataDir} is a file, where the data folder should be. ${ADVICE}`);
  });

  test('gutted: PostgreSQL itself gives the reason', async () => {
    const dataDir = folderWith('gutted', { PG_VERSION: '18\n' });
    writeFileSync(`${dataDir}.password`, 'secret\n');
    const fault = await faultOf(dataDir);
    expect(fault.exitCode).toBe(8);
    expect(fault.message).toMatch(/^PostgreSQL could not run on \S+: .+\. Restore the folder from a backup, or set/);
  });
});

describe('a full disk', () => {
  test('is recognised in what PostgreSQL says', () => {
    const said =
      'creating subdirectories ... ok\ninitdb: error: could not write to file "x": No space left on device\n';
    expect(faultFrom(said, '/srv/data')).toMatchObject({
      exitCode: 7,
      message: 'The disk is full where /srv/data lies. Free some space and start again.',
    });
  });

  const small = mountSmallDisk();
  (small ? test : test.skip)('is refused before anything is written (needs the right to mount)', async () => {
    const dataDir = path.join(small ?? '', 'postgres');
    await expectFault(
      dataDir,
      7,
      /^Only \d+ MB are free where \S+ lies; the database needs 200 MB\. Free some space\.$/,
    );
  });

  afterAll(() => {
    if (small) execFileSync('umount', [small]);
  });
});

function folderWith(name: string, files: Record<string, string>): string {
  const dataDir = path.join(folder, name);
  mkdirSync(dataDir, { mode: 0o700 });
  for (const [file, content] of Object.entries(files)) writeFileSync(path.join(dataDir, file), content);
  return dataDir;
}

async function expectFault(dataDir: string, exitCode: number, message: string | RegExp): Promise<void> {
  const fault = await faultOf(dataDir);
  if (typeof message === 'string') expect(fault.message).toBe(message);
  else expect(fault.message).toMatch(message);
  expect(fault.exitCode).toBe(exitCode);
}

async function faultOf(dataDir: string): Promise<Fault> {
  const outcome: unknown = await startPostgres({ dataDir }).catch((error: unknown) => error);
  if (outcome instanceof Fault) return outcome;
  throw new Error('it started, or failed otherwise', { cause: outcome });
}

function mountSmallDisk(): string | undefined {
  const target = path.join(folder, 'small');
  mkdirSync(target);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=60m', 'tmpfs', target], { stdio: 'ignore' });
    return target;
  } catch {
    return undefined;
  }
}
