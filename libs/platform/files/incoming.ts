import { createHash, randomUUID } from 'node:crypto';
import { open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

export type Incoming = { path: string; sha256: string; size: number };
/** It was longer than it may be. */
export class TooLarge extends Error {}

/**
 * Writes what comes in to a file of its own, hashed on its way, and gives that to `work`. Whatever happens, nothing is left behind but
 * what `work` has moved away. No more than a part of it is in memory. Throws `TooLarge` after `max` bytes, and what the source throws.
 */
export async function withIncoming<T>(
  folder: string,
  parts: AsyncIterable<Uint8Array>,
  max: number,
  work: (file: Incoming) => Promise<T>,
): Promise<T> {
  const name = path.join(folder, randomUUID());
  try {
    return await work({ path: name, ...(await write(name, parts, max)) });
  } finally {
    await rm(name, { force: true });
  }
}

/** Removes what a server that was killed left half written, older than `before`. */
export async function sweepIncoming(folder: string, before: Date): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => undefined); // one that has arrived meanwhile
    if (found && found.mtime < before) await rm(file, { force: true });
  }
}

async function write(
  name: string,
  parts: AsyncIterable<Uint8Array>,
  max: number,
): Promise<Pick<Incoming, 'sha256' | 'size'>> {
  const hash = createHash('sha256');
  const file = await open(name, 'wx', 0o600);
  try {
    let size = 0;
    for await (const part of parts) {
      size += part.byteLength;
      if (size > max) throw new TooLarge();
      hash.update(part);
      await file.appendFile(part);
    }
    await file.datasync(); // before a row says that it is here
    return { sha256: hash.digest('hex'), size };
  } finally {
    await file.close();
  }
}
