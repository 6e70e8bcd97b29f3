import { readFile } from 'node:fs/promises';
import { CliFault } from './command.js';

/** The contents of a file that whoever gave the command named. Throws CliFault where it cannot be read. */
export const readOr = (file: string): Promise<Buffer> =>
  readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new CliFault(`${file} cannot be read: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}.`);
  });
