import { expect } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { api } from '@vertskap/contract';
import type { Page } from 'playwright-core';
import { aMeeting } from '../harness/a-meeting.js';
import { raise } from '../harness/deeds.js';
import { until } from '../harness/house.js';
import { atRest, DESKTOP, PHONE, picture, watched, windowOf } from './browser.js';
import { aStage, browserTest } from './stage.js';

const at = aStage();
const LONG = 120_000;
/** Longer than a line that is back takes to be found: a socket waits up to 10 s, what nobody answered is tried again for 9 s, and a busy machine adds to both. */
const PATIENT = 40_000;
const NEWER = 'Du har skrevet noe annet på en annen enhet.';

/** Where somebody writes: the page, the field, and the name of its draft. */
const forms = [
  { form: 'the composer', address: '/b/1001', field: '#composer-text', key: (needId: string) => `need.${needId}` },
  { form: 'the form for a new need', address: '/meld', field: '#raise-body', key: () => 'need' },
];

for (const { form, address, field, key } of forms)
  browserTest(
    `what is written in ${form} outlives a reload, a page that is killed and a session that ends, and is there on another device`,
    async () => {
      const place = await at.house.aPlace();
      const { name } = place.leader;
      const needId = await raise(await at.house.as(place.leader), place);
      const open = async (page: Page) => {
        await page.goto(`${at.house.url}${address}`);
        await page.locator(field).waitFor();
      };
      const holds = async (page: Page, text: string) => {
        await page.locator(field).waitFor();
        await until(`“${text}” is there`, async () => (await page.locator(field).inputValue()) === text, 15_000);
      };
      const onServer = async (text: string) => {
        const kept = await at.house.owner.query(`select content from draft where membership_id = $1 and key = $2`, [
          place.leader.membershipId,
          key(needId),
        ]);
        return JSON.stringify(kept).includes(text);
      };
      const first = await windowOf(at.browser, at.house.url, name, DESKTOP);
      const { context, page } = { context: first.context(), page: first };

      await open(page);
      await page.locator(field).pressSequentially('Lest inn på nytt');
      await page.reload(); // at once: nothing has had its time
      await holds(page, 'Lest inn på nytt');

      await page.locator(field).fill('Drept midt i');
      const beside = await context.newPage(); // knows what the browser has been told, which is a moment later than the page itself
      await beside.goto(`${at.house.url}/icon.svg`);
      await until('kept on the device', async () =>
        (await beside.evaluate<string>('JSON.stringify(localStorage)')).includes('Drept midt i'),
      );
      const dead = page.waitForEvent('crash');
      await Promise.all([dead, page.goto('chrome://crash').catch(() => undefined)]);
      const second = watched(await context.newPage());
      await open(second);
      await holds(second, 'Drept midt i');

      await atRest(second); // what the page still asks for would notice before anything is written
      await context.clearCookies();
      await second.locator(field).fill('Skrevet da økten gikk ut');
      await second.getByText('Du er logget ut').waitFor();
      await second.getByRole('button', { name: new RegExp(name) }).click();
      await second.getByText('Du representerer').first().waitFor();
      await open(second);
      await holds(second, 'Skrevet da økten gikk ut');

      await until('the server has it', () => onServer('Skrevet da økten gikk ut'));
      const telephone = await windowOf(at.browser, at.house.url, name, PHONE);
      await open(telephone);
      await holds(telephone, 'Skrevet da økten gikk ut');

      await telephone.context().setOffline(true);
      await telephone.locator(field).fill('Skrevet på ferga');
      await telephone.getByText('Du er frakoblet.').first().waitFor();
      await telephone.context().setOffline(false);
      await telephone.getByText('Tilkoblet.').waitFor();
      await until('the server got it without a word more', () => onServer('Skrevet på ferga'), 15_000);
      expect(await telephone.locator(field).inputValue()).toBe('Skrevet på ferga');
      await Promise.all([context.close(), telephone.context().close()]);
    },
    LONG,
  );

