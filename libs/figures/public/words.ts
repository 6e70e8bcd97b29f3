import type { Language } from '@vertskap/contract';
import en from './words.en.js';
import nb from './words.nb.js';
import nn from './words.nn.js';
import type { Words } from './words.types.js';

/** All that the public page says, by language. */
export const words: Record<Language, Words> = { nb, nn, en };
