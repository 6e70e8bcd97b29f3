/** A PostgreSQL for one run of tests or measurements, in a folder of its own that goes away with it. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '../embedded-postgres.mjs';

/**
 * @param {Partial<Omit<import('../embedded-postgres.mjs').Options, 'dataDir'>>} [options]
 * @returns {Promise<import('../embedded-postgres.mjs').Postgres>} stop() also removes its folder
 */
export async function startTemporaryPostgres(options = {}) {
  const home = mkdtempSync(path.join(os.tmpdir(), 'vertskap-pg-'));
  try {
    chmodSync(home, 0o711);
    const postgres = await startPostgres({ ...options, dataDir: path.join(home, 'postgres') });
    const watcher = watch(postgres.dataDir, home);
    const stop = async () => {
      await postgres.stop();
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
      watcher.kill('SIGKILL');
    };
    return { ...postgres, stop };
  } catch (error) {
    rmSync(home, { recursive: true, force: true });
    throw error;
  }
}

/**
 * @param {string} dataDir
 * @param {string} home
 */
function watch(dataDir, home) {
  const script = fileURLToPath(new URL('watcher.mjs', import.meta.url));
  const args = [script, dataDir, home];
  const watcher = spawn(process.execPath, args, { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  watcher.unref();
  /** @type {import('node:net').Socket} */ (/** @type {unknown} */ (watcher.stdin)).unref();
  return watcher;
}
