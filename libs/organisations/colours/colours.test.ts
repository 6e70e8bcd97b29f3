import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { accentIn, coloursOf } from './colours.rules.js';
import { coloursCss } from './colours-css.js';

const VERTSKAP = '#0b5a6b';
const accents = (css: string): string[] =>
  css.match(/--ds-color-accent-[\w-]+: ?#[0-9a-f]{6}/g)?.map((it) => it.replace(' ', '')) ?? [];

test('the colour of Vertskap gives the colours of Vertskap', () => {
  const own = accents(readFileSync(path.resolve('apps/web/src/ui/theme.css'), 'utf8'));
  expect(own.length).toBe(64);
  expect(accents(coloursCss(VERTSKAP))).toEqual(own);
});

test('an address says which colour it is made of, and nothing else is one', () => {
  expect(coloursOf(null)).toBeNull();
  const address = coloursOf('#ffd500')?.address ?? '';
  expect(accentIn(address.replace('/tema/', ''))).toBe('#ffd500');
  for (const file of [
    'ffd500.css',
    'FFD500-1.css',
    'ffd500-0.css',
    'ffd50-1.css',
    '../ffd500-1.css',
    'ffd500-1.css.map',
  ])
    expect(accentIn(file)).toBeUndefined();
});

/** What is read on what: name of the text, and of what it stands on. */
const pairs = ['background-default', 'background-tinted', 'surface-default', 'surface-tinted'].flatMap((ground) => [
  ['text-subtle', ground],
  ['text-default', ground],
]);

test('whatever colour is chosen, text can be read on it by day and by night, and so can the band above every page', () => {
  const channel = fc.integer({ min: 0, max: 255 }).map((n) => n.toString(16).padStart(2, '0'));
  fc.assert(
    fc.property(fc.tuple(channel, channel, channel), (rgb) => {
      const css = coloursCss(`#${rgb.join('')}`);
      const [day, night] = css.split('color-scheme.dark');
      for (const half of [day, night]) {
        const hex = (name: string) => new RegExp(`accent-${name}:(#[0-9a-f]{6})`).exec(half ?? '')?.[1] ?? '';
        for (const [text = '', ground = ''] of pairs)
          expect(contrast(hex(text), hex(ground))).toBeGreaterThanOrEqual(4.5);
        expect(contrast(hex('base-contrast-default'), hex('base-default'))).toBeGreaterThanOrEqual(4.5);
      }
      const root = (name: string) => new RegExp(`--${name}:(#[0-9a-f]{6})`).exec(css)?.[1] ?? '';
      for (const ground of ['ink-deep', 'ink-deep-hover']) {
        expect(contrast('#ffffff', root(ground))).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrast(root('on-deep-soft'), root('ink-deep'))).toBeGreaterThanOrEqual(4.5);
    }),
    { numRuns: 60, examples: [[['ff', 'd5', '00']], [['00', '00', '00']], [['ff', 'ff', 'ff']], [['1a', '05', '33']]] },
  );
});

/** WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
