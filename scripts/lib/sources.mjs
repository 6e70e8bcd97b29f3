import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

/**
 * @param {string[]} entries files and folders of the checkout; missing ones count as empty
 * @param {(name: string) => boolean} [counts] which file names matter
 * @returns {string} a fingerprint of names and contents
 */
export function fingerprint(entries, counts = () => true) {
  const hash = createHash('sha256').update(process.version);
  for (const file of entries.flatMap((entry) => filesOf(path.join(root, entry)))) {
    if (counts(path.basename(file))) hash.update(`\0${path.relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/**
 * @param {string} entry
 * @returns {string[]} in an order that does not depend on the file system
 */
function filesOf(entry) {
  if (!existsSync(entry)) return [];
  if (statSync(entry).isFile()) return [entry];
  const names = readdirSync(entry).filter((name) => name !== 'node_modules' && !name.startsWith('.'));
  return names.sort().flatMap((name) => filesOf(path.join(entry, name)));
}
