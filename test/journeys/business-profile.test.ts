import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api, type WriteNote } from '@vertskap/contract';
import { importProfile, importShapes } from '@vertskap/exchange';
import { type House, openHouse } from '../harness/house.js';
import { jsonStat } from '../harness/json-stat.js';
import type { Place } from '../harness/places.js';
import type { Visitor } from '../harness/visitor.js';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house?.close());

const years = { id: 'Tid', codes: ['2020', '2024'] };
const take = (text: string) =>
  importProfile(house.owner, new Date(), { bytes: Buffer.from(text), mapping: undefined, dryRun: false }, () => {});
const profile = async (who: Visitor, query: { municipality?: string } = {}) =>
  (await who.call(api.businessProfile, { query })).body;
const numbered = (place: Place, number: string) =>
  house.owner.query('update municipality set registered_number = $2 where id = $1', [place.municipality, number]);
/** The two are in a region. */
const together = (place: Place, neighbour: Place) =>
  house.owner.query(
    `with r as (insert into region (id, name, founded_at, founded_by) values (gen_random_uuid(), 'Vest', now(), $3) returning id)
     insert into region_member (region_id, municipality_id, invited_at, invited_by, joined_at)
     select r.id, k, now(), $1, now() from r, unnest(array[$1, $2]::uuid[]) k`,
    [place.municipality, neighbour.municipality, place.director.membershipId],
  );

/** Employment in Halden and Moss and the country, by the numbers of then and of now; and who commutes. */
async function officialFigures(): Promise<void> {
  const counts: Record<string, number> = { '01-03': 10, '10-33': 400, '45-47': 300, '85': 200, '00': 1 };
  await take(
    jsonStat({
      table: '07984',
      axes: [
        years,
        { id: 'NACE2007', label: 'næring (SN2007)', codes: [...Object.keys(counts), '00-99'] },
        { id: 'Region', codes: ['3001', '3101', '3103', 'K-3103', '0'] },
        { id: 'ContentsCode', codes: ['SysselsatteArb'], labels: ['Sysselsatte personer etter arbeidssted'] },
      ],
      roles: { time: ['Tid'], metric: ['ContentsCode'], geo: ['Region'] },
      value: ({ Region, NACE2007, Tid }) => {
        const times = Region === '0' ? 1000 : 1;
        if ((Region === '3001') === (Tid === '2024') && Region?.startsWith('3') && Region !== 'K-3103') return '.';
        if (Region === '3101' && Tid === '2020') return '.';
        const more = Tid === '2024' && Region !== '0' && NACE2007 === '10-33' ? 50 : 0;
        if (NACE2007 === '00-99') return times * 911 + (Tid === '2024' && Region !== '0' ? 50 : 0);
        return times * (counts[NACE2007!] ?? 0) + more;
      },
    }),
  );
  await take(
    jsonStat({
      table: '03321',
      axes: [
        { id: 'ArbstedKomm', codes: ['3101', '1515', '1818'] },
        { id: 'Bokommuen', codes: ['3101', '1515', '1818'] },
        { id: 'Tid', codes: ['2024'] },
      ],
      roles: { time: ['Tid'] },
      value: ({ ArbstedKomm, Bokommuen }) =>
        ArbstedKomm === Bokommuen ? 300 : ArbstedKomm === '3101' ? 60 : Bokommuen === '3101' ? 40 : ':',
    }),
  );
}

