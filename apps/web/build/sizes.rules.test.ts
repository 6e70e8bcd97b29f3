import { expect, test } from '@jest/globals';
import { type Built, LIMITS, sizesOf, tooLarge } from './sizes.rules.js';

const file = (
  name: string,
  kB: number,
  source: string | null = null,
  imports: string[] = [],
  css: string[] = [],
): Built => ({
  name,
  bytes: kB * 1_000,
  imports,
  css,
  source,
});
const shell = [
  file('index.js', 100, '/src/main.tsx', ['shared.js'], ['index.css']),
  file('shared.js', 20),
  file('index.css', 15),
  file('inter.woff2', 48),
  file('socket.js', 12, '/node_modules/socket.io-client/build/esm/index.js'),
  file('nb.js', 20, '\0/texts/most.nb.ts'),
  file('en.js', 19, '\0/texts/most.en.ts'),
  file('lists.js', 9, '\0/texts/lists.nb.ts'),
  file('figures.js', 10, '\0/texts/figures.nb.ts'),
  file('home.js', 3, '/src/screens/home/HomeScreen.tsx', ['shared.js'], ['home.css']),
  file('home.css', 1),
  file('insight.js', 15, '/src/screens/insight/InsightScreen.tsx', ['index.js', 'chart.js']),
  file('chart.js', 5),
];
const kB = (files: Built[]) => sizesOf(files, 'index.js').map(({ what, bytes }) => [what, bytes / 1_000]);

test('a first visit is what every page needs, the largest language and the heaviest landing; a route is what it adds', () => {
  expect(kB(shell)).toEqual([
    ['first visit, JS', 100 + 20 + 12 + 20 + 10 + 20],
    ['first visit, CSS', 15 + 1],
    ['fonts', 48],
    ['screens/insight/InsightScreen.tsx', 20],
    ['screens/home/HomeScreen.tsx', 4],
  ]);
  expect(tooLarge(sizesOf(shell, 'index.js'))).toBeUndefined();
});

test.each([
  ['first visit, JS: 212.0 kB of at most 200', file('more.js', 30)],
  ['first visit, CSS: 28.0 kB of at most 25', file('more.css', 12)],
])('one that grew too large is named: %s', (said, more) => {
  const [index, ...others] = shell as [Built, ...Built[]];
  expect(
    tooLarge(sizesOf([{ ...index, imports: [...index.imports, more.name] }, ...others, more], 'index.js')),
  ).toContain(said);
});

test('a route that grew too large, and fonts', () => {
  const large = [file('a.js', 41, '/src/screens/a/AScreen.tsx'), file('b.woff2', 3)];
  const said = tooLarge(sizesOf([...shell, ...large], 'index.js'));
  expect(said).toContain('screens/a/AScreen.tsx: 41.0 kB of at most 40');
  expect(said).toContain('fonts: 51.0 kB of at most 50');
  expect(LIMITS).toEqual({ js: 200_000, css: 25_000, fonts: 50_000, route: 40_000 });
});
