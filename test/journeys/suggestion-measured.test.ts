import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { api } from '@vertskap/contract';
import { importNeeds, loadDemo, readMapping } from '@vertskap/exchange';
import { openFiles } from '@vertskap/platform';
import { type House, openHouse } from '../harness/house.js';
import type { Visitor } from '../harness/visitor.js';

/** How often the sector where a need ended is among those suggested, from nothing but what was raised before it; and the goal that it serves. */
let house: House;
beforeAll(async () => {
  house = await openHouse();
  await loadDemo(house.owner, await openFiles(house.config), new Date());
}, 60_000);
afterAll(() => house?.close());

type Ended = { id: string; sector: string };
type Hits = { needs: number; first: number; three: number; silent: number; always: number };

/** `always`: how often one would be right by naming the sector that most of the earlier needs went to. */
async function measure(coordinator: Visitor, asked: Ended[], history: string[]): Promise<Hits> {
  const suggested = new Map<string, string[]>();
  for (let i = 0; i < asked.length; i += 50) {
    const needs = asked.slice(i, i + 50).map(({ id }) => id);
    const { body } = await coordinator.call(api.suggestions, { query: { needs: needs.join(',') } });
    for (const { needId, sectors } of body.needs) suggested.set(needId, sectors.map(({ sector }) => sector.name)); // prettier-ignore
  }
  const counts = Map.groupBy(history, (name) => name);
  const commonest = [...counts].sort((a, b) => b[1].length - a[1].length)[0]?.[0];
  const of = ({ id }: Ended) => suggested.get(id) ?? [];
  return {
    needs: asked.length,
    first: asked.filter((need) => of(need)[0] === need.sector).length,
    three: asked.filter((need) => of(need).includes(need.sector)).length,
    silent: asked.filter((need) => of(need).length === 0).length,
    always: asked.filter(({ sector }) => sector === commonest).length,
  };
}

const share = (n: number, { needs }: Hits) => `${((100 * n) / needs).toFixed(0)} %`;
const tell = (what: string, hits: Hits) =>
  process.stderr.write(
    `${what}: ${hits.needs} needs; first ${share(hits.first, hits)}, among three ${share(hits.three, hits)}, ` +
      `nothing suggested ${share(hits.silent, hits)}; always the commonest ${share(hits.always, hits)}\n`,
  );

async function theCoordinator(): Promise<Visitor> {
  const [{ membershipId }] = await house.owner.query(
    `select m.id as "membershipId" from membership m join municipality k on k.id = m.municipality_id where k.slug = 'kystby' and m.role = 'coordinator'`,
  );
  const coordinator = await house.stranger();
  await coordinator.become(membershipId);
  return coordinator;
}

test('the demonstration: where its needs ended', async () => {
  const all: Ended[] = await house.owner.query(
    `select n.id, s.name as sector from need n join municipality k on k.id = n.municipality_id and k.slug = 'kystby'
     cross join lateral (select sector_id from holding where need_id = n.id and sector_id is not null order by from_at desc limit 1) h
     join sector s on s.id = h.sector_id and not s.intake order by n.number`,
  );
  expect(all.length).toBeGreaterThan(30);
  await house.owner.query(
    `update need n set holder_sector_id = s.id from sector s
     where s.intake and s.municipality_id = n.municipality_id and n.state = 'open' and n.holder_sector_id is not null and n.id = any($1)`,
    [all.map(({ id }) => id)],
  );
  const hits = await measure(await theCoordinator(), all, all.map(({ sector }) => sector)); // prettier-ignore
  tell('demonstration', hits);
  expect(hits.first).toBeGreaterThan(hits.always);
});

test('the demonstration: which goals its needs serve, found by words alone', async () => {
  const coordinator = await theCoordinator();
  const links: { needId: string; goalId: string }[] = await house.owner.query(
    `select need_id as "needId", goal_id as "goalId" from need_goal`,
  );
  await house.owner.query('update goal set theme = null'); // nothing is asked of the demonstration after this
  const proposals: boolean[] = [];
  for (const { needId, goalId } of links) {
    await house.owner.query('delete from need_goal where need_id = $1 and goal_id = $2', [needId, goalId]);
    const { body } = await coordinator.call(api.goalProposals, { params: { id: needId } });
    proposals.push(...body.map(({ goal }) => goal.id === goalId));
    await house.owner.query('insert into need_goal values ($1, $2)', [needId, goalId]);
  }
  const right = proposals.filter(Boolean).length;
  process.stderr.write(`${right} of ${links.length} links among ${proposals.length} proposals\n`);
  expect([right, proposals.length, links.length]).toEqual([9, 14, 26]);
});

const complaints = path.resolve('../shared/data/tidstyver/dataset.csv');
const reason = existsSync(complaints) ? '' : ' (skipped: there is no ../shared/data)';
(reason ? test.skip : test)(
  `1,355 real complaints: which ministry's agencies raised them${reason}`,
  async () => {
    const place = await house.aPlace();
    const raw = readFileSync(complaints, 'utf8');
    const ministries = [...new Set(raw.match(/(?<=^\d+;)[^;\n]*(?:departementet|kontor)(?=;)/gm))];
    for (const name of ministries)
      await house.owner.query(`insert into sector (id, municipality_id, name) values (gen_random_uuid(), $1, $2)`, [
        place.municipality,
        name,
      ]);
    const example = JSON.parse(readFileSync('docs/examples/tidstyver.mapping.json', 'utf8'));
    const bySector = ministries.map((name) => ({ when: { in: ['departement'], is: [name] }, gives: name }));
    const mapping = readMapping(
      JSON.stringify({ ...example, theme: null, askedSector: { rules: bySector, otherwise: null } }),
    );
    const [{ slug }] = await house.owner.query('select slug from municipality where id = $1', [place.municipality]);
    await importNeeds(
      house.owner,
      new Date(),
      {
        bytes: readFileSync(complaints),
        mapping,
        municipality: slug,
        association: place.leader.name.replace('Anne', 'Næringsforeningen'),
        by: place.leader.email,
        dryRun: false,
        skipRejected: true,
      },
      () => {},
    );
    await house.owner.query('analyze'); // as the database does by itself, a little later
    const all: Ended[] = await house.owner.query(
      `select n.id, s.name as sector from need n join sector s on s.id = n.holder_sector_id and not s.intake
     where n.municipality_id = $1 order by n.number`,
      [place.municipality],
    );
    const [history, asked] = [all.slice(0, -300), all.slice(-300)];
    expect(history.length).toBeGreaterThan(900);
    await house.owner.query(`update need set holder_sector_id = $1 where id = any($2)`, [
      place.intake,
      asked.map(({ id }) => id),
    ]);
    const hits = await measure(await house.as(place.coordinator), asked, history.map(({ sector }) => sector)); // prettier-ignore
    tell('complaints', hits);
    expect(hits.first).toBeGreaterThan(hits.always);
  },
  90_000,
);
