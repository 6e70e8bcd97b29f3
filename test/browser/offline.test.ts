import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aMeeting } from '../harness/a-meeting.js';
import { aPromise } from '../harness/a-promise.js';
import { anInitiative } from '../harness/an-initiative.js';
import { on, raise } from '../harness/deeds.js';
import { until } from '../harness/house.js';
import { aNeighbourAssociation } from '../harness/places.js';
import { DESKTOP, openProfile, PHONE, picture, windowOf } from './browser.js';
import { keptOn, untilKept, withFiles } from './offline.js';
import { aStage, browserTest, BUILT } from './stage.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'vertskap-offline-'));
const web = path.join(folder, 'web');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = aStage(() => {
  cpSync(BUILT, web, { recursive: true });
  return web;
});
const LONG = 120_000;

const messages = async (needId: string): Promise<string[]> =>
  (
    (await at.house.owner.query('select body from message where need_id = $1 order by at', [needId])) as {
      body: string;
    }[]
  ).map(({ body }) => body);
const holderOf = async (needId: string): Promise<string> =>
  (await at.house.owner.query('select holder_sector_id as id from need where id = $1', [needId]))[0].id as string;
const go = async (page: Page, address: string) => {
  await page.goto(`${at.house.url}${address}`);
  await page.locator('h1').first().waitFor();
};

browserTest(
  'a browser may install it: manifest, icons as large as they say, a worker',
  async () => {
    const profile = await openProfile(path.join(folder, 'profile'));
    const page = await profile.newPage();
    await page.goto(at.house.url);
    const browser = await profile.newCDPSession(page);
    const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
    expect(installabilityErrors).toEqual([]);
    const { errors, data } = await browser.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    const manifest = JSON.parse(data ?? '') as Record<string, unknown> & {
      icons: Record<'src' | 'sizes' | 'purpose', string>[];
    };
    expect(manifest).toMatchObject({
      name: 'Vertskap',
      start_url: '/',
      display: 'standalone',
      lang: 'nb',
      theme_color: '#083640',
    });
    const drawn = await Promise.all(
      manifest.icons
        .filter(({ src }) => src.endsWith('.png'))
        .map(async ({ src, sizes, purpose }) => {
          const icon = await fetch(`${at.house.url}${src}`);
          const head = Buffer.from(await icon.arrayBuffer());
          return [
            icon.headers.get('content-type'),
            `${head.readUInt32BE(16)}x${head.readUInt32BE(20)}` === sizes,
            sizes,
            purpose,
          ];
        }),
    );
    expect(drawn).toEqual([
      ['image/png', true, '192x192', 'any'],
      ['image/png', true, '512x512', 'any'],
      ['image/png', true, '512x512', 'maskable'],
    ]);
    await profile.close();
  },
  LONG,
);

