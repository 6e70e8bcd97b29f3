import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api, type FigurePage } from '@vertskap/contract';
import { raiseNeed } from '@vertskap/needs';
import { loadActor } from '@vertskap/organisations';
import { on, raise } from '../harness/deeds.js';
import { aNeed, type House, openHouse } from '../harness/house.js';
import type { Place } from '../harness/places.js';
import type { Visitor } from '../harness/visitor.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

const slugOf = async ({ municipality }: Place): Promise<string> =>
  ((await house.owner.query('select slug from municipality where id = $1', [municipality])) as { slug: string }[])[0]!
    .slug;
const read = async (path: string) => {
  const response = await fetch(`${house.url}${path}`);
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const publish = (by: Visitor, published: boolean) => by.call(api.publish, { body: { published } });
const agree = (by: Visitor, to: Place, given = true) =>
  by.call(api.consent, { params: { id: to.municipality }, body: { given } });

/** So many needs, the first `answered` of them answered at once. */
async function needsOf(place: Place, count: number, answered: number): Promise<void> {
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  for (let i = 0; i < count; i++) {
    const id = await raise(leader, place, { title: `Kanarititt ${i}` });
    if (i < answered) await on(id, planner).answer('Kanarisvar.');
  }
}
/** Needs raised long enough ago to be late, and not answered. */
async function lateNeeds(place: Place, count: number): Promise<void> {
  await house.owner.transaction(async (tx) => {
    const actor = (await loadActor(tx, place.leader.membershipId, new Date()))!;
    for (let i = 0; i < count; i++)
      await raiseNeed(tx, new Date(Date.now() - 30 * 86_400_000), actor, aNeed(place, { askedSectorId: place.plan }));
  });
}
const neighboursIn = (page: FigurePage) => page.figures.find(({ id }) => id === 'neighbours');
const figures = async (by: Visitor): Promise<FigurePage> => (await by.call(api.figures, { query: {} })).body;

test('a public page is opened by the administrator alone, and closed again; what is not open is missing', async () => {
  const place = await house.aPlace();
  const path = `/apent/${await slugOf(place)}`;
  const [administrator, director] = [await house.as(place.administrator), await house.as(place.director)];
  const closed = await read(path);
  expect([closed.status, (await read('/apent/finnes-ikke')).text === closed.text]).toEqual([404, true]);
  expect((await director.call(api.sharing)).body).toMatchObject({ address: path, published: null, mayPublish: false });
  expect((await publish(director, true)).status).toBe(403);
  expect((await publish(administrator, true)).status).toBe(200);
  expect((await administrator.call(api.sharing)).body.published).not.toBeNull();
  expect((await read(path)).status).toBe(200);
  await publish(administrator, false);
  expect((await read(path)).status).toBe(404);
  const trail = (await house.owner.query(
    `select action from audit where municipality_id = $1 and action like 'publication%' order by id`,
    [place.municipality],
  )) as { action: string }[];
  expect(trail.map(({ action }) => action)).toEqual(['publication.opened', 'publication.closed']);
});

test('the colour that the administrator chose is worn by those who act for the municipality and by its public page', async () => {
  const place = await house.aPlace();
  const path = `/apent/${await slugOf(place)}`;
  const administrator = await house.as(place.administrator);
  await publish(administrator, true);
  const worn = async (person: Place['leader']) => (await (await house.as(person)).call(api.session)).body.colours;
  expect([await worn(place.planner), (await read(path)).text.includes('/tema/')]).toEqual([null, false]);

  expect((await administrator.call(api.setColours, { body: { accent: '#FFD500' } })).status).toBe(400);
  expect((await administrator.call(api.setColours, { body: { accent: '#ffd500' } })).status).toBe(200);
  const colours = await worn(place.planner);
  expect(colours?.accent).toBe('#ffd500');
  expect([await worn(place.leader), (await read(path)).text.includes(`href="${colours?.address}"`)]).toEqual([
    null,
    true,
  ]);
  const sheet = await read(colours?.address ?? '');
  expect([sheet.status, sheet.headers.get('cache-control'), sheet.headers.get('content-type')]).toEqual([
    200,
    'public, max-age=31536000, immutable',
    expect.stringContaining('text/css'),
  ]);
  expect(sheet.text).toContain('--ds-color-accent-base-default:#ffd500;');

  await administrator.call(api.setColours, { body: { accent: null } });
  expect(await worn(place.planner)).toBeNull();
  const trail = (await house.owner.query(
    `select action, object, old, new from audit where municipality_id = $1 and action like 'colours%' order by id`,
    [place.municipality],
  )) as object[];
  expect(trail).toEqual([
    { action: 'colours.changed', object: '#ffd500', old: { accent: null }, new: { accent: '#ffd500' } },
    { action: 'colours.reset', object: '', old: { accent: '#ffd500' }, new: { accent: null } },
  ]);
});

test('it needs no script, runs none, and names no need, sector, association or person; in three languages', async () => {
  const place = await house.aPlace();
  await needsOf(place, 9, 6);
  await publish(await house.as(place.administrator), true);
  const path = `/apent/${await slugOf(place)}`;
  for (const [language, says] of [
    ['nb', '6 av 6 fikk første svar innen fristen'],
    ['nn', 'Kva tala kan og ikkje kan fortelje'],
    ['en', 'What the numbers can and cannot tell'],
  ] as const) {
    const { text, headers } = await read(`${path}?sprak=${language}`);
    expect(text).toMatch(new RegExp(says, 'i'));
    expect(text).toContain(`<html lang="${language}">`);
    expect(text).not.toMatch(/<script|javascript:|\son\w+=|style="/i);
    expect(text).not.toMatch(/Kanari|Plan og bygg|Næringsforeningen|Kari|Anne/);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self'/);
    expect(headers.get('cache-control')).toBe('public, max-age=600');
    expect(Buffer.byteLength(text)).toBeLessThan(60_000);
  }
  expect((await read('/apent/stil.css')).headers.get('content-type')).toContain('text/css');
  expect((await read(`${path}?sprak=<script>`)).text).toContain('<html lang="nb">');
});

test('it is reckoned once a day: what one deed did cannot be read off it', async () => {
  const place = await house.aPlace();
  await needsOf(place, 5, 0);
  await publish(await house.as(place.administrator), true);
  const path = `/apent/${await slugOf(place)}`;
  const before = (await read(path)).text;
  expect(before).toContain('5 behov er åpne.');
  await needsOf(place, 1, 0);
  expect((await read(path)).text).toBe(before);
});

test('municipalities compare only where both agree, and not a moment after one of them does not', async () => {
  const [here, there, third] = [await house.aPlace(), await house.aPlace(), await house.aPlace()];
  await needsOf(here, 6, 6);
  await needsOf(there, 5, 5);
  await lateNeeds(there, 3);
  await needsOf(third, 6, 6);
  const [administrator, theirs, mayor, theirMayor] = await Promise.all(
    [here.administrator, there.director, here.mayor, there.mayor].map(house.as),
  );
  const names = async (by: Visitor) => neighboursIn(await figures(by))?.rows.map(({ key }) => key);
  expect(await names(mayor!)).toBeUndefined();
  await agree(administrator!, there);
  expect([await names(mayor!), await names(theirMayor!)]).toEqual([undefined, undefined]);
  const asked = (await theirs!.call(api.sharing)).body.neighbours;
  expect(asked).toMatchObject([{ municipality: { id: here.municipality }, given: null }]);
  expect(asked[0]!.received).not.toBeNull();

  await agree(theirs!, here);
  const page = await figures(mayor!);
  const figure = neighboursIn(page)!;
  expect(figure.rows.map(({ key }) => key)).toEqual([here.municipality, there.municipality]);
  expect(figure).toMatchObject({ n: 14, values: { all: 11 / 14, municipalities: 2 } });
  expect(figure.rows.map(({ cells }) => cells.slice(1, 3))).toEqual([
    [6, 1],
    [8, 5 / 8],
  ]);
  // the way down leads into the own needs alone
  expect(figure.rows.map(({ opens }) => opens !== null)).toEqual([true, false]);
  expect(JSON.stringify(page)).not.toContain(third.municipality);
  expect(await names(theirMayor!)).toEqual([there.municipality, here.municipality]);

  await agree(administrator!, there, false);
  expect([await names(mayor!), await names(theirMayor!)]).toEqual([undefined, undefined]);
  const trail = (await house.owner.query(
    `select action from audit where municipality_id = $1 and action like 'consent%' order by id`,
    [here.municipality],
  )) as { action: string }[];
  expect(trail.map(({ action }) => action)).toEqual(['consent.given', 'consent.withdrawn']);
});

test('a neighbour with fewer than three is not named, with fewer than five has no share', async () => {
  const [here, few, some] = [await house.aPlace(), await house.aPlace(), await house.aPlace()];
  await needsOf(here, 6, 6);
  await needsOf(few, 2, 2);
  await needsOf(some, 4, 4);
  const administrator = await house.as(here.administrator);
  for (const other of [few, some]) {
    await agree(administrator, other);
    await agree(await house.as(other.administrator), here);
  }
  const figure = neighboursIn(await figures(await house.as(here.mayor)))!;
  expect(figure.rows.map(({ key, cells }) => [key, cells[2]])).toEqual([
    [here.municipality, 1],
    [some.municipality, null],
  ]);
  expect(figure.finding).toBe('too_few');
});

test('sector leaders, associations and chosen parts are not compared', async () => {
  const [here, there] = [await house.aPlace(), await house.aPlace()];
  for (const place of [here, there]) await needsOf(place, 5, 5);
  await agree(await house.as(here.administrator), there);
  await agree(await house.as(there.administrator), here);
  expect(neighboursIn(await figures(await house.as(here.coordinator)))).toBeDefined();
  for (const person of [here.planLeader, here.leader])
    expect(neighboursIn(await figures(await house.as(person)))).toBeUndefined();
  const mayor = await house.as(here.mayor);
  const chosen = (await mayor.call(api.figures, { query: { theme: 'permits' } })).body;
  expect(neighboursIn(chosen)).toBeUndefined();
  expect((await agree(await house.as(here.administrator), here)).status).toBe(404);
});
