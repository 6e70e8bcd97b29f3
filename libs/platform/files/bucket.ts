import { openAsBlob } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { S3mini } from 's3mini';
import type { Config } from '../config.js';
import type { Files } from './files.js';

type Settings = Pick<Config, 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY' | 'S3_REGION'> & { S3_URL: string };
/** One attempt, a whole file included. */
const PATIENCE_MS = 60_000;

/** Contents in a bucket of S3-compatible storage, each object named by its hash. */
export async function inBucket(settings: Settings): Promise<Files> {
  const bucket = new S3mini({
    endpoint: settings.S3_URL,
    region: settings.S3_REGION,
    accessKeyId: settings.S3_ACCESS_KEY_ID ?? '',
    secretAccessKey: settings.S3_SECRET_ACCESS_KEY ?? '',
    requestAbortTimeout: PATIENCE_MS,
  });
  const incoming = path.join(os.tmpdir(), `vertskap-incoming-${process.getuid?.() ?? ''}`);
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  return {
    incoming,
    put: async (file) => void (await bucket.putObject(file.sha256, await openAsBlob(file.path))),
    has: async (sha256) => (await bucket.objectExists(sha256)) === true,
    open: async (sha256) => {
      const found = await bucket.getObjectResponse(sha256);
      return found?.body ? Readable.fromWeb(found.body as ReadableStream) : undefined;
    },
    remove: async (sha256) => void (await bucket.deleteObject(sha256)),
  };
}