browserTest(
  'without a network one reads what one has seen, as of when, and nothing secret lies on the device; then hears what came meanwhile',
  async () => {
    const place = await at.house.aPlace();
    const [leader, planner] = await Promise.all([place.leader, place.planner].map((person) => at.house.as(person)));
    const needId = await raise(leader!, place, { title: 'Skiltplan i Storgata' });
    const secretId = await raise(leader!, place, { title: 'Hemmelig flytting', visibility: 'restricted' });
    await on(needId, planner!).note('Bare mellom oss.');
    const meeting = await aMeeting(at.house.owner, place, 24 * 60);
    await at.house.owner.query('update meeting_item set topic = null, need_id = $2 where id = $1', [
      meeting.itemId,
      secretId,
    ]);
    const page = await windowOf(at.browser, at.house.url, place.coordinator.name, DESKTOP);
    await withFiles(page);
    await go(page, '/behov');
    await page.getByRole('link', { name: 'Hemmelig flytting' }).click();
    await page.getByRole('heading', { name: 'Hemmelig flytting' }).waitFor();
    const secret = new URL(page.url()).pathname;
    const beside = page.waitForResponse(`**/api/needs/${secretId}/initiatives`);
    await page.locator('.need-later').scrollIntoViewIfNeeded();
    await beside;
    await page.waitForTimeout(1_000); // what is kept is written a moment later
    await go(page, '/varsler');
    await go(page, `/moter/${meeting.id}`);
    await page.getByText('Hemmelig flytting').first().waitFor();
    await untilKept(page, (kept) => kept.includes('Sentrum i jula'));
    await go(page, '/b/1001');
    await page.getByText('Bare mellom oss.').waitFor();
    await untilKept(page, (kept) => kept.includes('uthengsskilt'));
    const kept = await keptOn(page);
    expect([kept.includes('Skiltplan i Storgata'), /Hemmelig|Bare mellom oss/.test(kept)]).toEqual([true, false]);
    expect(kept).not.toContain(secretId); // nor under a key

    await page.context().setOffline(true);
    await go(page, '/behov');
    await page.getByText('Skiltplan i Storgata').first().waitFor();
    expect(await page.getByText('Hemmelig flytting').count()).toBe(0);
    await go(page, '/b/1001');
    await page.getByText('Du er frakoblet.').first().waitFor();
    await page
      .getByText(/Du ser siden slik den var kl\. \d\d:\d\d\. Skjermede behov og interne notater vises bare på nett\./)
      .waitFor();
    await page.getByText('Alt du har skrevet og sendt, er kommet fram.').waitFor();
    expect(await page.getByText('Bare mellom oss.').count()).toBe(0);
    await picture(page, 'offline-1-need-1280');
    await go(page, `/moter/${meeting.id}`);
    await page.getByText('Sentrum i jula').first().waitFor();
    await page.getByText('Du ser siden slik den var').waitFor();
    expect(await page.getByText('Hemmelig flytting').count()).toBe(0);
    await picture(page, 'offline-2-meeting-1280');
    await go(page, secret);
    await page.getByText('Denne siden er ikke lagret på enheten').waitFor();
    await go(page, '/hvem-kan-hva');
    await page.getByText('Denne siden er ikke lagret på enheten').waitFor();
    await page.getByText('Det som endres på denne siden, kan først lagres når du er på nett igjen.').waitFor();
    await picture(page, 'offline-3-never-fetched-1280');

    await page.goto(`${at.house.url}/b/1001`);
    await page.getByText('uthengsskilt').first().waitFor();
    await on(needId, planner!).comment('Vi ser på det.');
    await on(needId, planner!).question('Hvilken gate?');
    await page.context().setOffline(false);
    await page.getByText('Tilkoblet. 2 nye hendelser.').waitFor();
    await page.getByText('Hvilken gate?').first().waitFor();
    await page.getByText('Bare mellom oss.').waitFor();
    expect(await page.getByText('Du ser siden slik den var').count()).toBe(0);
    await picture(page, 'offline-4-back-1280');
    await page.context().close();
  },
  LONG,
);

browserTest(
  'promises, initiatives, insights, guides and the profile are read without a network, as of when; the page says that changes want one',
  async () => {
    const place = await at.house.aPlace();
    await aPromise(at.house.owner, place);
    const initiative = await anInitiative(at.house.owner, place);
    const page = await windowOf(at.browser, at.house.url, place.leader.name, PHONE);
    await withFiles(page);
    const read: [address: string, says: string | RegExp, underKey: string][] = [
      ['/forpliktelser', 'Vi sender kartet.', 'commitments'],
      ['/satsinger', 'Flere læreplasser', 'initiatives'],
      [`/satsinger/${initiative}`, 'Ti nye læreplasser.', '[\\"initiative\\"'],
      ['/markedsinnsikt', 'Ingen har delt innsikt ennå', 'market-insights'],
      ['/veiviser', 'Ferdigattest', 'statutory-rules'],
      ['/veiviser/completion', '3 uker', 'guides'],
      ['/naeringsprofil', /: næringsprofil$/, 'business-profile'],
    ];
    for (const [address, says, underKey] of read) {
      await go(page, address);
      await page.getByText(says).first().waitFor();
      await untilKept(page, (kept) => kept.includes(underKey));
    }
    await page.context().setOffline(true);
    for (const [address, says] of read) {
      await go(page, address);
      await page.getByText(says).first().waitFor();
      await page.getByText('Du ser siden slik den var').waitFor();
      await page.getByText('Det som endres på denne siden, kan først lagres når du er på nett igjen.').waitFor();
      expect(await page.getByText(/er ikke lagret på enheten|er kommet fram|Vi sender når/).count()).toBe(0);
    }
    await page.context().close();
  },
  LONG,
);