browserTest(
  'what another device wrote is never written over unseen, nor what was written here without a network; what was written upon it stands, whatever the clock says',
  async () => {
    const place = await at.house.aPlace();
    const leader = await at.house.as(place.leader);
    const save = async (body: string) =>
      (await leader.call(api.saveDraft, { params: { key: 'need' }, body: { content: { body } } })).body;
    const onServer = async () => (await leader.call(api.drafts)).body.map(({ content }) => content['body']);
    const page = await windowOf(at.browser, at.house.url, place.leader.name, DESKTOP);
    const lies = (draft: object) =>
      page.evaluate(([address, kept]) => localStorage.setItem(address, kept), [
        `vertskap.draft.${place.leader.membershipId}.need`,
        JSON.stringify(draft),
      ] as const);
    const open = async () => {
      await page.goto(`${at.house.url}/meld`);
      await page.locator('#raise-body').waitFor();
    };
    const shows = (text: string) =>
      until(`“${text}” is shown`, async () => (await page.locator('#raise-body').inputValue()) === text, 15_000);

    await save('Nyere, fra telefonen');
    await lies({ content: { body: 'Eldre' }, savedAt: '2020-01-01T08:00:00.000Z' });
    await page.route('**/api/drafts', (route) => route.abort(), { times: 1 });
    await open();
    await shows('Eldre');
    await shows('Nyere, fra telefonen');
    expect(await onServer()).toEqual(['Nyere, fra telefonen']);

    await page.goto(`${at.house.url}/icon.svg`);
    await lies({ content: { body: 'Aldri sendt' }, savedAt: '2030-01-01T08:00:00.000Z', unsaved: true });
    await page.route('**/api/drafts', (route) => route.abort(), { times: 1 });
    await open();
    await page.getByText(NEWER).waitFor();
    await shows('Aldri sendt');
    expect(await onServer()).toEqual(['Nyere, fra telefonen']);

    const { savedAt: base } = await save('Lagret');
    await page.goto(`${at.house.url}/icon.svg`);
    await lies({ content: { body: 'Skrevet videre' }, savedAt: '2020-01-01T08:00:00.000Z', base, unsaved: true });
    await open();
    await shows('Skrevet videre');
    await until('the server has it', async () => (await onServer()).includes('Skrevet videre'), 15_000);
    await page.context().close();
  },
  LONG,
);

browserTest(
  'all pages of a device show the same draft; where another device wrote something newer, the person is told and chooses',
  async () => {
    const place = await at.house.aPlace();
    const leader = await at.house.as(place.leader);
    const first = await windowOf(at.browser, at.house.url, place.leader.name, PHONE);
    const second = await first.context().newPage();
    for (const page of [first, second]) {
      await page.goto(`${at.house.url}/meld`);
      await page.locator('#raise-body').waitFor();
    }
    const shows = (page: Page, text: string) =>
      until(`“${text}” is shown`, async () => (await page.locator('#raise-body').inputValue()) === text);
    const newer = first.getByText(NEWER);

    await first.locator('#raise-body').fill('Skrevet i den ene');
    await shows(second, 'Skrevet i den ene');
    await second.locator('#raise-body').pressSequentially(' og den andre');
    await shows(first, 'Skrevet i den ene og den andre');
    await second.getByRole('button', { name: 'Slett kladden' }).click();
    await shows(first, '');
    await second.close();

    await first.context().setOffline(true);
    await first.locator('#raise-body').fill('Skrevet uten nett');
    await first.getByText('Kladd lagret').waitFor();
    await first.getByText('Du er frakoblet.').first().waitFor();
    const content = { title: 'Fra kontoret', body: 'Skrevet senere' };
    await leader.call(api.saveDraft, { params: { key: 'need' }, body: { content } });
    await first.context().setOffline(false);
    await newer.waitFor();
    expect(await first.getByText('Kladd lagret').count()).toBe(0);
    await shows(first, 'Skrevet uten nett');
    await first.getByRole('button', { name: 'Bruk det i stedet' }).click();
    await shows(first, 'Skrevet senere');
    expect(await first.locator('#raise-title').inputValue()).toBe('Fra kontoret');
    await newer.waitFor({ state: 'detached' });
    expect(await first.locator('#raise-body').evaluate((field) => field.matches(':focus'))).toBe(true);
    await first.context().close();
  },
  LONG,
);

