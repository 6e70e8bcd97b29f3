import {
  callDue,
  closePulses,
  dropOrphans,
  fireDue,
  openPost,
  planDigests,
  planNext,
  type Post,
  sendNext,
  sendPulses,
  tellNext,
  tellOfInitiatives,
  tellOfInsights,
  tellOfNeighbours,
  tellOfReferrals,
} from '@vertskap/notifications';
import { makeLog } from '@vertskap/platform';
import type { Browser, Page } from 'playwright-core';
import { wordsOf as mailWordsOf } from '../../../libs/notifications/mail/words.js';
import type { House } from '../../harness/house.js';
import type { Caught, MailCatcher } from '../../harness/mail-catcher.js';
import type { MovedTime } from '../../harness/moved-time.js';
import type { Place, TestPerson } from '../../harness/places.js';
import { undoSend, watched } from '../browser.js';
import { type Words, wordsOf } from '../words.js';
import { Player } from './player.js';

export const SIV = { name: 'Siv Nilsen', password: 'fire vanlige ord her' };
type Ours = 'leader' | 'contact' | 'coordinator' | 'planner' | 'planLeader' | 'director' | 'mayor' | 'administrator';
/** Those of the municipality next to it. */
type Theirs = 'neighbour' | 'neighbourDirector';
/** `siv` is let in on Monday; `member` has a link in a mail, and no account. */
type Name = Ours | Theirs | 'siv' | 'member';
type Size = { width: number; height: number };
export type Play = {
  language: Words['language'];
  scheme: 'light' | 'dark';
  sizes: Record<Name, Size>;
};
type Stage = { house: House; browser: Browser; time: MovedTime; catcher: MailCatcher };

const log = makeLog('silent');
/** What is done every few minutes. */
const often = [tellOfNeighbours, tellOfInitiatives, tellOfReferrals, tellOfInsights, sendPulses, closePulses];

/** Everything that one telling of the week plays with. */
export class Week {
  private readonly windows = new Map<Name, Player>();
  private constructor(
    readonly stage: Stage,
    readonly place: Place,
    /** The municipality next to it. */
    readonly next: Place,
    readonly words: Words,
    private readonly post: Post,
    private readonly play: Play,
  ) {}

  static async of(stage: Stage, play: Play): Promise<Week> {
    const [place, next] = [await stage.house.aPlace(), await stage.house.aPlace()];
    await stage.house.owner.query(`update person set language = $1`, [play.language]);
    const post = await openPost(stage.house.owner, stage.house.config);
    return new Week(stage, place, next, await wordsOf(play.language), post, play);
  }

  get mail() {
    return mailWordsOf(this.play.language);
  }
  associationName = (): Promise<string> => this.nameOf('association', this.place.association);
  spaceName = (): Promise<string> => this.nameOf('space', this.place.space);
  ourName = (): Promise<string> => this.nameOf('municipality', this.place.municipality);
  nextName = (): Promise<string> => this.nameOf('municipality', this.next.municipality);
  private async nameOf(table: 'association' | 'space' | 'municipality', id: string): Promise<string> {
    const { owner } = this.stage.house;
    const [found] = (await owner.query(`select name from ${table} where id = $1`, [id])) as { name: string }[];
    return found!.name;
  }
  emailOfSiv = (): string => `siv.${this.place.municipality.slice(0, 6)}@example.no`;

  /** A window of somebody's own, the first time on a page that needs no sign-in. */
  async open(who: Name, address: string): Promise<Player> {
    const { house, browser, time } = this.stage;
    const context = await browser.newContext({
      viewport: this.play.sizes[who],
      locale: `${this.play.language}-NO`,
      timezoneId: 'Europe/Oslo',
      reducedMotion: 'reduce',
      colorScheme: this.play.scheme,
      serviceWorkers: 'block',
    });
    await time.inWindow(context);
    const page = watched(await context.newPage());
    page.setDefaultTimeout(30_000);
    await page.goto(house.url + address);
    const player = new Player(page, this.words, house.url, `${this.play.language}-${who}`);
    this.windows.set(who, player);
    return player;
  }
  /** Whoever has come. */
  of = (who: Name): Player => {
    const player = this.windows.get(who);
    if (!player) throw new Error(`${who} has not come yet`);
    return player;
  };
  /** Signs in, the first time or where the page stood open over night, and was signed out by itself. */
  async arrive(...names: Exclude<Name, 'member'>[]): Promise<void> {
    await Promise.all(
      names.map(async (who) => {
        const { page } = this.windows.get(who) ?? (await this.open(who, '/'));
        await (who === 'siv'
          ? this.withPassword(page)
          : page.getByRole('button', { name: this.person(who).name }).click());
        await page.getByText(this.words.t('session.representing')).first().waitFor();
        await undoSend(page, 'off');
      }),
    );
  }
  private person(who: Ours | Theirs): TestPerson {
    if (who === 'neighbour') return this.next.coordinator;
    return who === 'neighbourDirector' ? this.next.director : this.place[who];
  }
  private async withPassword(page: Page): Promise<void> {
    await page.getByText(this.words.t('session.demo.password')).click();
    await page.getByLabel(this.words.t('session.email')).fill(this.emailOfSiv());
    await page.getByLabel(this.words.t('session.password')).fill(SIV.password);
    await page.getByRole('button', { name: this.words.t('session.sign-in'), exact: true }).click();
  }

  /** What the worker does all the time. */
  async work(): Promise<void> {
    const { owner, daily } = this.stage.house;
    const now = new Date();
    while ((await fireDue(owner, 100)).length > 0);
    await callDue(owner, now, 100);
    while ((await tellNext(owner, now, 50)) > 0);
    for (const job of often) await daily((tx): Promise<unknown> => job(tx, now));
    await dropOrphans(owner, now);
    while ((await planNext(owner, now, 100, true)) > 0);
    while ((await sendNext(owner, this.post, now, 10, log)) > 0);
  }
  async fridayMail(): Promise<void> {
    await planDigests(this.stage.house.owner, new Date(), 'friday');
    await this.work();
  }
  /** The mail to somebody with this subject, which must have come. */
  mailTo(email: string, subject: string): Caught {
    const mails = this.stage.catcher.mails.filter(({ recipient }) => recipient === email);
    const found = mails.find((mail) => mail.subject === subject);
    if (!found) throw new Error(`no mail “${subject}”, only ${mails.map((mail) => mail.subject).join(', ')}`);
    return found;
  }
  async end(): Promise<void> {
    this.post.transport?.close();
    await Promise.all([...this.windows.values()].map(({ page }) => page.context().close()));
  }
}

/** Where a link in a mail leads, within the site. */
export const pathIn = ({ text = '' }: Caught): string => /http\S+?(\/b\/\S+)/.exec(text)?.[1] ?? '';