browserTest(
  'what is written without a network waits in sight and goes by itself; after a reload only when its writer says so',
  async () => {
    const place = await at.house.aPlace();
    const needId = await raise(await at.house.as(place.leader), place, { title: 'Strøm på kaia' });
    const page = await windowOf(at.browser, at.house.url, place.leader.name, PHONE);
    await withFiles(page);
    await go(page, '/meld');
    await page.getByLabel('Alle medlemmene').waitFor();
    await go(page, '/b/1001');
    await page.locator('#composer-text').waitFor();
    await untilKept(page, (kept) => kept.includes('raisedBy') && kept.includes('forEverybody'));

    await page.context().setOffline(true);
    await page.getByText('Du er frakoblet.').waitFor();
    await page.locator('#composer-text').fill('Skrevet på kaia.');
    await page.locator('#composer-text').press('Control+Enter');
    await page.getByText('Ikke sendt ennå, én venter:').waitFor();
    await page.getByRole('link', { name: 'B-1001: Skrevet på kaia.' }).waitFor();
    await picture(page, 'offline-5-waiting-360');
    await page.context().setOffline(false);
    await page.getByText('Tilkoblet. Det som ventet, er sendt.').waitFor();
    expect(await messages(needId)).toEqual(['Skrevet på kaia.']);

    // the page before the reload may live on for a moment and send it, past the route: what counts is that the new one asks for nothing, and that it is there once
    await page.context().route('**/messages', (route) => route.abort());
    await page.context().setOffline(true);
    await page.locator('#composer-text').fill('Enda en.');
    await page.locator('#composer-text').press('Control+Enter');
    await page.getByText('Venter på nett').first().waitFor();
    await page.reload();
    await page.getByText('Ikke sendt. Teksten er lagret her.').waitFor();
    await page.context().setOffline(false);
    await page.getByText('Tilkoblet.').waitFor();
    const tried = `performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/messages')).length`;
    expect(await page.evaluate(tried)).toBe(0);
    await page.getByRole('button', { name: 'Prøv igjen' }).click();
    await until('what fails is listed too', async () => (await page.evaluate(tried)) === 1);
    await page.context().unroute('**/messages');
    await page.getByRole('button', { name: 'Prøv igjen' }).click();
    await page.getByText('Ikke sendt. Teksten er lagret her.').waitFor({ state: 'hidden' });
    await until('it has arrived', async () => (await messages(needId)).length > 1);
    expect(await messages(needId)).toEqual(['Skrevet på kaia.', 'Enda en.']);

    await page.context().setOffline(true);
    await page.goto(`${at.house.url}/meld`);
    await page.getByLabel('Alle medlemmene').check();
    await page.getByLabel('Hva trenger dere?').fill('Meldt uten nett');
    await page.getByLabel('Fortell litt mer').fill('Nettet er borte på kaia hver gang fergen ligger der.');
    await page.getByRole('button', { name: 'Send behovet' }).click();
    await page.getByRole('link', { name: 'Meldt uten nett' }).waitFor();
    await page.getByRole('link', { name: 'Varsler' }).click();
    await page.getByRole('link', { name: 'Meldt uten nett' }).click();
    await page.getByRole('heading', { name: 'Dette behovet er ikke sendt ennå' }).waitFor();
    await picture(page, 'offline-6-raised-360');
    await page.context().setOffline(false);
    await page.getByText('Tilkoblet. Det som ventet, er sendt.').waitFor();
    const raised = await at.house.owner.query(`select title from need where municipality_id = $1 order by number`, [
      place.municipality,
    ]);
    expect(raised).toEqual([{ title: 'Strøm på kaia' }, { title: 'Meldt uten nett' }]);
    await page.context().close();
  },
  LONG,
);

