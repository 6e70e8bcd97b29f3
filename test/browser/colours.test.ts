import { expect } from '@jest/globals';
import { api } from '@vertskap/contract';
import { axe, prepare, show } from '../faults/barriers.checks.js';
import { aNeed } from '../harness/a-need.js';
import { DESKTOP, PHONE, picture, windowOf } from './browser.js';
import { aStage, browserTest } from './stage.js';

const at = aStage();

browserTest(
  'a municipality wears a colour, however ugly; whoever knows the keys goes by the palette to a page, a deed and a need',
  async () => {
    const place = await at.house.aPlace();
    const leader = await at.house.as(place.leader);
    const raised = await leader.call(api.raiseNeed, {
      body: aNeed(place, { title: 'Skilt til parkeringen i Strandgata', askedSectorId: place.plan }),
    });
    const number = raised.body.number;

    const office = await windowOf(at.browser, at.house.url, place.administrator.name, DESKTOP);
    await office.goto(`${at.house.url}/admin/farger`);
    await office.getByLabel('Fargekode').fill('ffd500');
    await office.getByText('Skriv fargen som #0b5a6b.').waitFor();
    for (const accent of ['#1a0533', '#ffd500']) {
      await office.getByLabel('Fargekode').fill(accent);
      await office.getByRole('button', { name: 'Lagre fargen' }).click();
      await office.getByText('Lagret.').waitFor();
      const desk = await windowOf(at.browser, at.house.url, place.planner.name, DESKTOP);
      await prepare(desk);
      await desk.goto(`${at.house.url}/b/${number}`);
      await desk.locator('#composer-text').waitFor();
      for (const theme of ['light', 'dark'] as const) {
        await show(desk, { theme, width: 1280 });
        const band = await desk.evaluate(`getComputedStyle(document.documentElement).getPropertyValue('--ink-deep')`);
        expect(band).not.toBe('#083640');
        expect(await axe(desk)).toEqual([]);
        await picture(desk, `colours-${accent.slice(1)}-${theme}`);
      }
      await desk.context().close();
    }

    const desk = await windowOf(at.browser, at.house.url, place.planner.name, DESKTOP);
    await prepare(desk);
    await desk.goto(`${at.house.url}/min-dag`);
    await desk.getByRole('heading', { level: 1, name: 'Min dag' }).waitFor();
    const ask = async (typed: string): Promise<void> => {
      await desk.keyboard.press('Control+k');
      await desk.getByRole('combobox').and(desk.locator(':focus')).waitFor();
      await desk.keyboard.insertText(typed);
    };
    await ask('Strandgata');
    await desk.getByRole('option', { name: /Skilt til parkeringen/ }).waitFor();
    expect(await axe(desk)).toEqual([]);
    await picture(desk, 'palette-1280');
    await desk.keyboard.press('Enter');
    await desk.getByRole('heading', { name: 'Skilt til parkeringen i Strandgata' }).waitFor();
    await ask('gi ballen');
    await desk.getByRole('option', { name: 'Gi ballen videre' }).waitFor();
    await desk.keyboard.press('Enter');
    await desk.getByRole('dialog').getByLabel('Hva trengs fra dem?').waitFor();
    await desk.keyboard.press('Escape');
    await desk.goto(`${at.house.url}/behov?state=open&theme=land`);
    await desk.getByRole('button', { name: 'Skjønner' }).click();
    await desk.getByRole('button', { name: 'Lagre som visning' }).click();
    await desk.getByRole('dialog').getByLabel('Navn').fill('Arealer i byen');
    await desk.getByRole('dialog').getByLabel('Åpne Behov med denne').check();
    await desk.getByRole('dialog').getByRole('button', { name: 'Lagre' }).click();
    await desk.getByRole('link', { name: 'Arealer i byen' }).and(desk.locator('[aria-current]')).waitFor();
    expect(await axe(desk)).toEqual([]);
    await desk.getByText('Flere filtre (1 valgt)').click();
    await desk.getByLabel('Tema').selectOption('parking');
    await desk.getByRole('button', { name: 'Lagre i «Arealer i byen»' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Lagre' }).click();
    await desk.getByRole('link', { name: 'Arealer i byen' }).and(desk.locator('[aria-current]')).waitFor();
    await desk.goto(`${at.house.url}/varsler`);
    await desk.getByRole('heading', { level: 1 }).waitFor();
    await ask('arealer');
    await desk.getByRole('option', { name: 'Arealer i byen' }).waitFor();
    await desk.keyboard.press('Enter');
    await desk.waitForURL('**/behov?state=open&theme=parking');
    await desk.goto(`${at.house.url}/behov?start`);
    await desk.waitForURL('**/behov?state=open&theme=parking');
    await desk.getByRole('link', { name: 'Arealer i byen' }).waitFor();
    expect(await desk.getByRole('button', { name: 'Skjønner' }).count()).toBe(0);
    await ask('innstill');
    await desk
      .getByRole('option', { name: /nnstilling|Varsler/ })
      .first()
      .waitFor();
    await desk.keyboard.press('Enter');
    await desk.getByRole('radio', { name: 'Mørkt' }).check();
    await desk.locator('html[data-color-scheme="dark"]').waitFor();
    await desk.getByLabel('Bruk hurtigtaster').uncheck();
    await desk.keyboard.press('Control+k');
    expect(await desk.getByRole('combobox').count()).toBe(0);

    const stranger = await (await at.browser.newContext({ viewport: PHONE, locale: 'nn-NO' })).newPage();
    await prepare(stranger);
    await stranger.goto(`${at.house.url}/tilgjengelighet`);
    await stranger.getByRole('heading', { level: 1, name: 'Tilgjenge' }).waitFor();
    expect(await axe(stranger)).toEqual([]);
  },
  180_000,
);