test('a municipality sees what it lives of, over the reform, beside its region and the country; its associations too; nobody else', async () => {
  const [place, neighbour, elsewhere] = [await house.aPlace(), await house.aPlace(), await house.aPlace()];
  await numbered(place, '3101');
  await numbered(neighbour, '3103');
  const coordinator = await house.as(place.coordinator);
  expect(await profile(coordinator)).toMatchObject({ employment: null, commuting: null, region: [], map: null });
  await officialFigures();
  await house.owner.query(
    `with r as (insert into region (id, name, founded_at, founded_by) values (gen_random_uuid(), 'Øst', now(), $3) returning id)
     insert into region_member (region_id, municipality_id, invited_at, invited_by, joined_at)
     select r.id, k, now(), $1, case when k = $4 then null else now() end from r, unnest(array[$1, $2, $4]::uuid[]) k`,
    [place.municipality, neighbour.municipality, place.director.membershipId, elsewhere.municipality],
  );
  const found = await profile(coordinator);
  const { employment, commuting, region } = found;
  expect(employment).toMatchObject({
    period: '2024',
    standard: 'SN2007',
    counted: 'work',
    total: { here: 961, region: 1922, country: 911_000 },
    source: { table: '07984', source: 'Statistisk sentralbyrå', invented: false },
  });
  // one person is not told, and neither are the ten beside
  expect(employment!.industries.map(({ industry, here }) => [industry, here])).toEqual([
    ['10-33', 450],
    ['45-47', 300],
    ['85', 200],
    ['00', null],
    ['01-03', null],
  ]);
  expect(JSON.stringify(found)).not.toContain(':1,');
  expect(employment!.growth).toMatchObject({ from: '2020', to: '2024', all: { change: 50, national: 0 }, left: 2 });
  expect(commuting).toMatchObject({ stay: 300, in: 120, out: 80, net: 40, stays: 300 / 380, filled: 300 / 420 });
  expect(commuting!.from.map(({ name, count }) => [name, count])).toEqual([
    [expect.stringMatching(/^Herøy \(Møre/), 60],
    [expect.stringMatching(/^Herøy \(Nordland/), 60],
  ]);
  // who has not said yes is in no region
  expect(region.map(({ municipality: { id }, employed }) => [id, employed])).toEqual([
    [place.municipality, 961],
    [neighbour.municipality, 961],
  ]);
  for (const name of ['leader', 'contact', 'mayor', 'administrator', 'planner'] as const)
    expect([name, (await profile(await house.as(place[name]))).employment]).toEqual([name, employment]);
  expect((await profile(coordinator, { municipality: neighbour.municipality })).municipality.id).toBe(
    neighbour.municipality,
  );
  for (const who of [elsewhere.coordinator, elsewhere.leader])
    expect(
      (await (await house.as(who)).call(api.businessProfile, { query: { municipality: place.municipality } })).status,
    ).toBe(404);
});

test('under figures that are there by two standards stands the table that they are from, though the other is newer; a sum is the region’s too', async () => {
  const [place, neighbour] = [await house.aPlace(), await house.aPlace()];
  await numbered(place, '3105');
  await numbered(neighbour, '3107');
  await together(place, neighbour);
  const by = (table: string, standard: string, updated: string) =>
    jsonStat({
      table,
      updated,
      axes: [
        { id: 'Tid', codes: ['2024'] },
        { id: 'Naring', label: `næring (${standard})`, codes: ['01-03', '85'] },
        { id: 'Region', codes: ['3105', '3107'] },
        { id: 'ContentsCode', codes: ['SysselsatteArb'], labels: ['Sysselsatte personer etter arbeidssted'] },
      ],
      roles: { time: ['Tid'], metric: ['ContentsCode'], geo: ['Region'] },
      value: ({ Naring }) => (Naring === '85' ? 30 : 12),
    });
  await take(by('13472', 'SN2025', '2025-06-24T06:00:00Z'));
  await take(by('07984', 'SN2007', '2025-09-24T06:00:00Z'));
  const { employment, region } = await profile(await house.as(place.coordinator));
  expect(employment).toMatchObject({ standard: 'SN2025', source: { table: '13472' }, total: { here: 42, region: 84 } });
  expect(region.map(({ employed }) => employed)).toEqual([42, 42]);
});

test('the coordinator and who leads an association write beside the figures; what is withdrawn stays, with its date; the region reads', async () => {
  const [place, neighbour] = [await house.aPlace(), await house.aPlace()];
  await together(place, neighbour);
  const [leader, deputy, coordinator, other] = await Promise.all(
    [place.leader, place.deputy, place.coordinator, neighbour.coordinator].map(house.as),
  );
  const body = (over: Partial<WriteNote>): WriteNote => ({
    clientKey: randomUUID(),
    municipalityId: place.municipality,
    kind: 'strength',
    role: null,
    body: 'Vi kan fisk.',
    language: 'nb',
    ...over,
  });
  const fish = body({});
  for (const _ of [1, 2]) expect((await leader!.call(api.writeNote, { body: fish })).status).toBe(201);
  const food = body({ kind: 'role', role: 'food', body: 'Vi mater regionen.' });
  expect((await coordinator!.call(api.writeNote, { body: food })).status).toBe(201);
  expect((await deputy!.call(api.writeNote, { body: body({}) })).status).toBe(403);
  expect((await other!.call(api.writeNote, { body: body({}) })).status).toBe(404);
  expect((await leader!.call(api.writeNote, { body: body({ kind: 'role' }) })).status).toBe(400);
  const seen = await profile(coordinator!);
  expect(seen.mayWrite).toBe(true);
  expect(seen.notes.map(({ kind, role, by, mayWithdraw }) => [kind, role, by, mayWithdraw])).toEqual([
    ['role', 'food', place.coordinator.name, true],
    ['strength', null, place.leader.name, false],
  ]);
  const theirs = await profile(other!, { municipality: place.municipality });
  expect([theirs.mayWrite, theirs.notes.map((note) => note.body)]).toEqual([
    false,
    ['Vi mater regionen.', 'Vi kan fisk.'],
  ]);
  const [, strength] = seen.notes;
  const withdraw = (who: Visitor) => who.call(api.withdrawNote, { params: { id: strength!.id } });
  expect([(await withdraw(coordinator!)).status, (await withdraw(deputy!)).status]).toEqual([403, 403]);
  for (const _ of [1, 2]) expect((await withdraw(leader!)).status).toBe(200);
  const after = (await profile(leader!)).notes.find(({ id }) => id === strength!.id);
  expect(after).toMatchObject({ body: 'Vi kan fisk.', withdrawn: expect.any(String), mayWithdraw: false });
});

/** Two squares that share a border, quantised as TopoJSON is. */
const topology = (number: string) => ({
  type: 'Topology',
  transform: { scale: [0.1, 0.1], translate: [10, 60] },
  arcs: [
    [[1, 0], [0, 1]],
    [[1, 1], [-1, 0], [0, -1], [1, 0]],
    [[1, 0], [1, 0], [0, 1], [-1, 0]],
  ],
  objects: {
    Kommuner: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', arcs: [[0, 1]], properties: { kommunenummer: '3101', kommunenavn: 'Halden' } },
        { type: 'MultiPolygon', arcs: [[[2, -1]]], properties: { id: number, name: 'Moss' } },
      ],
    },
  },
}); // prettier-ignore
const store = (it: object, attribution = 'Kartverket, CC BY 4.0') =>
  importShapes(house.owner, new Date(), { text: JSON.stringify(it), attribution }, () => {});

