import { expect } from '@jest/globals';
import { DESKTOP, PHONE, picture, TABLET, windowOf } from './browser.js';
import { aStage, browserTest } from './stage.js';

const at = aStage();

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

browserTest(
  'the main job in three windows: raised on a phone, answered at a desk, seen by the mayor while it happens',
  async () => {
    const place = await at.house.aPlace();
    const phone = await windowOf(at.browser, at.house.url, place.leader.name, PHONE);
    const desk = await windowOf(at.browser, at.house.url, place.planner.name, DESKTOP);
    const office = await windowOf(at.browser, at.house.url, place.mayor.name, TABLET);
    await desk.goto(`${at.house.url}/behov`);
    await office.goto(`${at.house.url}/innsikt`);
    await office.getByText('Ingen behov er åpne.').first().waitFor();

    await phone.goto(`${at.house.url}/meld`);
    await phone.getByLabel('Alle medlemmene').check();
    await phone.getByLabel('Hva trenger dere?').fill('Strøm til torget under julemarkedet');
    await phone
      .getByLabel('Fortell litt mer')
      .fill('Bodene trenger tre kurser til, og sist år gikk sikringene hver kveld.');
    await phone.getByLabel('Plan og bygg').check();
    const files = phone.locator('input[type=file]');
    await files.setInputFiles([
      { name: 'torget.png', mimeType: 'image/png', buffer: PNG },
      { name: 'program.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') },
    ]);
    await phone.getByText('Denne typen kan ikke legges ved.').waitFor();
    await phone.getByRole('button', { name: 'Fjern program.exe' }).click();
    await phone.getByRole('button', { name: 'Fjern torget.png' }).waitFor(); // it has arrived
    await picture(phone, 'main-job-1-raise-360');
    await phone.getByRole('button', { name: 'Send behovet' }).click();
    await phone.getByText('B-1001 er sendt').waitFor();
    await picture(phone, 'main-job-2-receipt-360');

    await desk.getByText('Strøm til torget under julemarkedet').first().waitFor();
    await office.getByText('Ett behov er åpent.').first().waitFor();
    await desk.goto(`${at.house.url}/b/B-1001`);
    await phone.goto(`${at.house.url}/b/B-1001`);
    await phone.getByRole('heading', { name: 'Strøm til torget under julemarkedet' }).waitFor();
    await desk.getByRole('button', { name: 'Vis torget.png større' }).click();
    await desk.getByRole('img', { name: 'torget.png' }).waitFor();
    await desk.keyboard.press('Escape');
    await desk.getByLabel('Teksten').fill('Dere får tre kurser til. Elektrikeren kommer torsdag.');
    await picture(desk, 'main-job-3-answer-1280');
    await desk.getByLabel('Teksten').press('Control+Enter');

    await phone.getByText('Dere får tre kurser til. Elektrikeren kommer torsdag.').waitFor();
    await picture(phone, 'main-job-4-answered-360');
    await office.getByText('Ingen behov er åpne.').first().waitFor();
    await office.getByText('1 av 1').first().waitFor();
    await picture(office, 'main-job-5-mayor-1024');

    await phone.getByRole('button', { name: 'Ja, avslutt' }).click();
    await desk
      .getByText(/Avsluttet/)
      .first()
      .waitFor();
    const [need] = (await at.house.owner.query('select state, holder, version from need where municipality_id = $1', [
      place.municipality,
    ])) as unknown[];
    expect(need).toEqual({ state: 'closed', holder: null, version: 3 });
  },
  90_000,
);
