import type { Rolldown } from 'vite';

/** Nearly all of these can be reached from everywhere; what is used of them is put into files by other rules. */
const CHOSEN_FROM = /designsystemet-react|aksel-icons|\/libs\/contract\//;

/** Is not followed: what the contract imports are schemas, which few pages need, and this belongs to components that are not used. */
const NOT_FOLLOWED = /\/libs\/contract\/|@floating-ui\/react/;

/** What components ask for in place of a package: in our own file, that would run before what it takes from theirs. */
const STANDS_FOR_PACKAGE = /\/ui\/elements\.ts$/;

/** How Vite loads what is imported later, and how the bundler ties files together. */
const RUNTIME = /^\0(vite\/preload-helper|rolldown\/runtime)/;

/**
 * Names the files for what every page needs before it can say anything, which is what `entry` imports: packages, and our own. Two, and
 * not one for each way of sharing, for on a phone each further file waits for a turn of its own. What `early` imports is a file apart, which
 * waits for neither; `also` are ours that belong to the first visit though `entry` does not import them.
 */
export function firstVisit(entry: string, early: string, also: RegExp): Rolldown.CodeSplittingNameFunction {
  const known = new Map<string, Set<string>>();
  const importedBy = (module: string, graph: Graph): Set<string> => {
    const found = known.get(module) ?? reachedFrom(module, graph);
    known.set(module, found);
    return found;
  };
  return (id, graph) => {
    if (RUNTIME.test(id) || importedBy(early, graph).has(id)) return 'early';
    if (also.test(id)) return 'first';
    if (!importedBy(entry, graph).has(id) || CHOSEN_FROM.test(id)) return null;
    return id.includes('/node_modules/') || STANDS_FOR_PACKAGE.test(id) ? 'packages' : 'first';
  };
}

/** Names the file `early` for what these pages and parts import, and `late`, if anything, for the rest of a group. */
export function together(
  parts: string[],
  early: string,
  late: string | null = null,
): Rolldown.CodeSplittingNameFunction {
  let reached: Set<string> | undefined;
  return (id, graph) => {
    reached ??= parts.reduce((found, part) => reachedFrom(part, graph, found), new Set<string>());
    return reached.has(id) ? early : late;
  };
}

type Graph = Parameters<Rolldown.CodeSplittingNameFunction>[1];

/** A module and everything that is there before it runs. */
function reachedFrom(module: string, graph: Graph, found = new Set<string>()): Set<string> {
  if (found.has(module)) return found;
  found.add(module);
  if (NOT_FOLLOWED.test(module)) return found;
  for (const other of graph.getModuleInfo(module)?.importedIds ?? []) reachedFrom(other, graph, found);
  return found;
}
