import { expect } from '@jest/globals';
import { api } from '@vertskap/contract';
import { callDue } from '@vertskap/notifications';
import { raise } from '../harness/deeds.js';
import { PHONE, picture, windowOf } from './browser.js';
import { aStage, browserTest } from './stage.js';

const at = aStage();

browserTest(
  'the coordinator puts a team together; whoever is asked says on a phone that they are on it and ticks the list, and it is seen at once',
  async () => {
    const place = await at.house.aPlace();
    const desk = await windowOf(at.browser, at.house.url, place.coordinator.name);
    await desk.goto(`${at.house.url}/beredskap`);
    await desk.getByRole('button', { name: 'Ny plass på laget' }).click();
    const form = desk.getByRole('dialog', { name: 'Ny plass på laget' });
    await form.getByRole('button', { name: 'Lagre' }).click();
    await form.getByText('Velg hvem som skal spørres først.').waitFor();
    await form.getByLabel('Sektor eller nabo').selectOption({ label: 'Plan og bygg' });
    const planner = (await form.getByLabel('Først').locator('option').allTextContents()).find((name) =>
      name.startsWith(place.planner.name),
    );
    await form.getByLabel('Først').selectOption({ label: planner! });
    await form.getByRole('button', { name: 'Lagre' }).click();
    await desk.locator('.ready-seat').getByText(place.planner.name).waitFor();

    const leader = await at.house.as(place.leader);
    const id = await raise(leader, place, { kind: 'opportunity', title: 'Et firma ser etter tomt', theme: 'land' });
    await callDue(at.house.owner, new Date(), 10);

    const phone = await windowOf(at.browser, at.house.url, place.planner.name, PHONE);
    await phone.goto(`${at.house.url}/varsler`);
    await phone.getByRole('link', { name: /si fra at du er på saken/ }).click();
    await phone.getByRole('heading', { name: 'Du er på beredskapslaget for denne muligheten' }).waitFor();
    await picture(phone, 'opportunity-called-360');
    await desk.goto(`${at.house.url}/b/${id}`);
    await desk.getByText('Spurt', { exact: true }).waitFor();
    await phone.getByRole('button', { name: 'Jeg har sett den og er på saken' }).click();
    await desk.getByText('Er på saken', { exact: true }).waitFor();

    await phone.getByRole('checkbox', { name: /Hvor stor tomt trengs/ }).check();
    await desk.getByRole('checkbox', { name: /Hvor stor tomt trengs/, checked: true }).waitFor();
    const ofDesk = desk.getByRole('dialog');
    const look = () => desk.getByRole('button', { name: /Notat: Hvem eier/ }).click();
    await look();
    await ofDesk.getByRole('button', { name: 'Avbryt' }).click();
    await phone.getByRole('button', { name: /Notat: Hvem eier/ }).click();
    const note = phone.getByRole('dialog');
    await note.getByLabel('Ikke aktuelt').check();
    await note.getByLabel('Kort notat').fill('Kommunen eier den selv.');
    await note.getByRole('button', { name: 'Lagre' }).click();
    await desk.getByText('Kommunen eier den selv.').waitFor();
    await look(); // it is what the other wrote, and not what stood there when it was first opened
    expect(await ofDesk.getByLabel('Kort notat').inputValue()).toBe('Kommunen eier den selv.');
    expect(await ofDesk.getByLabel('Ikke aktuelt').isChecked()).toBe(true);
    // both write: whoever is second is shown what the first wrote before it gives way
    await ofDesk.getByLabel('Kort notat').fill('Eieren er ringt.');
    await phone.getByRole('button', { name: /Notat: Hvem eier/ }).click();
    await note.getByLabel('Kort notat').fill('Kommunen eier halve.');
    await note.getByRole('button', { name: 'Lagre' }).click();
    await desk.locator('.check-note').getByText('Kommunen eier halve.').waitFor({ state: 'attached' });
    await ofDesk.getByRole('button', { name: 'Lagre' }).click();
    await ofDesk.getByText('svarte imens: «Ikke aktuelt». Kommunen eier halve.').waitFor();
    expect(await ofDesk.getByLabel('Kort notat').inputValue()).toBe('Eieren er ringt.');
    const lines = `getComputedStyle(document.querySelector('dialog[open] label')).textDecorationLine`;
    expect(await desk.evaluate(lines)).toBe('none'); // what is struck out is the item, not its form
    await picture(desk, 'opportunity-overtaken');
    await ofDesk.getByRole('button', { name: 'Lagre' }).click();
    await phone.getByText('Eieren er ringt.').waitFor();
    await picture(desk, 'opportunity-desk');
    const seen = (await leader.call(api.need, { params: { id } })).body;
    expect(JSON.stringify(seen)).not.toContain('Kommunen eier den selv');
  },
  120_000,
);
