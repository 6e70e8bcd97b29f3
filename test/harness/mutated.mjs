/** What `@swc/jest` does, of one file with other words in it: those of the mutant in MUTANT, `{ file, text }` as JSON. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import swc from '@swc/jest';

/** @type {{ file: string, text: string }} */
const { file, text } = JSON.parse(readFileSync(process.env.MUTANT ?? '', 'utf8'));
const mutant = path.resolve(file);

/**
 * @param {string} source
 * @param {string} name
 */
const wordsOf = (source, name) => (name === mutant ? text : source);

/** @typedef {import('@jest/transform').SyncTransformer} Transformer */
export default {
  /**
   * @param {Parameters<typeof swc.createTransformer>[0]} options
   * @returns {Transformer}
   */
  createTransformer(options) {
    const as = /** @type {Transformer} */ (swc.createTransformer(options));
    return {
      canInstrument: as.canInstrument ?? false,
      process: (source, name, ...rest) => as.process(wordsOf(source, name), name, ...rest),
      getCacheKey: (source, name, ...rest) =>
        as.getCacheKey?.(wordsOf(source, name), name, ...rest) ?? `${name} ${source}`,
    };
  },
};
