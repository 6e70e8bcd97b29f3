import type { Page, Route } from 'playwright-core';
import { withFiles } from '../browser/offline.js';
import { axe, type Barrier, type Combination, combinations, reflow, show, spacing } from './barriers.checks.js';
import type { Place } from './barriers.places.js';

/** A busy machine is no barrier. */
export const PATIENCE_MS = 60_000;

export type Found = Barrier & { scene: string; combination: string };
/** Takes down what was found; counts the pages that were opened, and how often one was looked at. */
export type Notes = { found: Found[]; checks: number; pages: number };

/** What waits for the server is not to be done after all. */
const FORGET = 'localStorage.removeItem("vertskap.outbox")';

type Looking = { page: Page; url: string; language: string; list: Combination[]; notes: Notes };

/** How the page itself and everything that can be opened on it look; then the page when the server fails it. */
export async function visit(looking: Looking, place: Place, address: string, thorough: boolean): Promise<void> {
  const { page } = looking;
  const name = `${place.at} (${place.who})`;
  await opened(looking.page, looking.url + address);
  await unfold(page);
  await look(looking, name);
  if (place.offline) await offline(looking, address, name);
  if (!thorough) return;
  await dialogs(looking, address, name);
  await failing(looking, address, name);
}

/** Takes down what was found, and says it at once where it is new: the whole takes long. */
export function keep(notes: Notes, scene: string, combination: string, barriers: Barrier[]): void {
  notes.checks += 1;
  for (const it of barriers) {
    const known = notes.found.some(({ rule, element }) => rule === it.rule && element === it.element);
    if (!known) console.log(`${it.rule}  ${it.element}\n  at ${scene}: ${combination}\n  ${it.what}`);
    notes.found.push({ ...it, scene, combination });
  }
}

/** The page in each combination; at 320 px and with wide spacing in one of them, for colours change neither. */
async function look({ page, language, list, notes }: Looking, scene: string): Promise<void> {
  for (const combination of list) {
    await show(page, combination);
    keep(notes, scene, `${language} ${combination.theme} ${combination.width}`, await axe(page));
  }
  for (const width of [1280, 360] as const) {
    await show(page, { theme: 'light', width });
    keep(notes, scene, `${language} ${width}`, await spacing(page));
  }
  keep(notes, scene, `${language} 320`, await reflow(page));
  await show(page, combinations[0] ?? { theme: 'light', width: 1280 });
}

/** Each dialog as it opens, and as it answers when it is sent as it stands: what is missing, or a server that fails. */
async function dialogs(looking: Looking, address: string, name: string): Promise<void> {
  const { page } = looking;
  const open = async (): Promise<void> => {
    await page.evaluate(FORGET);
    await opened(page, looking.url + address);
    await unfold(page);
  };
  await page.route('**/api/**', failWrites);
  const buttons = page.locator('main [aria-haspopup="dialog"]:visible');
  const titles = await buttons.allInnerTexts();
  for (const [index, title] of titles.entries()) {
    if (titles.indexOf(title) !== index) continue; // one of a list
    if (!(await buttons.nth(index).isVisible())) await open(); // what was sent before is shown as done, though it waits
    await buttons.nth(index).click();
    const dialog = page.locator('dialog[open]');
    await dialog.waitFor();
    await settled(page);
    await look(looking, `${name} › ${title}`);
    const send = dialog.locator('button[type="submit"]');
    if ((await send.count()) > 0) {
      await send.last().click();
      await settled(page);
      await look(looking, `${name} › ${title}, sent as it stands`);
    }
    if (await dialog.isVisible()) await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  }
  await page.evaluate(FORGET);
  await page.goto('about:blank');
  await page.unroute('**/api/**', failWrites);
}

async function failing(looking: Looking, address: string, name: string): Promise<void> {
  await looking.page.route('**/api/**', failReads);
  await opened(looking.page, looking.url + address);
  await look(looking, `${name}, the server fails`);
  await looking.page.unroute('**/api/**', failReads);
}

/**
 * The notice comes after five seconds without a network; what is written meanwhile waits. Then the same page and one that was never fetched
 * as they open from the device.
 */
async function offline(looking: Looking, address: string, name: string): Promise<void> {
  const { page } = looking;
  await opened(looking.page, looking.url + address);
  await withFiles(page);
  await page.context().setOffline(true);
  const field = page.locator('#composer-text');
  if (await field.count()) {
    await field.fill('Skrevet uten nett.');
    await field.press('Control+Enter');
  }
  await page.locator('.connection-notice p').first().waitFor();
  await look(looking, `${name}, offline`);
  await opened(looking.page, looking.url + address);
  await look(looking, `${name}, opened offline`);
  await page.context().setOffline(false);
  await page.evaluate('localStorage.clear()');
}

/** Opens it, and waits until everything is there. */
export async function opened(page: Page, address: string): Promise<void> {
  await page.goto('about:blank'); // another fragment alone would not load it anew
  await page.goto(address);
  await page.locator('h1').first().waitFor();
  await settled(page);
}

/** Nothing is being fetched, nothing says that it is, and what came of it is painted. Throws where that does not come. */
async function settled(page: Page): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  for (let quiet = 0; quiet < 2;) {
    if (Date.now() > until) throw new Error(`still busy after ${PATIENCE_MS} ms`);
    const busy = await page.evaluate('barriers.busy()');
    quiet = busy ? 0 : quiet + 1;
    await page.evaluate('barriers.painted()');
  }
}

/** What is folded is opened: it has to be read, too. */
const unfold = (page: Page): Promise<void> =>
  page.evaluate('document.querySelectorAll("main details, main u-details").forEach((it) => { it.open = true; })');

const broken = (route: Route): Promise<void> =>
  route.fulfill({
    status: 500,
    contentType: 'application/problem+json',
    body: JSON.stringify({ type: 'about:blank', title: 'Internal', status: 500, code: 'internal', reference: '7F3A' }),
  });

const failWrites = (route: Route): Promise<void> =>
  route.request().method() === 'GET' ? route.fallback() : broken(route);
const failReads = (route: Route): Promise<void> =>
  /\/api\/session/.test(route.request().url()) ? route.fallback() : broken(route);
