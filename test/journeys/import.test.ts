import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { api } from '@vertskap/contract';
import { importNeeds, type ImportRequest, readMapping } from '@vertskap/exchange';
import { raiseNeed, raiseNeeds } from '@vertskap/needs';
import { loadActor } from '@vertskap/organisations';
import { importNeedsCommand } from '../../apps/api/src/cli/import-needs.js';
import { figureOf } from '../harness/figures.js';
import { aNeed, type House, openHouse, until } from '../harness/house.js';
import type { Place } from '../harness/places.js';

let house: House;
let folder: string;
beforeAll(async () => {
  house = await openHouse();
  folder = mkdtempSync(path.join(os.tmpdir(), 'vertskap-import-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await house?.close();
});

const mapping = readMapping(
  JSON.stringify({
    source: 'liste',
    columns: {
      id: 'nr',
      title: 'tittel',
      body: [{ column: 'tekst' }],
      raisedAt: { column: 'dato', format: 'DD.MM.YYYY' },
    },
  }),
);
const GOOD =
  '\uFEFFnr;tittel;tekst;dato\r\n2;Andre;"Sier ""ja""\r\nså nei";02.03.2026\r\n1;Første;Tekst;01.03.2026\r\n';
const BAD = 'nr;tittel;tekst;dato\n3;Tredje;Tekst;03.03.2026\n4;;Tekst;04.03\n5;Femte\n3;Igjen;Tekst;05.03.2026\n';

const requestFor = async (place: Place, csv: string, over: Partial<ImportRequest> = {}): Promise<ImportRequest> => ({
  bytes: Buffer.from(csv),
  mapping,
  municipality: await slugOf(place),
  association: place.leader.name.replace('Anne', 'Næringsforeningen'),
  by: place.leader.email,
  dryRun: false,
  skipRejected: false,
  ...over,
});
const slugOf = async (place: Place): Promise<string> =>
  (await house.owner.query('select slug from municipality where id = $1', [place.municipality]))[0].slug;
const run = (request: ImportRequest) => importNeeds(house.owner, new Date(), request, () => {});
const needsOf = async (place: Place) =>
  (await (await house.as(place.leader)).call(api.listNeeds, { query: { sort: 'raised', limit: 100 } })).body.needs;

/** All rows that belong to the needs of a place, without ids and without what names the place. */
async function rowsAbout(place: Place): Promise<string[]> {
  const tables = await house.owner.query(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'need_id' order by 1`,
  );
  const ofNeeds = 'select id from need where municipality_id = $1';
  const parts = [
    `select 'need' as t, to_jsonb(x) as row from need x where municipality_id = $1`,
    `select 'event', to_jsonb(x) from event x where stream in (select 'need/' || id || '/' || audience from (${ofNeeds}) n, unnest(array['shared', 'internal']) audience)`,
    ...tables.map(
      ({ name }: { name: string }) => `select '${name}', to_jsonb(x) from ${name} x where need_id in (${ofNeeds})`,
    ),
  ];
  const found: { t: string; row: unknown }[] = await house.owner.query(parts.join(' union all '), [place.municipality]);
  const names = new Map<string, string>(
    [place.municipality, place.plan, place.intake, place.association].map((id, i) => [id, `id${i}`] as const),
  );
  const bare = (text: string): string =>
    text
      .replaceAll(/[0-9a-f-]{36}/g, (id) => names.get(id) ?? 'id')
      .replaceAll(/'[0-9a-f]+\.(?=[0-9a-f]+\/)/g, "'here."); // whose lot a word stands under
  return found
    .map(({ t, row }) => `${t} ${bare(JSON.stringify(row)).replaceAll(place.leader.name.slice(5), 'tag')}`)
    .toSorted();
}

describe('needs are imported', () => {
  test('as people would have raised them, on the day the row tells, in the order of time', async () => {
    const place = await house.aPlace();
    const coordinator = await house.as(place.coordinator);
    const line = await coordinator.listen();
    await line.follow(`municipality/${place.municipality}`);
    expect(await run(await requestFor(place, GOOD))).toMatchObject({
      rows: 2,
      imported: 2,
      alreadyThere: 0,
      rejected: [],
    });
    const needs = await needsOf(place);
    expect(needs.map((n) => [n.number, n.title, n.raisedAt, n.holder?.name]).toSorted()).toEqual([
      ['B-1001', 'Første', '2026-03-01T08:00:00.000Z', 'Mottak'],
      ['B-1002', 'Andre', '2026-03-02T08:00:00.000Z', 'Mottak'],
    ]);
    const { body } = await coordinator.call(api.need, { params: { id: needs.find((n) => n.title === 'Andre')!.id } });
    expect(body.need.body).toBe('Sier "ja"\nså nei');
    expect(body.need).toMatchObject({ raisedBy: { name: place.leader.name }, onBehalf: { kind: 'all_members' } });
    expect(body.need.clocks.map((c) => c.kind)).toEqual(['first_response', 'next_update', 'resolution']);
    await until('the lists are rung, once', () => line.seen.length === 1);
  });

  test('into the same rows, in every table, as when they are raised one by one', async () => {
    const [one, many] = [await house.aPlace(), await house.aPlace()];
    const at = new Date('2026-03-02T08:00:00Z');
    const inputs = (place: Place) => [
      aNeed(place, { onBehalf: { kind: 'all_members' } }),
      aNeed(place, { askedSectorId: place.plan, urgency: 'urgent' }),
      aNeed(place, { onBehalf: { kind: 'unnamed', count: 7 }, theme: null }),
    ];
    const actorOf = async (place: Place) => (await loadActor(house.owner.manager, place.leader.membershipId, at))!;
    const actor = await actorOf(one);
    for (const input of inputs(one)) await house.owner.transaction((tx) => raiseNeed(tx, at, actor, input));
    const [first, ...others] = inputs(many).map((input) => ({ at, input }));
    await house.owner.transaction(async (tx) => raiseNeeds(tx, await actorOf(many), [first!, ...others]));
    const rows = await rowsAbout(one);
    expect(rows.filter((row) => row.startsWith('clock ')).length).toBeGreaterThanOrEqual(9);
    expect(await rowsAbout(many)).toEqual(rows);
  });

  test('once, whoever imports them again and under whatever name', async () => {
    const place = await house.aPlace();
    await run(await requestFor(place, GOOD));
    const again = await requestFor(place, GOOD.replace('Første', 'Endret'), { by: place.deputy.email });
    expect(await run(again)).toMatchObject({ imported: 0, alreadyThere: 2 });
    expect((await needsOf(place)).map((n) => n.title).toSorted()).toEqual(['Andre', 'Første']);
    expect(await run(await requestFor(place, `${GOOD}3;Ny;Tekst;03.03.2026\r\n`))).toMatchObject({
      imported: 1,
      alreadyThere: 2,
    });
  });

  test('and nobody is told step by step of what was overdue before it came', async () => {
    const place = await house.aPlace();
    await run(await requestFor(place, GOOD));
    const left = await house.owner.query(
      `select count(*) filter (where fired_at is null and d.at <= now())::int as due, count(*) filter (where fired_at is not null)::int as quiet
       from deadline d join need n on n.id = d.need_id where n.municipality_id = $1`,
      [place.municipality],
    );
    expect(left[0].due).toBe(0);
    expect(left[0].quiet).toBeGreaterThan(4);
  });
});

describe('nothing is imported', () => {
  test('where rows are rejected: every one is told with line, field and reason', async () => {
    const place = await house.aPlace();
    const result = await run(await requestFor(place, BAD));
    expect(result).toMatchObject({ rows: 4, imported: 0 });
    expect(result.rejected).toEqual([
      { line: 3, id: '4', field: 'tittel', reason: 'is empty' },
      { line: 3, id: '4', field: 'dato', reason: '"04.03" is no date of the form DD.MM.YYYY' },
      { line: 4, id: '', field: '', reason: expect.stringContaining('2 fields where the header has 4') },
      { line: 5, id: '3', field: 'nr', reason: 'the same as on line 2' },
    ]);
    expect(await needsOf(place)).toEqual([]);
    expect(await run(await requestFor(place, BAD, { skipRejected: true }))).toMatchObject({ imported: 1 });
    expect((await needsOf(place)).map((n) => n.title)).toEqual(['Tredje']);
  });

  test('by a dry run, which says what would be', async () => {
    const place = await house.aPlace();
    expect(await run(await requestFor(place, GOOD, { dryRun: true }))).toMatchObject({ imported: 2 });
    expect(await needsOf(place)).toEqual([]);
    expect(await run(await requestFor(place, GOOD))).toMatchObject({ imported: 2, alreadyThere: 0 });
  });

  test('where the run is cut off in the middle', async () => {
    const place = await house.aPlace();
    const request = await requestFor(place, GOOD);
    const cut = importNeeds(house.owner, new Date(), request, (done) => {
      if (done === 2) throw new Error('the power went');
    });
    await expect(cut).rejects.toThrow('the power went');
    expect(await needsOf(place)).toEqual([]);
    expect(await run(request)).toMatchObject({ imported: 2, alreadyThere: 0 });
  });

  test.each<[string, Partial<ImportRequest>, string | RegExp]>([
    ['for an unknown municipality', { municipality: 'atlantis' }, 'There is no municipality "atlantis".'],
    ['for an unknown association', { association: '999999999' }, 'There is no association "999999999".'],
    ['by somebody who represents nobody', { by: 'x@example.no' }, /^x@example.no does not represent Nærings/],
    [
      'from a file without the columns',
      { bytes: Buffer.from('nr;tittel\n1;a\n') },
      'The file has no column called "dato", "tekst".',
    ],
    [
      'with a sector that is not there',
      { mapping: { ...mapping, askedSector: 'Havn' } },
      /has no sector called "Havn"/,
    ],
    [
      'in a space that is not theirs',
      { mapping: { ...mapping, space: 'Rom X' } },
      /have no space together called "Rom X"/,
    ],
  ])('%s', async (_, over, sentence) => {
    const place = await house.aPlace();
    await expect(run(await requestFor(place, GOOD, over))).rejects.toThrow(sentence);
    expect(await needsOf(place)).toEqual([]);
  });
});

describe('the command', () => {
  const quietly = async (work: () => Promise<number>): Promise<{ exitCode: number; out: string }> => {
    const said: string[] = [];
    const spies = (['log', 'error'] as const).map((to) =>
      jest.spyOn(console, to).mockImplementation((s) => void said.push(String(s))),
    );
    const exitCode = await work().finally(() => spies.forEach((spy) => spy.mockRestore()));
    return { exitCode, out: said.join('\n') };
  };
  const argvFor = async (place: Place, csv: string, ...more: string[]): Promise<string[]> => {
    const [file, map] = [path.join(folder, `${place.municipality}.csv`), path.join(folder, 'liste.json')];
    writeFileSync(file, csv);
    writeFileSync(map, JSON.stringify(mapping));
    const { municipality, association = '', by } = await requestFor(place, csv);
    return [file, '--mapping', map, '--municipality', municipality, '--association', association, '--by', by, ...more];
  };

  test('answers 0 when all rows went in', async () => {
    const place = await house.aPlace();
    const argv = await argvFor(place, GOOD);
    const { exitCode, out } = await quietly(() => importNeedsCommand.run(house.owner, argv));
    expect(exitCode).toBe(0);
    expect(out).toMatch(/2 rows read: 2 imported, 0 were there already, 0 rejected/);
    expect(existsSync(argv[0]!.replace('.csv', '.rejected.csv'))).toBe(false);
  });

  test('answers 2 when rows were rejected, and leaves a report that Excel reads', async () => {
    const place = await house.aPlace();
    const argv = await argvFor(place, BAD);
    const { exitCode, out } = await quietly(() => importNeedsCommand.run(house.owner, argv));
    expect(exitCode).toBe(2);
    expect(out).toMatch(/3 rejected; nothing was written/);
    expect(out).toMatch(/line 3: tittel: is empty/);
    expect(readFileSync(argv[0]!.replace('.csv', '.rejected.csv'), 'utf8')).toMatch(
      /^\uFEFF"line";"id";"field";"reason"\r\n"3";"4";"tittel";"is empty"\r\n"3";"4";"dato";"""04\.03"" is no date/,
    );
    const report = path.join(folder, 'report.csv');
    const skipping = await argvFor(place, BAD, '--skip-rejected', '--report', report);
    expect((await quietly(() => importNeedsCommand.run(house.owner, skipping))).exitCode).toBe(2);
    expect(existsSync(report)).toBe(true);
    expect((await needsOf(place)).map((n) => n.title)).toEqual(['Tredje']);
  });

  test('tells in one sentence what is missing', async () => {
    expect(() => importNeedsCommand.run(house.owner, ['--by', 'x'])).toThrow(
      /--mapping is missing\..*--by: Invalid email/,
    );
    const place = await house.aPlace();
    const argv = await argvFor(place, GOOD);
    await expect(importNeedsCommand.run(house.owner, ['nowhere.csv', ...argv.slice(1)])).rejects.toThrow(
      'nowhere.csv cannot be read: there is no such file.',
    );
  });
});

const REAL = path.resolve('../shared/data/tidstyver/dataset.csv');
const real = existsSync(REAL) ? test : test.skip;

real(
  '1,355 real complaints go in at once and are found again; a second time adds none (needs ../shared/data)',
  async () => {
    const place = await house.aPlace();
    const tidstyver = readMapping(readFileSync('docs/examples/tidstyver.mapping.json', 'utf8'));
    const request = await requestFor(place, '', { bytes: readFileSync(REAL), mapping: tidstyver });
    const began = performance.now();
    expect(await run(request)).toEqual({ rows: 1355, imported: 1355, alreadyThere: 0, shortened: 3, rejected: [] });
    const seconds = (performance.now() - began) / 1_000;
    expect(await run(request)).toMatchObject({ imported: 0, alreadyThere: 1355 });
    console.log(`1,355 needs were imported in ${seconds.toFixed(1)} s`);

    const coordinator = await house.as(place.coordinator);
    const listed = (await coordinator.call(api.listNeeds, { query: { theme: 'procurement', limit: 10 } })).body;
    expect(listed.needs.length).toBe(10);
    expect((await coordinator.call(api.countNeeds, { query: { theme: 'procurement' } })).body.count).toBeGreaterThan(
      50,
    );
    expect((await coordinator.call(api.countNeeds, { query: {} })).body).toEqual({ count: 1000, more: true });
    const [longest] = await house.owner.query(
      'select title, length(body) as length from need where municipality_id = $1 order by length(body) desc limit 1',
      [place.municipality],
    );
    expect(longest.length).toBeGreaterThan(10_000);
    const found = (await coordinator.call(api.search, { query: { q: longest.title } })).body;
    expect(found.hits.map((h) => h.need.title)).toContain(longest.title);
    expect(found.total).toBeLessThan(100);
    const mayor = await house.as(place.mayor);
    const page = (await mayor.call(api.figures, { query: {} })).body;
    expect(figureOf(page, 'open').values['open']).toBe(1355);
    const texts = await house.owner.query(
      `select count(*) filter (where body ~ '[.?!]rn|rnrn')::int as broken, count(*) filter (where length(title) > 200)::int as long
       from need where municipality_id = $1`,
      [place.municipality],
    );
    expect(texts).toEqual([{ broken: 0, long: 0 }]);
  },
  90_000,
);