browserTest(
  'what is sent while its draft is still on the way to the server leaves no draft behind',
  async () => {
    const place = await at.house.aPlace();
    const needId = await raise(await at.house.as(place.leader), place);
    const planner = await at.house.as(place.planner);
    const page = await windowOf(at.browser, at.house.url, place.planner.name, PHONE);
    const asked: string[] = [];
    let release = (): void => undefined;
    const released = new Promise<void>((done) => (release = done));
    await page.route(`**/api/drafts/need.${needId}`, async (route) => {
      const method = route.request().method();
      asked.push(method);
      if (method === 'PUT') await released;
      await route.continue();
    });
    await page.goto(`${at.house.url}/b/1001`);
    await page.getByRole('radio', { name: 'Melding' }).check();
    await page.locator('#composer-text').fill('Sendt med det samme');
    await until('the draft is on the way', () => Promise.resolve(asked.includes('PUT')));
    await page.getByRole('button', { name: 'Send melding' }).click();
    await page.locator('[id^=m]').getByText('Sendt med det samme').waitFor();
    expect(asked).toEqual(['PUT']);
    release();
    await until('it is deleted', () => Promise.resolve(asked.includes('DELETE')));
    await atRest(page);
    expect((await planner.call(api.drafts)).body).toEqual([]);
    await page.context().close();
  },
  LONG,
);

browserTest(
  'two devices that write at once: what came first stays on the server, and is offered to whoever wrote upon something older',
  async () => {
    const place = await at.house.aPlace();
    const leader = await at.house.as(place.leader);
    const onServer = async () => (await leader.call(api.drafts)).body.map(({ content }) => content['body']);
    const page = await windowOf(at.browser, at.house.url, place.leader.name, PHONE);
    const field = page.locator('#raise-body');
    const offer = page.getByRole('status').getByText(NEWER);
    await page.goto(`${at.house.url}/meld`);
    await atRest(page);
    await field.fill('Fra ferga');
    await until('it is kept', async () => (await onServer()).includes('Fra ferga'));
    await leader.call(api.saveDraft, { params: { key: 'need' }, body: { content: { body: 'Fra kontoret' } } });
    await field.pressSequentially(', og mer');
    await offer.waitFor();
    expect(await field.inputValue()).toBe('Fra ferga, og mer');
    expect(await onServer()).toEqual(['Fra kontoret']);
    await page.getByRole('button', { name: 'Behold det som står her' }).click();
    await until('the own is kept', async () => (await onServer()).includes('Fra ferga, og mer'));
    await field.pressSequentially(', og enda mer');
    await until('it is written on', async () => (await onServer()).includes('Fra ferga, og mer, og enda mer'));
    expect(await offer.count()).toBe(0);
    await page.context().close();
  },
  LONG,
);

browserTest(
  'until the person chooses, what another device wrote is neither written over nor deleted; it outlives a reload, and keeping one’s own is a choice',
  async () => {
    const place = await at.house.aPlace();
    const leader = await at.house.as(place.leader);
    const save = (content: Record<string, unknown>) =>
      leader.call(api.saveDraft, { params: { key: 'need' }, body: { content } });
    const onServer = async () => (await leader.call(api.drafts)).body.map(({ content }) => content['body']);
    const page = await windowOf(at.browser, at.house.url, place.leader.name, PHONE);
    const field = page.locator('#raise-body');
    const offer = page.getByRole('status').getByText(NEWER);
    const offered = async (here: string, there: Record<string, unknown>) => {
      await page.goto(`${at.house.url}/meld`);
      await atRest(page);
      await page.context().setOffline(true);
      await field.fill(here);
      await page.getByText('Du er frakoblet.').first().waitFor();
      await save(there);
      await page.context().setOffline(false);
      await offer.waitFor({ timeout: PATIENT });
    };
    const beyondItsTime = () => page.waitForTimeout(3_000);

    await offered('Fra ferga', { body: 'Fra kontoret' });
    expect(await page.getByRole('button', { name: 'Slett kladden' }).count()).toBe(0);
    await offer.scrollIntoViewIfNeeded();
    await picture(page, 'drafts-1-need-360');
    await field.pressSequentially(', og mer');
    await beyondItsTime();
    expect(await onServer()).toEqual(['Fra kontoret']);
    await page.reload();
    await offer.waitFor();
    expect(await field.inputValue()).toBe('Fra ferga, og mer');
    await field.fill('');
    await offer.waitFor();
    await field.fill('Fra ferga');
    await page.getByRole('button', { name: 'Behold det som står her' }).click();
    await offer.waitFor({ state: 'detached' });
    expect(await field.evaluate((it) => it.matches(':focus'))).toBe(true);
    await until('the server got what was kept', async () => (await onServer()).includes('Fra ferga'));
    await page.reload();
    await page.getByText('Kladd lagret').waitFor();
    expect(await field.inputValue()).toBe('Fra ferga');

    await offered('Fra ferga igjen', { body: 'Sendt fra kontoret' });
    await leader.call(api.deleteDraft, { params: { key: 'need' } });
    await page.reload();
    await until('the server has what is here', async () => (await onServer()).includes('Fra ferga igjen'));
    await page.getByText('Kladd lagret').waitFor();
    expect(await offer.count()).toBe(0);
    await page.context().close();
  },
  LONG,
);

