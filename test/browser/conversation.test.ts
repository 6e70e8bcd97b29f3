import { expect } from '@jest/globals';
import { aMeeting } from '../harness/a-meeting.js';
import { on, raise } from '../harness/deeds.js';
import { until } from '../harness/house.js';
import { DESKTOP, PHONE, picture, undoSend, windowOf } from './browser.js';
import { aStage, browserTest } from './stage.js';

const at = aStage();

browserTest(
  'what people expect of a conversation: undone, put right, mentioned, left unread, pointed at and printed',
  async () => {
    const place = await at.house.aPlace();
    const needId = await raise(await at.house.as(place.leader), place, { title: 'Strøm til torget' });
    const planner = on(needId, await at.house.as(place.planner));
    const messages = async (): Promise<string[]> => (await planner.view()).body.need.messages.map(({ body }) => body);
    const phone = await windowOf(at.browser, at.house.url, place.leader.name, PHONE);
    const desk = await windowOf(at.browser, at.house.url, place.planner.name, DESKTOP);

    await undoSend(phone, 'on');
    await phone.goto(`${at.house.url}/b/1001`);
    const text = phone.locator('#composer-text');
    await text.fill('Bodene trenger tre kurser.');
    await phone.getByRole('button', { name: 'Send melding' }).click();
    await phone.getByText('Sendes om noen sekunder').waitFor();
    await picture(phone, 'conversation-1-held-360');
    await phone.getByRole('button', { name: 'Angre' }).click();
    expect(await text.inputValue()).toBe('Bodene trenger tre kurser.');
    expect(await messages()).toEqual([]);
    await text.fill('Bodene trenger tre kurser til.');
    await phone.getByRole('button', { name: 'Send melding' }).click();
    await phone.getByText('Sendes om noen sekunder').waitFor();
    await phone.getByRole('link', { name: 'Behov', exact: true }).first().click(); // whoever goes on has sent it
    await until('it is sent', async () => (await messages()).join() === 'Bodene trenger tre kurser til.');

    await desk.goto(`${at.house.url}/b/1001`);
    await desk.getByRole('button', { name: 'Nynorsk' }).click();
    await desk.getByRole('radio', { name: 'Internt notat' }).check();
    const note = desk.locator('#composer-text');
    await note.pressSequentially('Ring @pl');
    const option = desk.locator('[role=option]:first-child', { hasText: place.planLeader.name }); // of what was typed by now
    await option.waitFor();
    expect(await note.getAttribute('role')).toBe('combobox');
    expect(await note.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
    await desk.getByRole('listbox', { name: 'Å nemne nokon varslar dei. Det gir dei ikkje ballen.' }).waitFor();
    await picture(desk, 'conversation-2-mention-1280');
    await desk.keyboard.press('Enter');
    await desk.keyboard.press('Control+Enter');
    await desk.locator('.note strong', { hasText: `@${place.planLeader.name}` }).waitFor();

    await planner.comment('Vi ser på det.');
    await planner.comment('Elektrikaren kjem tysdag.');
    await desk.locator('#m3').getByRole('button', { name: 'Rett' }).click();
    await desk.getByRole('dialog').getByLabel('Teksten').fill('Elektrikaren kjem torsdag.');
    await desk.getByRole('button', { name: 'Lagre rettinga' }).click();
    await desk
      .locator('#m3')
      .getByText(/^Retta /)
      .waitFor();
    await desk.locator('#m2').getByRole('button', { name: 'Legg til retting' }).waitFor();

    await phone.goto(`${at.house.url}/b/1001#m3`);
    await phone.locator('#m3[data-pointed]').waitFor();
    await picture(phone, 'conversation-3-put-right-360');
    await phone.emulateMedia({ media: 'print' });
    await phone.evaluate(`dispatchEvent(new Event('beforeprint'))`);
    await phone.locator('#m3').getByText('Elektrikaren kjem tysdag.').waitFor();
    expect((await phone.pdf()).length).toBeGreaterThan(10_000);
    expect(await phone.locator('.composer').isVisible()).toBe(false);
    expect(await phone.locator('#m3').getByText('Elektrikaren kjem torsdag.').isVisible()).toBe(true);

    await desk.keyboard.press('u');
    await desk.getByText('Merkt som ulesen.').waitFor();
    await desk.goto(`${at.house.url}/behov`);
    await desk.locator('.need-row[data-unread]', { hasText: 'Strøm til torget' }).waitFor();
    await desk.goto(`${at.house.url}/b/1001`);
    await desk.locator('#m3').waitFor();
    await until('it is read again', async () => (await planner.view()).body.lastReadSeq === 5);
    await desk.goto(`${at.house.url}/behov`);
    const row = desk.locator('.need-row:not([data-unread])', { hasText: 'Strøm til torget' });
    await row.hover();
    await row.getByRole('button', { name: /Merk .* som ulesen/ }).click();
    await desk.locator('.need-row[data-unread]', { hasText: 'Strøm til torget' }).waitFor();
    await picture(desk, 'conversation-4-unread-1280');
  },
  120_000,
);

browserTest(
  'an answer that promises something more says what is missing, and stands with its promise beside it',
  async () => {
    const place = await at.house.aPlace();
    const needId = await raise(await at.house.as(place.leader), place, { title: 'Grus på veien' });
    const path = `${at.house.url}/b/${(await on(needId, await at.house.as(place.leader)).view()).body.need.number.slice(2)}`;
    const desk = await windowOf(at.browser, at.house.url, place.planner.name, DESKTOP);
    await desk.goto(path);
    await desk.locator('#composer-text').fill('Ja, det gjør vi.');
    await desk.getByRole('checkbox', { name: /Svaret lover noe mer/ }).check();
    const what = desk.locator('.composer').getByLabel('Hva skal dere gjøre?');
    await what.waitFor();
    await desk.getByRole('button', { name: 'Send svar' }).click();
    await desk.locator('.composer').getByText('Skriv hva dere lover.').waitFor();
    await desk.locator('.composer').getByText('Velg en dato.').waitFor();
    await what.fill('Gruse veien til kaia');
    await desk
      .locator('.composer')
      .getByRole('radio', { name: /om 20 virkedager/ })
      .check();
    await picture(desk, 'conversation-8-answer-promises-1280');
    await desk.setViewportSize(PHONE);
    await desk.emulateMedia({ colorScheme: 'dark' });
    await what.scrollIntoViewIfNeeded();
    await picture(desk, 'conversation-8-answer-promises-360-dark');
    await desk.getByRole('button', { name: 'Send svar' }).click();
    await desk.locator('.side-part').getByText('Gruse veien til kaia').first().waitFor();
    await until('it is promised', async () => {
      const { need } = (await on(needId, await at.house.as(place.leader)).view()).body;
      return (
        need.state === 'answered' && need.commitments.map(({ what: said }) => said).join() === 'Gruse veien til kaia'
      );
    });
  },
);

browserTest(
  'two write the minutes of a meeting at once, see each other write, and lose nothing; both approve',
  async () => {
    const place = await at.house.aPlace();
    const { id } = await aMeeting(at.house.owner, place, -30);
    const [phone, desk] = [
      await windowOf(at.browser, at.house.url, place.leader.name, PHONE),
      await windowOf(at.browser, at.house.url, place.coordinator.name, DESKTOP),
    ];
    for (const page of [phone, desk]) await page.goto(`${at.house.url}/moter/${id}`);
    const [theirs, ours] = [phone, desk].map((page) => page.getByLabel('Referat', { exact: true }).last());
    await theirs!.fill('Torget får strøm.');
    await desk.getByText(`${place.leader.name} skriver …`).waitFor();
    await until('what was written is there', async () => (await ours!.inputValue()) === 'Torget får strøm.');
    await theirs!.press('End');
    await Promise.all([
      theirs!.pressSequentially(' Til jul.', { delay: 40 }),
      ours!.press('End').then(() => ours!.pressSequentially('\nOg lys i trærne.', { delay: 40 })),
    ]);
    const both = 'Torget får strøm. Til jul.\nOg lys i trærne.';
    await until('both have what both wrote', async () =>
      (await Promise.all([theirs!, ours!].map((box) => box.inputValue()))).every((text) => text === both),
    );
    await picture(phone, 'meeting-1-minutes-360');
    await picture(desk, 'meeting-2-minutes-1280');

    const agree = async (what: string): Promise<void> => {
      await desk.getByRole('button', { name: 'Ny oppfølging' }).last().click();
      await desk.getByLabel('Hva skal gjøres?').fill(what);
      await desk.getByLabel('Hvem gjør det?').fill('Vei');
      await desk.getByRole('button', { name: 'Lagre' }).click();
      await phone.getByText(what).first().waitFor();
    };
    await agree('Legge kabel');
    await agree('Flytte torgdagen');
    await desk.getByRole('button', { name: 'Lov dette: Legge kabel' }).click();
    await desk.getByLabel('Når er det gjort?').fill('2035-12-03');
    await desk.getByRole('button', { name: 'Gi løftet' }).click();
    await phone.getByText('Kommunen har lovet det innen mandag 3. desember 2035').waitFor();
    await phone.getByRole('link', { name: 'Meld som behov: Flytte torgdagen' }).click();
    await phone.getByText('Fra dialogmøtet: Flytte torgdagen').waitFor();
    await phone.getByRole('radio', { name: 'Alle medlemmene' }).check();
    await phone.getByRole('button', { name: 'Send behovet' }).click();
    await desk.getByRole('link', { name: /Meldt som B-1001/ }).waitFor();
    await phone.goto(`${at.house.url}/moter/${id}`);

    await desk.getByRole('button', { name: 'Referatet er klart' }).click();
    await phone.getByRole('button', { name: 'Godkjenn referatet' }).click();
    await desk.getByRole('button', { name: 'Godkjenn referatet' }).click();
    for (const page of [phone, desk]) {
      await page.getByText('Begge sider har godkjent referatet.').waitFor();
      await page.getByText('Og lys i trærne.').waitFor();
      expect(await page.getByLabel('Referat', { exact: true }).count()).toBe(0);
    }
  },
);

browserTest('a part of the page that cannot be fetched takes nothing else with it', async () => {
  const place = await at.house.aPlace();
  const id = await raise(await at.house.as(place.leader), place, { visibility: 'restricted' });
  const page = await windowOf(at.browser, at.house.url, place.leader.name, DESKTOP);
  await page.route(/assets\/Readers-/, (route) => route.abort());
  await page.goto(`${at.house.url}/b/${id}`);
  await page.getByRole('heading', { name: 'Noe gikk galt hos oss' }).waitFor();
  await page.locator('#composer-text').fill('Skrives likevel.');
  await page.getByRole('button', { name: 'Send melding' }).click();
  await page.locator('.need-main').getByText('Skrives likevel.').waitFor();
  await page.context().close();
});
