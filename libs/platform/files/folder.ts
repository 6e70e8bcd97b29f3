import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Files } from './files.js';

/** Contents in a folder, 256 folders in it, each file named by its hash. Several servers may share it. */
export async function inFolder(folder: string): Promise<Files> {
  const incoming = path.join(folder, 'incoming');
  await mkdir(incoming, { recursive: true });
  const placeOf = (sha256: string): string => path.join(folder, sha256.slice(0, 2), sha256);
  return {
    incoming,
    put: async (file) => {
      const place = placeOf(file.sha256);
      await mkdir(path.dirname(place), { recursive: true });
      await rename(file.path, place);
      await settle(path.dirname(place));
    },
    has: (sha256) => orMissing(access(placeOf(sha256)).then(() => true)).then((found) => found ?? false),
    open: async (sha256) => (await orMissing(open(placeOf(sha256))))?.createReadStream(),
    remove: (sha256) => rm(placeOf(sha256), { force: true }),
  };
}

/** A new name outlives a power cut once its folder is written. Windows opens no folders, and needs none of it. */
async function settle(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}

const orMissing = <T>(found: Promise<T>): Promise<T | undefined> =>
  found.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