browserTest(
  'what another device wrote takes the place of the whole answer, with what was promised in it; it outlives that another is sent, and is offered before more is kept',
  async () => {
    const place = await at.house.aPlace();
    const needId = await raise(await at.house.as(place.leader), place);
    const planner = await at.house.as(place.planner);
    const key = `need.${needId}`;
    const page = await windowOf(at.browser, at.house.url, place.planner.name, DESKTOP);
    const field = page.locator('#composer-text');
    const promised = page.getByRole('checkbox', { name: /Svaret lover noe mer/ });
    const offer = page.getByRole('status').getByText(NEWER);
    const there = { kind: 'answer', body: 'Fra telefonen', reason: '', promisedBy: '', attachments: [] };
    const onServer = async () => (await planner.call(api.drafts)).body.map(({ content }) => content['body']);
    const offered = async (here: () => Promise<unknown>) => {
      await page.getByText('Du er frakoblet.').first().waitFor({ state: 'hidden' }); // not still from before
      await page.context().setOffline(true);
      await here();
      await page.getByText('Du er frakoblet.').first().waitFor();
      await planner.call(api.saveDraft, { params: { key }, body: { content: there } });
      await page.context().setOffline(false);
      await offer.waitFor({ timeout: PATIENT });
    };
    await page.goto(`${at.house.url}/b/1001`);
    await promised.check();
    await page.getByLabel('Hva skal dere gjøre?').waitFor(); // its code must have come before the line goes
    await promised.uncheck();
    await atRest(page);

    await offered(async () => {
      await field.fill('Fra kontoret');
      await promised.check();
    });
    await offer.scrollIntoViewIfNeeded();
    await picture(page, 'drafts-2-answer-1280');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize(PHONE);
    await offer.scrollIntoViewIfNeeded();
    await picture(page, 'drafts-2-answer-360-dark');
    await page.setViewportSize(DESKTOP);
    await page.getByRole('button', { name: 'Bruk det i stedet' }).click();
    await until('it is taken', async () => (await field.inputValue()) === 'Fra telefonen');
    expect(await promised.isChecked()).toBe(false);
    await field.press('End');
    await field.pressSequentially(' også');
    await until('it was written on', async () => (await onServer()).includes('Fra telefonen også'));
    expect(await promised.isChecked()).toBe(false);

    await offered(async () => {
      await page.getByRole('radio', { name: 'Melding' }).check();
      await field.fill('Det som sendes');
    });
    await page.getByRole('button', { name: 'Send melding' }).click();
    await page.locator('[id^=m]').getByText('Det som sendes').waitFor();
    await offer.waitFor({ state: 'detached' });
    expect(await field.inputValue()).toBe('');
    expect(await onServer()).toEqual(['Fra telefonen']);
    await field.fill('Enda en melding');
    await offer.waitFor();
    expect(await onServer()).toEqual(['Fra telefonen']);
    await offer.scrollIntoViewIfNeeded();
    await picture(page, 'drafts-3-answer-1280-dark');
    await page.getByRole('radio', { name: 'Svar', exact: true }).check();
    await field.fill('Fra telefonen');
    await offer.waitFor({ state: 'detached' });
    await page.context().close();
  },
  LONG,
);

