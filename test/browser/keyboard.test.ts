import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { raise } from '../harness/deeds.js';
import { DESKTOP, PHONE, picture, windowOf } from './browser.js';
import { aStage, browserTest } from './stage.js';

const at = aStage();

/** Far more than any page here has on the way to what is done most. */
const STEPS = 120;

/** Whether whoever sees can see what has the focus: nothing lies over it. */
const IN_SIGHT = `(() => {
  const it = document.activeElement;
  const { left, top, width, height } = it.getBoundingClientRect();
  const over = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20));
  return over !== null && (it.contains(over) || over.contains(it));
})()`;

/** Goes on with Tab until it has the focus, which is then in sight. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  const focused = wanted.and(page.locator(':focus'));
  for (let step = 0; (await focused.count()) === 0; step++) {
    if (step === STEPS) throw new Error(`Tab never came to ${String(wanted)}`);
    await page.keyboard.press('Tab');
  }
  expect([String(wanted), await page.evaluate(IN_SIGHT)]).toEqual([String(wanted), true]);
}

/** One of several: Tab comes to the group, and the arrows go through it. */
async function choose(page: Page, radio: Locator): Promise<void> {
  await radio.waitFor();
  const name = await radio.getAttribute('name');
  for (let step = 0; (await page.evaluate('document.activeElement?.name')) !== name; step++) {
    if (step === STEPS) throw new Error(`Tab never came to ${String(radio)}`);
    await page.keyboard.press('Tab');
  }
  while (!(await radio.isChecked())) await page.keyboard.press('ArrowDown');
}

const type = (page: Page, text: string) => page.keyboard.insertText(text);

browserTest(
  'the key tasks are done without a mouse: raise, triage, answer, note, hand over, confirm, find, and read the figures',
  async () => {
    const place = await at.house.aPlace();
    const open = (person: { name: string }) => windowOf(at.browser, at.house.url, person.name, DESKTOP);
    const leader = await open(place.leader);
    const raise = async (title: string, sector?: string) => {
      await leader.keyboard.press('m');
      await choose(leader, leader.getByLabel('Alle medlemmene'));
      await tabTo(leader, leader.getByLabel('Hva trenger dere?'));
      await type(leader, title);
      await tabTo(leader, leader.getByLabel('Fortell litt mer'));
      await type(leader, 'Bodene trenger tre kurser til, og sist år gikk sikringene hver kveld.');
      if (sector) await choose(leader, leader.getByLabel(sector, { exact: true }));
      await tabTo(leader, leader.getByRole('button', { name: 'Send behovet' }));
      await leader.keyboard.press('Enter');
      await leader.getByText(/B-\d+ er sendt/).waitFor();
    };
    await raise('Strøm til torget under julemarkedet', 'Plan og bygg');
    await raise('Skilt til parkeringen i Strandgata');

    const intake = await open(place.coordinator);
    await intake.getByText('Skilt til parkeringen').first().waitFor();
    await intake.keyboard.press('j');
    await intake.keyboard.press('x');
    await tabTo(intake, intake.getByRole('button', { name: 'Gi til sektor', exact: true }));
    await intake.keyboard.press('Enter');
    const give = intake.getByRole('dialog');
    await give.getByRole('option', { name: 'Vei', exact: true }).waitFor({ state: 'attached' });
    await tabTo(intake, give.getByLabel('Hvilken sektor?'));
    await intake.keyboard.press('v');
    await tabTo(intake, give.getByRole('button', { name: 'Gi ballen' }));
    await intake.keyboard.press('Enter');
    await intake.getByText(/gitt til Vei/).waitFor();

    const desk = await open(place.planner);
    await desk.keyboard.press('n');
    await desk.locator('#composer-text:focus').waitFor();
    await desk.locator('h1').focus();
    await desk.keyboard.press('x');
    await type(desk, 'Ring elektrikeren først.');
    await desk.keyboard.press('Control+Enter');
    await desk.getByText('Ring elektrikeren først.').waitFor();
    await tabTo(desk, desk.getByRole('button', { name: 'Gi ballen videre' }));
    await desk.keyboard.press('Enter');
    const handOver = desk.getByRole('dialog');
    await handOver.locator('option', { hasText: /^Vei/ }).waitFor({ state: 'attached' });
    await tabTo(desk, handOver.getByLabel('Sektor', { exact: true }));
    await desk.keyboard.press('v');
    await tabTo(desk, handOver.getByLabel('Hva trengs fra dem?'));
    await type(desk, 'Et kart over torget.');
    await tabTo(desk, handOver.getByRole('button', { name: 'Tilby ballen' }));
    await desk.keyboard.press('Enter');
    await handOver.waitFor({ state: 'hidden' });
    await desk.locator('h1').focus();
    await desk.keyboard.press('r');
    await type(desk, 'Dere får tre kurser til. Elektrikeren kommer torsdag.');
    await desk.keyboard.press('Control+Enter');

    await leader.keyboard.press('/');
    await leader.getByRole('searchbox').waitFor();
    await type(leader, 'julemarkedet');
    await leader.locator('.need-row-title').first().waitFor();
    await tabTo(leader, leader.locator('.need-row-title').first());
    await leader.keyboard.press('Enter');
    await tabTo(leader, leader.getByRole('button', { name: 'Ja, avslutt' }));
    await leader.keyboard.press('Enter');
    await leader
      .getByText(/Avsluttet/)
      .first()
      .waitFor();

    const office = await open(place.mayor);
    await office.keyboard.press('?');
    await office.getByRole('dialog').getByText('Vis hurtigtastene').waitFor();
    await picture(office, 'keyboard-sheet-1280');
    await tabTo(office, office.getByRole('dialog').getByLabel('Bruk hurtigtaster'));
    await office.keyboard.press('Space');
    await office.keyboard.press('Escape');
    await office.keyboard.press('/');
    await tabTo(office, office.getByRole('link', { name: /Ett behov er åpent/ }));
    await office.keyboard.press('Enter');
    await office.waitForURL('**/behov**');
    await office.getByText('Skilt til parkeringen').waitFor();
  },
  180_000,
);

browserTest(
  'who labels a need without a change is told so, and led to where it is made; that goes with the change',
  async () => {
    const place = await at.house.aPlace();
    await raise(await at.house.as(place.leader), place, { title: 'Lys på kaia', askedSectorId: null });
    const page = await windowOf(at.browser, at.house.url, place.coordinator.name, PHONE);
    await page.goto(`${at.house.url}/fordeling`);
    await page.getByLabel('Velg «Lys på kaia»').check();
    await page.getByRole('button', { name: 'Merk', exact: true }).click();
    const form = page.getByRole('dialog');
    const missing = form.getByText('Alt er som før. Velg noe å endre.');
    await form.getByRole('button', { name: 'Merk' }).click();
    await missing.waitFor();
    await form.getByLabel('Tema').and(page.locator(':focus')).waitFor();
    await picture(page, 'label-unchanged-360');
    await form.getByRole('radio', { name: 'Ja, det haster' }).check();
    await missing.waitFor({ state: 'detached' });
    await form.getByRole('button', { name: 'Merk' }).click();
    await page.getByText(/^Ett behov er merket/).waitFor();
    await page.context().close();
  },
  180_000,
);
