import type { Rolldown } from 'vite';

/** Nearly all of these can be reached from everywhere; what is used of them is put into files by other rules. */
const CHOSEN_FROM = /designsystemet-react|aksel-icons|\/libs\/contract\//;

/** How Vite loads what is imported later, and how the bundler ties files together. */
const RUNTIME = /^\0(vite\/preload-helper|rolldown\/runtime)/;

/**
 * Names the files for what every page needs before it can say anything, which is what `entry` imports: packages, and our own. Two, and
 * not one for each way of sharing, for on a phone each further file waits for a turn of its own. What `early` imports is a file apart, which
 * waits for neither.
 */
export function firstVisit(entry: string, early: string): Rolldown.CodeSplittingNameFunction {
  return (id, graph) => {
    if (RUNTIME.test(id) || importedBy(early, graph).has(id)) return 'early';
    if (!importedBy(entry, graph).has(id) || CHOSEN_FROM.test(id)) return null;
    return id.includes('/node_modules/') ? 'packages' : 'first';
  };
}

type Graph = Parameters<Rolldown.CodeSplittingNameFunction>[1];
const known = new Map<string, Set<string>>();

/** A module and everything that is there before it runs. */
function importedBy(module: string, graph: Graph): Set<string> {
  const found = known.get(module) ?? new Set<string>();
  known.set(module, found);
  const add = (one: string): void => {
    if (found.has(one)) return;
    found.add(one);
    if (/\/libs\/contract\//.test(one)) return; // what it imports are schemas, which few pages need
    for (const other of graph.getModuleInfo(one)?.importedIds ?? []) add(other);
  };
  add(module);
  return found;
}
