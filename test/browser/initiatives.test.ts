import { expect } from '@jest/globals';
import { api } from '@vertskap/contract';
import { axe, prepare, show } from '../faults/barriers.checks.js';
import { inDays } from '../harness/deeds.js';
import { DESKTOP, PHONE, picture, windowOf } from './browser.js';
import { aStage, browserTest } from './stage.js';

const at = aStage();

browserTest(
  'an association starts an initiative and calls its members; a company pledges, and the sum grows on both pages',
  async () => {
    const place = await at.house.aPlace();
    const leader = await windowOf(at.browser, at.house.url, place.leader.name, DESKTOP);
    await prepare(leader);
    await leader.goto(`${at.house.url}/mer`);
    await leader.getByRole('link', { name: 'Fellesskapssatsinger' }).first().click();
    await leader.getByText('Ingen satsinger ennå').waitFor();
    await leader.getByRole('button', { name: 'Start en satsing' }).click();
    const form = leader.getByRole('dialog');
    await form.getByRole('button', { name: 'Start en satsing' }).click();
    await form.getByText('Gi satsingen et navn.').waitFor();
    await form.getByLabel('Hva heter satsingen?').fill('25 nye læreplasser');
    await form.getByLabel('Hva vil dere oppnå?').fill('Ingen skal måtte reise ut for å finne læreplass.');
    await form.getByLabel('Be medlemsbedriftene bli med').check();
    await form.getByRole('button', { name: 'Start en satsing' }).click();
    await leader.getByRole('heading', { level: 1, name: '25 nye læreplasser' }).waitFor();
    await leader.getByText('Ingen har bidratt ennå.').waitFor();

    const contact = await windowOf(at.browser, at.house.url, place.contact.name, PHONE);
    await prepare(contact);
    await contact.goto(`${at.house.url}/satsinger`);
    await contact.getByRole('link', { name: '25 nye læreplasser' }).click();
    await contact.getByText('Vil dere være med?').waitFor();
    await contact.getByRole('button', { name: 'Bidra', exact: true }).click();
    const pledge = contact.getByRole('dialog');
    await pledge.getByLabel('Hvor mange timer?').fill('40');
    await pledge.getByLabel('Hva skal dere gjøre?').fill('Tar imot tiendeklassene');
    await pledge.getByLabel('Innen når?').fill(inDays(60));
    await pledge.getByRole('button', { name: 'Lov bidraget' }).click();
    await contact.getByText('0 av 40 timer levert').waitFor();
    await leader.getByText('0 av 40 timer levert').waitFor(); // by itself
    for (const [page, name] of [
      [leader, 'leader'],
      [contact, 'contact'],
    ] as const) {
      for (const theme of ['light', 'dark'] as const) {
        await show(page, { theme, width: name === 'leader' ? 1280 : 360 });
        expect(await axe(page)).toEqual([]);
      }
      await picture(page, `initiative-${name}`);
    }
    const [one] = (await (await at.house.as(place.mayor)).call(api.initiatives, { query: {} })).body.initiatives;
    expect(one?.sums).toEqual([{ unit: 'hours', pledged: 40, delivered: 0, late: 0 }]);
  },
);
