import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { atRest, picture } from '../browser.js';
import type { MessageKey, Values, Words } from '../words.js';

/** What one writes in or chooses from. */
const FILLED = 'textarea, select, input:not([type="radio"])';

/** Somebody at their screen: what they press and read, by role and by the words of their language. */
export class Player {
  constructor(
    readonly page: Page,
    private readonly words: Words,
    private readonly url: string,
    readonly story: string,
  ) {}

  get onPhone(): boolean {
    return (this.page.viewportSize()?.width ?? 0) < 1024;
  }
  async go(address: string): Promise<void> {
    await this.page.goto(this.url + address);
    await this.page.locator('h1').first().waitFor();
  }
  button = (key: MessageKey, values?: Values): Locator => this.named('button', key, values);
  link = (key: MessageKey, values?: Values): Locator => this.named('link', key, values);
  radio = (key: MessageKey, values?: Values): Locator => this.named('radio', key, values);
  heading = (key: MessageKey, values?: Values): Locator => this.named('heading', key, values);
  region = (key: MessageKey): Locator => this.page.getByRole('region', { name: this.words.like(key) });
  field = (key: MessageKey, values?: Values): Locator => this.page.getByLabel(this.words.t(key, values));
  checkbox = (name: string): Locator => this.page.getByRole('checkbox', { name });
  /** A need in a list. */
  row = (title: string): Locator => this.page.locator('.need-row', { hasText: title });

  /** What the page says, wherever it says it. */
  async reads(...said: (string | RegExp)[]): Promise<void> {
    for (const text of said) await this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }
  async sees(key: MessageKey, values?: Values): Promise<void> {
    await this.reads(this.words.like(key, values));
  }
  /** Looks when all that a page fetches as one goes to it has come. */
  async misses(text: string): Promise<void> {
    await atRest(this.page);
    expect([text, await this.page.getByText(text).count()]).toEqual([text, 0]);
  }
  /** Opens what they are told to look at, from the list of what they were told. */
  async follows(key: MessageKey, values?: Values): Promise<void> {
    await this.go('/varsler');
    await this.page
      .getByRole('link', { name: this.words.like(key, values) })
      .first()
      .click();
  }
  /** Fills a dialog and sends it: fields by their labels, choices as they are named. */
  async tells(fields: Partial<Record<MessageKey, string>>, send: MessageKey): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    for (const [key, value] of Object.entries(fields)) {
      const field = dialog
        .getByLabel(this.words.t(key as MessageKey))
        .and(this.page.locator(FILLED))
        .first();
      await field.waitFor();
      const isChoice = await field.evaluate((it: { nodeName: string }) => it.nodeName === 'SELECT');
      await (isChoice ? field.selectOption({ label: value }) : field.fill(value));
    }
    await dialog.getByRole('button', { name: this.words.t(send), exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
  /** Writes under the need that is open, and sends it by its button. */
  async writes(text: string, send: MessageKey): Promise<void> {
    await this.page.locator('#composer-text').fill(text);
    await this.button(send).click();
  }
  picture = (name: string): Promise<void> =>
    picture(this.page, `week-${this.story}-${name}-${this.page.viewportSize()?.width}`);

  /** By its whole name, but for the key that may stand after it. */
  private named(role: Parameters<Page['getByRole']>[0], key: MessageKey, values?: Values): Locator {
    const { source } = this.words.like(key, values);
    return this.page
      .getByRole(role, { name: new RegExp(String.raw`^\s*${source}(\s*N)?\s*$`) })
      .filter({ visible: true })
      .first();
  }
}
