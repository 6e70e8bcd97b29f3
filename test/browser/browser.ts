import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const root = path.resolve(import.meta.dirname, '../..');

/** Browser tests need Chromium and the built page; where one is missing they are left out, and say why. */
export const missing = !existsSync(executablePath)
  ? 'Chromium was not found; on Debian: sudo apt-get install -y chromium'
  : !existsSync(path.join(root, 'dist/web/index.html'))
    ? 'the web client is not built: npm run build'
    : undefined;

const launch = {
  executablePath,
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};
export const openBrowser = (): Promise<Browser> => chromium.launch(launch);
/** One that is not private, with its profile in a folder: only there can a page be installed. */
export const openProfile = (folder: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, launch);

export const PHONE = { width: 360, height: 740 };
export const TABLET = { width: 1024, height: 768 };
export const DESKTOP = { width: 1280, height: 900 };

/** A window of its own, signed in as one of the people of the demonstration by a click on their name. `block`: no worker keeps its files. */
export async function windowOf(
  browser: Browser,
  url: string,
  name: string,
  viewport = DESKTOP,
  serviceWorkers: 'allow' | 'block' = 'allow',
): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    serviceWorkers,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    reducedMotion: 'reduce',
  });
  const page = watched(await context.newPage());
  page.setDefaultTimeout(15_000);
  await page.goto(url);
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.getByText('Du representerer').first().waitFor();
  await undoSend(page, 'off');
  return page;
}

const underWay = new WeakMap<Page, Set<Request>>();
const REST_MS = 500;
const PATIENCE_MS = 30_000;

/** A page whose requests are followed, so that it can be waited for until it is at rest. */
export function watched(page: Page): Page {
  const requests = new Set<Request>();
  underWay.set(page, requests);
  page.on('request', (request) => requests.add(request));
  page.on('requestfinished', (request) => requests.delete(request));
  page.on('requestfailed', (request) => requests.delete(request));
  return page;
}

/**
 * Waits until nothing has been under way for half a second; throws where that does not come. The state `networkidle` is of no use after a page's
 * first rest: it stays reached.
 */
export async function atRest(page: Page): Promise<void> {
  const requests = underWay.get(page);
  if (!requests) throw new Error('nobody follows the requests of this page: open it by windowOf, or as watched(page)');
  const end = Date.now() + PATIENCE_MS;
  for (let since = Date.now(); Date.now() - since < REST_MS; await wait(50)) {
    if (requests.size > 0) since = Date.now();
    if (since > end) throw new Error(`still under way: ${[...requests].map((request) => request.url()).join(' ')}`);
  }
}

/** Whether what is sent can be taken back for ten seconds; in most windows it is sent at once, so that a test need not wait. */
export const undoSend = (page: Page, is: 'on' | 'off'): Promise<void> =>
  page.evaluate<void>(`localStorage.setItem('vertskap.undo-send', '${is}')`);

/** Keeps a picture in screenshots/, to be looked at. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(path.join(root, 'screenshots'), { recursive: true });
  await page.screenshot({ path: path.join(root, 'screenshots', `${name}.png`) });
}