test('outlines are stored once, all or none, and the map says whose they are', async () => {
  const place = await house.aPlace();
  await house.owner.query(`update municipality set registered_number = null where registered_number = '3101'`);
  await numbered(place, '3101');
  await expect(store(topology('3001'))).rejects.toThrow('3001 Moss is no municipality of today');
  await expect(store(topology('3101'))).rejects.toThrow('3101 Moss is in the file twice.');
  expect((await profile(await house.as(place.planner))).map).toBeNull();
  expect(await store(topology('3103'))).toBe(2);
  expect(await store(topology('3103'))).toBe(2);
  const { map } = await profile(await house.as(place.leader));
  expect(map).toMatchObject({
    attribution: 'Kartverket, CC BY 4.0',
    shapes: [{ municipality: { id: place.municipality } }],
  });
  const [halden, moss] = await house.owner.query('select rings from municipality_shape order by number');
  expect(halden.rings).toEqual([[[10.1, 60], [10.1, 60.1], [10, 60.1], [10, 60], [10.1, 60]]]); // prettier-ignore
  expect(moss.rings).toEqual([[[10.1, 60], [10.2, 60], [10.2, 60.1], [10.1, 60.1], [10.1, 60]]]); // prettier-ignore
  await expect(store({ type: 'FeatureCollection' })).rejects.toThrow('is no TopoJSON of areas');
});

const norway = '../shared/data/kommuner/Kommuner-S.topojson';
const reason = existsSync(norway) ? '' : ' (skipped: there is no ../shared/data)';
(reason ? test.skip : test)(`the outlines of all municipalities of Norway${reason}`, async () => {
  const text = readFileSync(norway, 'utf8');
  expect(await importShapes(house.owner, new Date(), { text, attribution: 'Kartverket, CC BY 4.0' }, () => {})).toBe(
    357,
  );
  const [{ n }] = await house.owner.query(
    `select count(*)::int as n from municipality_shape where jsonb_array_length(rings) = 0`,
  );
  expect(n).toBe(0);
});
