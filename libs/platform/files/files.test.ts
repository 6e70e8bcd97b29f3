import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readConfig } from '../config.js';
import type { Files } from './files.js';
import { sweepIncoming, TooLarge, withIncoming } from './incoming.js';
import { openFiles } from './open-files.js';

type S3Server = { run: () => Promise<{ address: string; port: number }>; close: () => Promise<void> };
const S3rver = createRequire(import.meta.url)('@20minutes/s3rver') as new (options: object) => S3Server;

let folder: string;
let s3: S3Server;
const kinds: Record<string, Files> = {};
const inBucket: Record<string, string> = {};
const environment = (more: Record<string, string>) =>
  readConfig({ DATABASE_URL: 'postgres://x', ATTACHMENTS_DIR: path.join(folder, 'attachments'), ...more });
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'vertskap-files-'));
  const directory = path.join(folder, 's3');
  s3 = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: 'attachments' }],
  });
  const { port } = await s3.run();
  kinds['folder'] = await openFiles(environment({}));
  Object.assign(inBucket, {
    S3_URL: `http://127.0.0.1:${port}/attachments`,
    S3_REGION: 'us-east-1',
    S3_ACCESS_KEY_ID: 'S3RVER',
    S3_SECRET_ACCESS_KEY: 'S3RVER',
  });
  kinds['bucket'] = await openFiles(environment(inBucket));
});
afterAll(async () => {
  await s3?.close();
  for (const files of Object.values(kinds)) await rm(files.incoming, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

const sha = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');
const put = (files: Files, ...parts: (string | Buffer)[]) =>
  withIncoming(files.incoming, Readable.from(parts.map((p) => Buffer.from(p))), 30_000_000, async (file) => {
    await files.put(file);
    return file;
  });

describe.each(['folder', 'bucket'])('in a %s', (kind) => {
  test('a content is kept by its hash, read again as it was, written anew without harm, and gone when removed', async () => {
    const files = kinds[kind]!;
    const content = randomUUID();
    expect([await files.has(sha(content)), await files.open(sha(content))]).toEqual([false, undefined]);
    expect(await put(files, content.slice(0, 9), content.slice(9))).toMatchObject({ sha256: sha(content), size: 36 });
    await put(files, content);
    expect(await files.has(sha(content))).toBe(true);
    expect((await buffer((await files.open(sha(content)))!)).toString()).toBe(content);
    expect(await readdir(files.incoming)).toEqual([]);
    await files.remove(sha(content));
    await files.remove(sha(content));
    expect([await files.has(sha(content)), await files.open(sha(content))]).toEqual([false, undefined]);
  });

  test('the largest that can be attached comes back byte by byte', async () => {
    const files = kinds[kind]!;
    const content = Buffer.alloc(20_000_000, randomUUID());
    await put(files, content);
    expect(sha(await buffer((await files.open(sha(content)))!))).toBe(sha(content));
  });

  test('what is too long, or ends in the middle, leaves nothing', async () => {
    const files = kinds[kind]!;
    const none = () => Promise.reject(new Error('this is not to be asked'));
    const long = Readable.from([Buffer.from('1234'), Buffer.from('5')]);
    await expect(withIncoming(files.incoming, long, 4, none)).rejects.toThrow(TooLarge);
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('halv');
        throw new Error('broken off');
      })(),
    );
    await expect(withIncoming(files.incoming, broken, 100, none)).rejects.toThrow('broken off');
    expect(await readdir(files.incoming)).toEqual([]);
  });
});

test('what a server that was killed left half written goes after a while', async () => {
  const { incoming } = kinds['folder']!;
  await writeFile(path.join(incoming, 'halv'), 'x');
  await sweepIncoming(incoming, new Date(Date.now() - 60_000));
  expect(await readdir(incoming)).toEqual(['halv']);
  await sweepIncoming(incoming, new Date(Date.now() + 60_000));
  expect(await readdir(incoming)).toEqual([]);
});

test('a bucket needs its keys, and a wrong one is an error and no missing file', async () => {
  const wrong = await openFiles(environment({ ...inBucket, S3_SECRET_ACCESS_KEY: 'wrong' }));
  await expect(wrong.has(sha('x'))).rejects.toThrow();
  await expect(wrong.open(sha('x'))).rejects.toThrow();
  const { S3_URL = '' } = inBucket;
  expect(() => environment({ S3_URL })).toThrow(/S3_ACCESS_KEY_ID.*S3_SECRET_ACCESS_KEY/);
});
