import { execFile } from 'node:child_process';
import { appendFileSync, existsSync, globSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Fault } from './live-faults.js';
import { count, morePosts } from './live-world.js';
import { sleep } from './random.js';

/** Faults that need a machine which lets us: another clock for one server, a disk of our own that is small. */

const run = promisify(execFile);
type Skipped = { skip: string };

/**
 * One server's clock jumps by up to an hour, forwards and back, while the other's goes on. Much more is no fault of this kind:
 * a server whose clock is past the end of a working day takes every session for over.
 */
export async function wrongClock(): Promise<{ fault: Fault; env: Record<string, string> } | Skipped> {
  const library = await libfaketime();
  if (!library) return { skip: 'clock jumps: libfaketime is not here and could not be fetched' };
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'vertskap-clock-')), 'offset');
  const jump = (seconds: number): void => {
    writeFileSync(file, `${seconds < 0 ? '' : '+'}${seconds}s\n`);
    utimesSync(file, new Date(), new Date());
  };
  jump(0);
  return {
    env: {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      FAKETIME_CACHE_DURATION: '1',
    },
    fault: {
      name: 'clock jumped',
      work: async (world) => {
        for (const far of [3_600, 600, 60]) {
          jump(Math.round((world.random() - 0.5) * 2 * far));
          await sleep(1_200);
          await morePosts(world, 10);
        }
        jump(0);
        await sleep(1_200);
      },
    },
  };
}

async function libfaketime(): Promise<string | undefined> {
  const here = () => globSync('/usr/lib/*/faketime/libfaketime.so.1')[0];
  const known = here();
  if (known || process.platform !== 'linux') return known;
  const dir = mkdtempSync(path.join(os.tmpdir(), 'vertskap-faketime-'));
  try {
    await run('apt-get', ['download', 'libfaketime'], { cwd: dir, timeout: 30_000 });
    const [packed] = globSync(path.join(dir, '*.deb'));
    if (packed) await run('dpkg-deb', ['-x', packed, dir]);
    return globSync(path.join(dir, 'usr/lib/*/faketime/libfaketime.so.1'))[0];
  } catch {
    return undefined;
  }
}

type Postgres = {
  url: string;
  ownerUrl: string;
  appUrl: string;
  dataDir: string;
  pid: number;
  port: number;
  stop: () => Promise<void>;
};
type OnDisk = { run: <T>(work: (postgres: Postgres, fault: Fault) => Promise<T>) => Promise<T> };

/** A database on a disk of 400 MB, which is filled to the brim and emptied again. */
export async function onSmallDisk(): Promise<OnDisk | Skipped> {
  if (process.getuid?.() !== 0) return { skip: 'full disk: only root can mount a small one' };
  const disk = mkdtempSync(path.join(os.tmpdir(), 'vertskap-disk-'));
  const mounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=400m,mode=0711', 'tmpfs', disk]).then(
    () => true,
    () => false,
  );
  if (!mounted) return { skip: 'full disk: a small one could not be mounted here' };
  return {
    run: async (work) => {
      const script = pathToFileURL(path.resolve('scripts/embedded-postgres.mjs')).href;
      const { startPostgres } = (await import(script)) as { startPostgres: (options: object) => Promise<Postgres> };
      const dataDir = path.join(disk, 'postgres');
      const start = (port?: number) => startPostgres({ dataDir, durable: true, ...(port && { port }) });
      const postgres = await start();
      try {
        return await work(
          postgres,
          fullDisk(disk, () => start(postgres.port)),
        );
      } finally {
        await postgres.stop();
        await run('umount', [disk]).catch(() => run('umount', ['-l', disk]));
        rmSync(disk, { recursive: true, force: true });
      }
    },
  };
}

/** To the brim: the database writes meanwhile, so how much fits is known only when no more does. */
function fill(file: string): void {
  const some = Buffer.alloc(256 * 1024);
  try {
    for (;;) appendFileSync(file, some);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}

const fullDisk = (disk: string, start: () => Promise<Postgres>): Fault => ({
  name: 'disk full',
  work: async (world) => {
    const filler = path.join(disk, 'filler');
    fill(filler);
    const before = world.acks.length;
    await sleep(6_000);
    count(world, 'acknowledged while full', world.acks.length - before);
    rmSync(filler);
    await sleep(1_000);
    if (!existsSync(path.join(disk, 'postgres/postmaster.pid'))) await start();
    await morePosts(world, 20, 20_000);
  },
});
