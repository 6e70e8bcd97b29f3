import path from 'node:path';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { atRest, watched } from '../../browser/browser.js';

/** A line and a machine, as Chromium imitates them: delay and speed of each request, and how many times slower the processor is. */
export type Conditions = { name: string; delayMs: number; mbit: number; slower: number };
export const FOUR_G: Conditions = { name: '4G', delayMs: 170, mbit: 9, slower: 4 };
export const SLOW_4G: Conditions = { name: 'slow 4G', delayMs: 150, mbit: 1.6, slower: 4 };

/** Bytes as they travelled, packed, by kind. */
export type Bytes = { Script: number; Stylesheet: number; Font: number; all: number };
export type Seen = { lcp: number; what: string; cls: number };
export type State = Awaited<ReturnType<BrowserContext['storageState']>>;

/** A window that nothing is remembered in but who is signed in; what it fetches is counted. */
export class Visit {
  readonly bytes: Bytes = { Script: 0, Stylesheet: 0, Font: 0, all: 0 };

  private constructor(
    readonly page: Page,
    private readonly cdp: CDPSession,
  ) {
    const kinds = new Map<string, string>();
    cdp.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
    cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const kind = kinds.get(requestId) ?? '';
      if (kind in this.bytes) this.bytes[kind as keyof Bytes] += encodedDataLength;
      this.bytes.all += encodedDataLength;
    });
  }

  static async begin(browser: Browser, width: number, state?: State): Promise<Visit> {
    const context = await browser.newContext({
      viewport: { width, height: width < 600 ? 740 : 900 },
      locale: 'nb-NO',
      timezoneId: 'Europe/Oslo',
      serviceWorkers: 'block', // what it keeps for later is not what a page waits for
      ...(state && { storageState: state }),
    });
    const page = watched(await context.newPage());
    page.setDefaultTimeout(60_000);
    await page.addInitScript({ path: path.resolve('test/bench/web/page.js') });
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    return new Visit(page, cdp);
  }

  async under({ delayMs, mbit, slower }: Conditions): Promise<void> {
    const throughput = (mbit * 1_000_000) / 8;
    await this.cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: delayMs,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
    await this.slowed(slower);
  }

  slowed(times: number): Promise<unknown> {
    return this.cdp.send('Emulation.setCPUThrottlingRate', { rate: times });
  }

  /** Opens an address, and waits until nothing more is fetched. */
  async open(address: string): Promise<Seen> {
    await this.page.goto(address);
    await this.page.locator('h1').first().waitFor();
    await this.settled();
    return this.page.evaluate('({ lcp: seen.lcp, what: seen.what, cls: seen.cls })');
  }

  /** Goes on as a link of the client does, at the press of a key: what moves then is what somebody asked for. */
  async goOn(address: string): Promise<void> {
    const go = `() => history.pushState(null, '', ${JSON.stringify(address)})`;
    await this.page.evaluate(`addEventListener('keydown', ${go}, { once: true })`);
    await this.page.keyboard.press('F9');
    await this.settled();
  }

  async settled(): Promise<void> {
    await atRest(this.page);
    await this.page.locator('main [aria-busy="true"]').first().waitFor({ state: 'detached' });
    await atRest(this.page);
  }

  end(): Promise<void> {
    return this.page.context().close();
  }
}

/** Who is signed in, to be taken along to windows that remember nothing else. */
export async function stateOf(page: Page): Promise<State> {
  const state = await page.context().storageState();
  await page.context().close();
  return state;
}
