import type { Rolldown } from 'vite';

/** Nearly all of these can be reached from everywhere; what is used of them is put into files by other rules. */
const CHOSEN_FROM = /designsystemet-react|aksel-icons|\/libs\/contract\//;

/**
 * Names the files for what every page needs before it can say anything, which is what `entry` imports: packages, and our own. Two, and
 * not one for each way of sharing, for on a phone each further file waits for a turn of its own.
 */
export function firstVisit(entry: string): Rolldown.CodeSplittingNameFunction {
  const found = new Set<string>();
  return (id, graph) => {
    const add = (one: string): void => {
      if (found.has(one)) return;
      found.add(one);
      if (/\/libs\/contract\//.test(one)) return; // what it imports are schemas, which few pages need
      for (const other of graph.getModuleInfo(one)?.importedIds ?? []) add(other);
    };
    add(entry);
    if (!found.has(id) || CHOSEN_FROM.test(id)) return null;
    return id.includes('/node_modules/') ? 'packages' : 'first';
  };
}
