import { expect, test } from '@jest/globals';
import { aBrowser, browserTest } from '../browser/stage.js';
import { axe, prepare, reflow, show, spacing } from './barriers.checks.js';
import { routes, unopened } from './barriers.places.js';

const at = aBrowser();

test('every route of the client stands in the table of what is opened', () => {
  expect(routes().length).toBeGreaterThan(20);
  expect(unopened()).toEqual([]);
});

browserTest('the checks find what was planted', async () => {
  const page = await at.browser.newPage();
  await prepare(page);
  await page.goto(
    `data:text/html,${encodeURIComponent(`<!doctype html><html lang="nb"><title>Prøve</title><main><h1>Prøve</h1>
      <img src="x.png"><p style="color:#aaa;background:#fff">Lys</p>
      <button style="width:9px;height:9px;padding:0;border:0" aria-label="A"></button><button style="width:9px;height:9px;padding:0;border:0" aria-label="B"></button>
      <div class="wide" style="width:340px">Bred</div>
      <div class="tight" style="height:1.2em;line-height:1.2;overflow:hidden">Trang</div></main>`)}`,
  );
  await show(page, { theme: 'light', width: 1280 });
  const rules = (await axe(page)).map(({ rule }) => rule);
  expect(rules).toEqual(expect.arrayContaining(['image-alt', 'color-contrast', 'target-size']));
  expect((await reflow(page)).map(({ element }) => element)).toEqual(['div.wide']);
  await show(page, { theme: 'light', width: 1280 });
  expect((await spacing(page)).map(({ element }) => element)).toEqual(['div.tight']);
  await page.close();
});
