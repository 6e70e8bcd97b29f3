import { ImportFault } from './fault.js';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * The text of a file. Unless told, by its byte order mark; without one UTF-16 where every other byte is zero, UTF-8 where
 * it is valid, else Windows-1252 as older Excel saves it. Throws ImportFault where the bytes are not of the encoding given.
 */
export function decode(bytes: Uint8Array, told?: Encoding): string {
  const encoding = told ?? encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new ImportFault(`The file is not written in ${encoding}.`, { cause: error });
  }
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 1_000);
  const zeros = (odd: 0 | 1): number => start.filter((byte, i) => i % 2 === odd && byte === 0).length;
  if (zeros(1) > start.length / 4) return 'utf-16le';
  if (zeros(0) > start.length / 4) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
