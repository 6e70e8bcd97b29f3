import type { Browser, Page } from 'playwright-core';
import { PHONE, DESKTOP, windowOf } from '../../browser/browser.js';
import { type Place, places } from '../../faults/barriers.places.js';
import { type Bytes, type Conditions, type Seen, type State, stateOf, Visit } from './visit.js';

export type World = {
  browser: Browser;
  url: string;
  /** What stands in braces in an address. */
  resolve: (address: string) => string;
  /** Who takes the part of somebody of the demonstration. */
  nameOf: (who: string) => string;
  states: Map<string, State>;
};

/** Where people come first, each on what they use most. */
export const LANDINGS: { name: string; who: string; at: string; width: number }[] = [
  { name: 'sign-in, phone', who: 'nobody', at: '/logg-inn', width: PHONE.width },
  { name: 'home of an association, phone', who: 'Ingrid Solheim', at: '/', width: PHONE.width },
  { name: 'a need, phone', who: 'Ingrid Solheim', at: '/b/{?open}', width: PHONE.width },
  { name: 'my day, desk', who: 'Kari Moe', at: '/min-dag', width: DESKTOP.width },
  { name: 'fordeling, desk', who: 'Marianne Sund', at: '/fordeling', width: DESKTOP.width },
  { name: 'insight, phone', who: 'Liv Ådland', at: '/innsikt', width: PHONE.width },
];

/** Somebody of the demonstration who is signed in; nobody has no state. */
async function stateFor({ browser, url, nameOf, states }: World, who: string): Promise<State | undefined> {
  if (who === 'nobody') return undefined;
  const state = states.get(who) ?? (await stateOf(await windowOf(browser, url, nameOf(who))));
  states.set(who, state);
  return state;
}

/** One first visit: nothing is remembered but who is signed in. */
export async function firstVisit(
  world: World,
  { who, at, width }: (typeof LANDINGS)[number],
  conditions?: Conditions,
): Promise<Seen & { bytes: Bytes }> {
  const visit = await Visit.begin(world.browser, width, await stateFor(world, who));
  if (conditions) await visit.under(conditions);
  const seen = await visit.open(world.url + world.resolve(at));
  await visit.end();
  return { ...seen, bytes: visit.bytes };
}

/** What each page fetches of scripts and styles when somebody goes there from where they began. */
export async function laterRoutes(
  world: World,
  most: number,
): Promise<{ route: string; bytes: number; cls: number }[]> {
  const once = places.filter(
    ({ route, who, at }, index) =>
      who !== 'nobody' &&
      route !== '/' && // where they begin
      !/finnes-ikke|999999/.test(at) &&
      places.findIndex((other) => other.route === route) === index,
  );
  const measured = [];
  for (const place of once.slice(0, most)) measured.push({ route: place.route, ...(await laterRoute(world, place)) });
  return measured;
}

async function laterRoute(world: World, { who, at }: Place): Promise<{ bytes: number; cls: number }> {
  const visit = await Visit.begin(world.browser, DESKTOP.width, await stateFor(world, who));
  await visit.open(`${world.url}/`);
  const before = { ...visit.bytes };
  await visit.goOn(world.resolve(at));
  const cls = (await visit.page.evaluate('seen.cls')) as number;
  await visit.end();
  const { Script, Stylesheet } = visit.bytes;
  return { bytes: Script + Stylesheet - before.Script - before.Stylesheet, cls };
}

/** Milliseconds until each thing that somebody did on a list of so many rows had been answered; under 16 counts as 16. */
export async function interactions(world: World, rows: number, rounds: number, slower: number): Promise<number[]> {
  const visit = await Visit.begin(world.browser, DESKTOP.width, await stateFor(world, 'Ingrid Solheim'));
  const { page } = visit;
  await visit.open(`${world.url}/behov`);
  for (let shown = await count(page); shown < rows; shown = await count(page)) {
    await page.getByRole('button', { name: 'Vis flere' }).click();
    await page.locator('.need-row').nth(shown).waitFor();
  }
  await visit.slowed(slower);
  await page.evaluate('seen.answers.clear()');
  const done = await useList(page, rounds);
  const answers = (await page.evaluate('[...seen.answers.values()]')) as number[];
  await visit.end();
  return [...answers, ...Array.from({ length: Math.max(0, done - answers.length) }, () => 16)];
}

const count = (page: Page): Promise<number> => page.locator('.need-row').count();

/** What a person does on a list: goes along it, opens filters and menus, reads the keys, opens a need. Gives how often they pressed. */
async function useList(page: Page, rounds: number): Promise<number> {
  let done = 0;
  const did = async (act: Promise<unknown>): Promise<void> => {
    await act;
    done += 1;
    await page.waitForTimeout(60); // people are slower still
  };
  const filters = page.locator('.filter-more summary');
  for (let round = 0; round < rounds; round++) {
    for (let n = 0; n < 4; n++) await did(page.keyboard.press('j'));
    await did(page.keyboard.press('k'));
    await did(filters.click());
    await did(filters.click());
    await did(page.keyboard.press('?'));
    await page.locator('dialog[open]').waitFor(); // its code is fetched the first time
    await did(page.keyboard.press('Escape'));
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await did(page.locator('.acting').click());
    await did(page.keyboard.press('Escape'));
  }
  await did(page.locator('.need-row-title').nth(3).click());
  await page.locator('#composer-text').waitFor();
  return done;
}

/** Milliseconds from Ctrl+Enter until one's own words are painted in the thread, on a line that is slow to answer. */
export async function ownMessages(world: World, conditions: Conditions, rounds: number): Promise<number[]> {
  const visit = await Visit.begin(world.browser, PHONE.width, await stateFor(world, 'Ingrid Solheim'));
  const { page } = visit;
  await visit.open(world.url + world.resolve('/b/{?open}'));
  await visit.under(conditions);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const text = `Vi har målt opp skiltet, og det er ${70 * conditions.slower + round} cm bredt.`;
    await page.locator('#composer-text').fill(text);
    const painted = page.evaluate(`ownMessage(${JSON.stringify(text)})`);
    await page.locator('#composer-text').press('Control+Enter');
    times.push((await painted) as number);
    await page.locator('.pending').waitFor({ state: 'detached' });
  }
  await visit.end();
  return times;
}

/** Milliseconds from when a need was acknowledged until the figures that the mayor has open have moved. */
export async function figuresMoved(world: World, rounds: number): Promise<number[]> {
  const windowAt = async (who: string, at: string): Promise<Visit> => {
    const visit = await Visit.begin(world.browser, DESKTOP.width, await stateFor(world, who));
    await visit.open(world.url + at);
    return visit;
  };
  const [mayor, leader] = [await windowAt('Liv Ådland', '/innsikt'), await windowAt('Ingrid Solheim', '/')];
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const moved = mayor.page.evaluate(`changed('.insight-sentence')`) as Promise<number>;
    const acknowledged = (await leader.page.evaluate('raise()')) as number;
    times.push((await moved) - acknowledged);
  }
  await Promise.all([mayor.end(), leader.end()]);
  return times;
}

/** The page that anybody may read, without a script: what it weighs and when it is there. */
export async function publicPage(
  { browser, url, resolve }: World,
  conditions: Conditions,
): Promise<Seen & { bytes: Bytes }> {
  const visit = await Visit.begin(browser, PHONE.width);
  await visit.under(conditions);
  const seen = await visit.open(url + resolve('/apent/kystby'));
  await visit.end();
  return { ...seen, bytes: visit.bytes };
}
