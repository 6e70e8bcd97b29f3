import path from 'node:path';
import axeCore from 'axe-core';
import type { Page } from 'playwright-core';

/** One thing that keeps somebody out: which rule, which element, and what is wrong with it. */
export type Barrier = { rule: string; element: string; what: string };
export type Combination = { theme: 'light' | 'dark'; width: 360 | 1280 };

export const combinations: Combination[] = (['light', 'dark'] as const).flatMap((theme) =>
  ([1280, 360] as const).map((width) => ({ theme, width })),
);

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** 1280 CSS pixels at 400 %. */
const REFLOW = { width: 320, height: 640 };
const HEIGHT = 900;
const DIALOG = 'dialog[open]';

/** Must have been called before the page is opened: what the other checks ask of it. */
export async function prepare(page: Page): Promise<void> {
  await page.addInitScript({ path: path.resolve('test/faults/barriers.page.js') });
}

export async function show(page: Page, { theme, width }: Combination): Promise<void> {
  await page.setViewportSize({ width, height: HEIGHT });
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.evaluate('barriers.painted()');
}

/**
 * WCAG 2.2 A and AA, and what axe holds to be good practice, of any impact. Over a page that was looked at before, only the dialog.
 */
export async function axe(page: Page): Promise<Barrier[]> {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axeCore.source);
  return (await page.evaluate(`barriers.axe(${JSON.stringify(DIALOG)}, ${JSON.stringify(TAGS)})`)) as Barrier[];
}

/** WCAG 1.4.10: at 320 CSS pixels nothing scrolls sideways but tables and charts, in boxes of their own. */
export async function reflow(page: Page): Promise<Barrier[]> {
  await page.setViewportSize(REFLOW);
  await page.evaluate('barriers.painted()');
  return asked(page, 'reflow', 'wide');
}

/** WCAG 1.4.12: with the spacing that somebody may need, no text is cut off and nothing scrolls sideways. */
export async function spacing(page: Page): Promise<Barrier[]> {
  await page.evaluate('barriers.respace(true)');
  await page.evaluate('barriers.painted()');
  const found = [...(await asked(page, 'text-spacing', 'cut')), ...(await asked(page, 'text-spacing', 'wide'))];
  await page.evaluate('barriers.respace(false)');
  return found;
}

async function asked(page: Page, rule: string, question: 'cut' | 'wide'): Promise<Barrier[]> {
  const found = (await page.evaluate(`barriers.${question}()`)) as Omit<Barrier, 'rule'>[];
  return found.map((it) => ({ rule, ...it }));
}