browserTest(
  'where sockets alone are shut out, what is written comes to the server, and what another device wrote is seen first',
  async () => {
    const place = await at.house.aPlace();
    const leader = await at.house.as(place.leader);
    const onServer = async () => (await leader.call(api.drafts)).body.map(({ content }) => content['body']);
    const page = await windowOf(at.browser, at.house.url, place.leader.name, DESKTOP);
    await page.addInitScript(
      `WebSocket = class extends WebSocket { constructor() { super('wss://nobody.invalid'); } }`,
    );
    await page.goto(`${at.house.url}/meld`);
    await page.getByText('Du er frakoblet.').first().waitFor();
    await page.locator('#raise-body').fill('Bak en brannmur');
    await until('the server has it', async () => (await onServer()).includes('Bak en brannmur'), 15_000);

    await leader.call(api.saveDraft, { params: { key: 'need' }, body: { content: { body: 'Fra telefonen' } } });
    await page.locator('#raise-body').fill('Bak en brannmur, videre');
    await page.getByText(NEWER).waitFor();
    expect(await onServer()).toEqual(['Fra telefonen']);
    await page.context().close();
  },
  LONG,
);

browserTest(
  'a need that a meeting agreed on begins where it met; it writes over no draft, says that it is linked where it is, and disturbs no other page',
  async () => {
    const place = await at.house.aPlace();
    const other = randomUUID();
    await at.house.owner.query(`insert into space (id, name) values ($1, 'Arena')`, [other]);
    await at.house.owner.query(`insert into space_municipality values ($1, $2)`, [other, place.municipality]);
    await at.house.owner.query(`insert into space_association (space_id, association_id) values ($1, $2)`, [
      other,
      place.association,
    ]);
    const { id, said } = await aMeeting(at.house.owner, place, -30);
    const page = await windowOf(at.browser, at.house.url, place.leader.name, DESKTOP);
    const linked = page.getByText('Fra dialogmøtet: Det blir lys.');
    const where = page.getByRole('combobox').first();
    const agreed = `${at.house.url}/meld?fra=${id}.${said.entryId}`;

    await page.goto(agreed);
    await linked.waitFor();
    expect(await where.inputValue()).toBe(`${place.space} ${place.municipality}`);
    expect(await page.locator('#raise-title').inputValue()).toBe('Sentrum i jula');
    await where.selectOption(`${other} ${place.municipality}`);
    await linked.waitFor({ state: 'detached' });
    const forgotten = page.waitForResponse((reply) => reply.request().method() === 'DELETE');
    await page.getByRole('button', { name: 'Slett kladden' }).click();
    await forgotten;

    const leader = await at.house.as(place.leader);
    const content = { title: 'Begynt på en annen enhet', place: `${place.space} ${place.municipality}` };
    expect((await leader.call(api.saveDraft, { params: { key: 'need' }, body: { content } })).status).toBe(200);
    const later = (ms: number) => new Promise((done) => setTimeout(done, ms));
    await page.route('**/api/drafts', async (route) => (await later(1_500), route.continue()));
    await page.goto(agreed);
    await linked.waitFor();
    expect(await page.locator('#raise-title').inputValue()).toBe(content.title);

    await page.unroute('**/api/drafts');
    const meeting = `**/api/meetings/${id}`;
    await page.route(meeting, async (route) => (await later(1_500), route.continue()));
    const [asked, came] = [page.waitForRequest(meeting), page.waitForResponse(meeting)];
    await page.goto(agreed);
    await asked;
    await page.getByRole('link', { name: 'Søk' }).click();
    await page.getByRole('searchbox').fill('torget');
    await page.waitForURL(/q=torget/);
    await came;
    await later(500);
    expect(page.url()).toContain('q=torget');
  },
  LONG,
);