browserTest(
  'a part of a page whose code could not be had says so, and is there when somebody tries again with a network',
  async () => {
    const place = await at.house.aPlace();
    await raise(await at.house.as(place.leader), place, { title: 'Lys på kaia' });
    const page = await windowOf(at.browser, at.house.url, place.planner.name, PHONE, 'block');
    await go(page, '/b/1001');
    await page.locator('#composer-text').fill('Vi ser på det.');
    await page.context().setOffline(true);
    await page.getByText('Foreløpig svar', { exact: true }).click();
    const missing = page.getByRole('alert').filter({ hasText: 'Denne delen av siden er ikke lagret på enheten' });
    await missing.waitFor();
    // some versions of Chromium ask the network again for code that failed, others remember that it did until the page is loaded anew
    await missing.getByRole('button', { name: 'Prøv igjen' }).click();
    await missing.waitFor();
    await page.context().setOffline(false);
    await missing.getByRole('button', { name: 'Prøv igjen' }).click();
    await page.getByLabel('Hvorfor tar det tid?').waitFor();
    expect(await page.locator('#composer-text').inputValue()).toBe('Vi ser på det.');
    await page.context().close();
  },
  LONG,
);

browserTest(
  'what is done on the desk waits for no network and says so; where only the answer got lost, the next try finds it done',
  async () => {
    const place = await at.house.aPlace();
    const needId = await raise(await at.house.as(place.leader), place, { title: 'Lys på kaia', askedSectorId: null });
    const page = await windowOf(at.browser, at.house.url, place.coordinator.name, PHONE);
    await go(page, '/fordeling');
    await page.getByLabel('Velg «Lys på kaia»').check();
    await page.getByRole('button', { name: 'Gi til sektor' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Hvilken sektor?').selectOption(place.plan);
    await page.context().setOffline(true);
    await form.getByText('Dette kan først lagres når du er på nett igjen.').waitFor();
    const send = form.getByRole('button', { name: 'Gi ballen' });
    await send.click();
    const unanswered = form.getByRole('heading', { name: 'Vi får ikke kontakt med Vertskap' });
    await unanswered.waitFor();
    await page.context().setOffline(false);
    await form.getByText('Dette kan først lagres når du er på nett igjen.').waitFor({ state: 'hidden' });
    for (const other of ['Merk', 'Gi til sektor']) {
      await form.getByRole('button', { name: 'Avbryt' }).click();
      await page.getByRole('button', { name: other, exact: true }).click();
      await form.getByRole('button', { name: 'Avbryt' }).waitFor();
      expect(await page.getByText('Vi får ikke kontakt med Vertskap').count()).toBe(0); // told where it was, and not again
    }

    await page.route('**/api/desk', () => undefined); // sees nothing of what became of it
    await page.route('**/api/triage', async (route) => (await route.fetch(), route.abort()), { times: 1 });
    await send.click();
    await until('it was done', async () => (await holderOf(needId)) === place.plan);
    await unanswered.waitFor();
    await send.click();
    await page.getByText(/^Ett behov er gitt til/).waitFor();
    await page.context().close();
  },
  LONG,
);

browserTest(
  'a need that is no longer theirs goes from the device with every list that names it; at sign-out, and when another comes, everything does',
  async () => {
    const place = await at.house.aPlace();
    const neighbour = await aNeighbourAssociation(at.house.owner, place);
    const needId = await raise(await at.house.as(place.leader), place, { title: 'Parkering ved torget' });
    const page = await windowOf(at.browser, at.house.url, neighbour.leader.name, PHONE);
    await go(page, '/behov');
    await page.getByText('Parkering ved torget').first().waitFor();
    await go(page, '/b/1001');
    await page.getByText('uthengsskilt').first().waitFor();
    await untilKept(page, (kept) => kept.includes('uthengsskilt'));
    await at.house.owner.query(`update need set visibility = 'municipality' where id = $1`, [needId]);
    await page.reload();
    await page.getByRole('heading', { name: 'Finnes ikke' }).waitFor();
    await untilKept(page, (kept) => !kept.includes(needId) && !kept.includes('Parkering ved torget'));

    await page.context().clearCookies();
    await page.goto(at.house.url);
    await page.getByRole('button', { name: new RegExp(place.leader.name) }).waitFor();
    expect(await keptOn(page)).not.toContain('"session":'); // and without it nothing can be opened
    await page.getByRole('button', { name: new RegExp(place.leader.name) }).click();
    await page.getByText('Parkering ved torget').first().waitFor();
    await untilKept(page, (kept) => kept.includes('Parkering ved torget'));
    expect(await keptOn(page)).not.toContain(neighbour.leader.personId);

    await page.goto(`${at.house.url}/mer`);
    await page.getByRole('button', { name: 'Logg ut' }).click();
    await page.getByRole('button', { name: new RegExp(place.leader.name) }).waitFor();
    expect(await keptOn(page)).toBe('[]');
    await page.context().close();
  },
  LONG,
);

browserTest(
  'a newer build is taken over on the way to another page, and what was half written is still there',
  async () => {
    const place = await at.house.aPlace();
    await raise(await at.house.as(place.leader), place);
    const page = await windowOf(at.browser, at.house.url, place.leader.name, DESKTOP);
    await withFiles(page);
    await go(page, '/b/1001');
    await page.locator('#composer-text').fill('Halvferdig svar');

    deploy('ny');
    const relieved = page.evaluate(
      `new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', () => done(null), { once: true }))`,
    );
    let taken = false;
    void relieved.then(() => (taken = true));
    await page.evaluate('navigator.serviceWorker.ready.then((it) => it.update()).then(() => null)');
    await until(
      'the new worker waits, or has taken over',
      async () =>
        taken || page.evaluate<boolean>('navigator.serviceWorker.ready.then(({ waiting }) => waiting !== null)'),
      60_000,
    );
    const browser = await page.context().newCDPSession(page);
    await browser.send('ServiceWorker.enable');
    await browser.send('ServiceWorker.stopAllWorkers'); // one that is looked at by the test never rests, and is relieved only then
    await relieved;
    expect(await page.locator('#composer-text').inputValue()).toBe('Halvferdig svar');
    expect(await page.locator('meta[name=build]').count()).toBe(0);
    await page.getByRole('link', { name: 'Varsler' }).first().click();
    await page.locator('meta[name=build]').waitFor({ state: 'attached' });
    await go(page, '/b/1001');
    expect(await page.locator('#composer-text').inputValue()).toBe('Halvferdig svar');
    await page.context().close();
  },
  LONG,
);

/** A build with another page, and without a file that the one before fetched when it was needed. */
function deploy(name: string): void {
  const page = path.join(web, 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('</head>', `<meta name="build" content="${name}"></head>`));
  const worker = path.join(web, 'worker.js');
  const gone = readdirSync(path.join(web, 'assets')).find((file) => /^AuditScreen.*js$/.test(file)) ?? '';
  unlinkSync(path.join(web, 'assets', gone));
  const files = readFileSync(worker, 'utf8')
    .replace(/\{url:.\/assets\/AuditScreen-[^{}]*\.js.,revision:null\},/, '')
    .replace(/(\/index\.html.,revision:.)[0-9a-f]{16}/, '$1aaaaaaaaaaaaaaaa');
  writeFileSync(worker, files);
}
