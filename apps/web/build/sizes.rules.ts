/** One built file: its size as it travels, and the files that come with it by themselves or when asked for. Names as they are built. */
export type Built = { name: string; bytes: number; imports: string[]; css: string[]; source: string | null };
/** What somebody fetches, in bytes gzipped (a font is packed already), and the most it may be. */
export type Size = { what: string; bytes: number; limit: number };

const KB = 1_000;
/** P1 of the goals for the page. */
export const LIMITS = { js: 200 * KB, css: 25 * KB, fonts: 50 * KB, route: 40 * KB };

/** The pages that somebody comes to first. */
const LANDINGS = /\/(SignIn|Home|MyDay|Desk|Insight|Need)Screen\.tsx$/;
/** What most pages say, and what these pages say besides. */
const SAID_BY_MOST = /\/texts\/most\.\w+\.ts$/;
const SAID_BESIDES = /\/texts\/(lists|figures|need)\.\w+\.ts$/;
/** Fetched by every page, once it is on the screen. */
const ALWAYS = /\/socket\.io-client\//;

/** The sizes of a build: the first visit at its worst (largest language, heaviest landing), and every part that is fetched later. */
export function sizesOf(files: Built[], entry: string): Size[] {
  const known = new Map(files.map((file) => [file.name, file]));
  const shell = withImports(known, entry);
  for (const { name, source } of files) if (ALWAYS.test(source ?? '')) withImports(known, name, shell);
  const later = files
    .filter(({ name, source }) => source !== null && /\.tsx?$/.test(source) && name.endsWith('.js') && !shell.has(name))
    .map((file) => ({ ...file, parts: without(withImports(known, file.name), shell) }));
  const said = [SAID_BY_MOST, SAID_BESIDES].map((by) => later.filter(({ source }) => by.test(source ?? '')));
  const landings = later.filter(({ source }) => LANDINGS.test(source ?? ''));
  const first = (kind: 'js' | 'css') =>
    weigh(shell, kind) + [landings, ...said].reduce((sum, parts) => sum + most(parts, kind), 0);
  const fonts = files.filter(({ name }) => name.endsWith('.woff2')).reduce((sum, { bytes }) => sum + bytes, 0);
  return [
    { what: 'first visit, JS', bytes: first('js'), limit: LIMITS.js },
    { what: 'first visit, CSS', bytes: first('css'), limit: LIMITS.css },
    { what: 'fonts', bytes: fonts, limit: LIMITS.fonts },
    ...later
      .filter((file) => !said.flat().includes(file))
      .map(({ source, parts }) => ({
        what: (source ?? '').replace(/^.*\/src\//, ''),
        bytes: weigh(parts, 'js') + weigh(parts, 'css'),
        limit: LIMITS.route,
      }))
      .toSorted((a, b) => b.bytes - a.bytes),
  ];
}

/** What is over its limit, in words; undefined where nothing is. */
export function tooLarge(sizes: Size[]): string | undefined {
  const over = sizes.filter(({ bytes, limit }) => bytes > limit);
  if (over.length === 0) return undefined;
  return `Too much to fetch:\n${over.map(inWords).join('\n')}`;
}

export const inWords = ({ what, bytes, limit }: Size): string =>
  `  ${what}: ${(bytes / KB).toFixed(1)} kB of at most ${limit / KB}`;

type Parts = Map<string, Built>;

function withImports(known: Parts, name: string, found: Parts = new Map()): Parts {
  const file = known.get(name);
  if (!file || found.has(name)) return found;
  found.set(name, file);
  for (const other of [...file.imports, ...file.css]) withImports(known, other, found);
  return found;
}

const without = (parts: Parts, others: Parts): Parts => new Map([...parts].filter(([name]) => !others.has(name)));
const weigh = (parts: Parts, kind: 'js' | 'css'): number =>
  [...parts.values()].filter(({ name }) => name.endsWith(`.${kind}`)).reduce((sum, { bytes }) => sum + bytes, 0);
const most = (files: { parts: Parts }[], kind: 'js' | 'css'): number =>
  Math.max(0, ...files.map(({ parts }) => weigh(parts, kind)));
