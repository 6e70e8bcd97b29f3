import { createReadStream } from 'node:fs';
import { fileTypeFromFile } from 'file-type';
import { isPlain } from './content.rules.js';

/** The media type that the content of a file has, whatever its name says; undefined where nobody knows. */
export async function typeOf(path: string): Promise<string | undefined> {
  // what is made to confuse whoever parses it is of no kind that we take
  const found = await fileTypeFromFile(path).catch(() => ({ mime: 'application/octet-stream' }));
  return found?.mime ?? ((await isPlainText(path)) ? 'text/plain' : undefined);
}

async function isPlainText(path: string): Promise<boolean> {
  for await (const part of createReadStream(path)) if (!isPlain(part as Buffer)) return false;
  return true;
}
