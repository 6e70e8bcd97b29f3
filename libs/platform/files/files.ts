import type { Readable } from 'node:stream';
import type { Incoming } from './incoming.js';

/** Contents by their SHA-256, in hex: the same content lies there once, and who may have it is asked elsewhere. */
export type Files = {
  /** Where what comes in lies until it is known what it is. */
  incoming: string;
  /** Keeps it for good; one that is there already is written anew. */
  put: (file: Incoming) => Promise<void>;
  has: (sha256: string) => Promise<boolean>;
  /** The content from its beginning; undefined where it is missing. */
  open: (sha256: string) => Promise<Readable | undefined>;
  /** Removes it, if it is there. */
  remove: (sha256: string) => Promise<void>;
};
export const FILES = 'FILES';
