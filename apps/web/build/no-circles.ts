import type { Plugin } from 'vite';

/**
 * Fails a build in which files need each other in a circle: which of them runs first is then up to which one somebody asked for first, and another finds
 * nothing where it takes what stands in it.
 */
export function noCircles(): Plugin {
  return {
    name: 'vertskap-no-circles',
    apply: 'build',
    writeBundle(_, bundle) {
      const imports = new Map(Object.values(bundle).map((it) => [it.fileName, it.type === 'chunk' ? it.imports : []]));
      const circle = circleIn(imports);
      if (circle) this.error(`Files that need each other: ${circle.join(' → ')}`);
    },
  };
}

/** The first circle there is among files and what they import, from a file back to itself. */
export function circleIn(imports: Map<string, string[]>): string[] | undefined {
  const done = new Set<string>();
  const from = (file: string, way: string[]): string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const other of imports.get(file) ?? []) {
      const circle = from(other, [...way, file]);
      if (circle) return circle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of imports.keys()) {
    const circle = from(file, []);
    if (circle) return circle;
  }
  return undefined;
}
