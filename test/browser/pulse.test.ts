import { expect } from '@jest/globals';
import { aPulse } from '../harness/a-pulse.js';
import { DESKTOP, PHONE, picture, windowOf } from './browser.js';
import { aStage, browserTest } from './stage.js';

const at = aStage();

browserTest(
  'a member answers by a link on a phone, without signing in: one tap and send, changed once, and asked no more',
  async () => {
    const place = await at.house.aPlace();
    const { token } = await aPulse(at.house.owner, place);
    const answers = async () =>
      (await at.house.owner.query(
        `select score, comment from pulse_answer a join pulse p on p.id = a.pulse_id where p.association_id = $1`,
        [place.association],
      )) as object[];
    const context = await at.browser.newContext({ viewport: PHONE, locale: 'nb-NO', timezoneId: 'Europe/Oslo' });
    const phone = await context.newPage();
    phone.setDefaultTimeout(15_000);
    await phone.goto(`${at.house.url}/puls/svar#${token}`);
    await phone.getByRole('heading', { name: 'Hvordan går det?' }).waitFor();
    await phone.getByText('ser bare summer, og ingenting når færre enn fem har svart').waitFor();
    expect(await answers()).toEqual([]);
    await phone.getByRole('button', { name: 'Send svaret' }).click();
    await phone.getByText('Velg ett av svarene.').waitFor();
    await phone.getByLabel('Bra', { exact: true }).check();
    await phone.getByRole('button', { name: 'Send svaret' }).click();
    await phone.getByText('Takk! Svaret er lagret.').waitFor();
    expect(await answers()).toEqual([{ score: 4, comment: null }]);
    await picture(phone, 'pulse-answer-360');

    await phone.getByRole('button', { name: 'Ikke spør oss igjen' }).click();
    await phone.getByText('sender ikke flere slike spørsmål').waitFor();
    await phone.reload();
    await phone.getByText('sender ikke flere slike spørsmål').waitFor();
    expect(await phone.getByLabel('Bra', { exact: true }).isChecked()).toBe(true);
    await phone.getByLabel('Dårlig', { exact: true }).check();
    await phone.getByLabel('Vil dere si noe mer?').fill('Det ble verre.');
    await phone.getByRole('button', { name: 'English' }).click();
    await phone.getByRole('button', { name: 'Change the answer' }).click();
    await phone.getByText('Thank you! The answer is saved.').waitFor();
    expect(await answers()).toEqual([{ score: 2, comment: 'Det ble verre.' }]);
    expect(await phone.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
    await context.close();

    const desk = await windowOf(at.browser, at.house.url, place.leader.name, DESKTOP);
    await desk.goto(`${at.house.url}/puls`);
    await desk.getByText('1 av 1 bedrifter har svart').waitFor();
    await desk.getByText('Færre enn fem bedrifter svarte. Da vises ingenting.').waitFor();
    await desk.getByRole('button', { name: 'Still et spørsmål' }).click();
    await desk.getByRole('button', { name: 'Send spørsmålet' }).click();
    await desk.getByText('Skriv spørsmålet.').waitFor();
    await desk.getByLabel('Hva vil dere spørre om?').fill('Hvordan er det å finne folk nå?');
    await desk.getByRole('button', { name: 'Send spørsmålet' }).click();
    await desk.getByText('Spørsmålet sendes om noen minutter.').waitFor();
    await desk.getByText('Medlemmene ble nylig spurt.').waitFor();
  },
  90_000,
);
