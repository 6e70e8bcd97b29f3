import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asActor, asSystem, type DataSource, row, rows, sql } from '@vertskap/platform';
import { appDatabase } from '../../apps/api/src/data-source.js';
import { type House, openHouse } from '../harness/house.js';
import { aWallWorld, type WallWorld } from './wall-world.js';
import { count, differences, tables } from './walls.js';

/** Tables without row-level security, each with the reason why everybody may read it. A new table has policies, or a line here. */
const open: Record<string, string> = {
  association: 'names of organisations stand under what they write',
  calendar: 'when a town hall is open is known to the town',
  company: 'names of organisations',
  goal: 'the business plan of a municipality is public',
  migrations: 'which migrations ran',
  municipality_shape: 'outlines on a map, as they are published',
  municipality: 'names of organisations, and the colour that they show to all',
  organisation_lookup: 'answers of the open register of organisations',
  policy: 'what a municipality promises is promised to everyone',
  profile_figure: 'published statistics',
  profile_import: 'which published tables they are from',
  registered_municipality: 'the public register',
  region_member: 'which municipalities work together; read by the policies themselves',
  sector: 'names of units stand under what they write',
  session: 'read by its random id alone, before it is known who asks',
  space: 'its name, and what it talks about',
  space_association: 'which organisations share a space; read by the policies themselves',
  space_municipality: 'which organisations share a space',
  statutory_winter_pause: 'regulations of a municipality, which it has to publish',
  stream: 'names and counters; each deed counts for audiences its doer does not belong to',
};

let house: House;
let db: DataSource;
let world: WallWorld;
beforeAll(async () => {
  house = await openHouse();
  db = await appDatabase(house.config.APP_DATABASE_URL ?? '', 2).initialize();
  world = await aWallWorld(house);
});
afterAll(async () => {
  await db?.destroy();
  await house?.close();
});

type Secured = { name: string; forced: boolean; policies: number };
const secured = (): Promise<Secured[]> =>
  house.owner.query(`select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
      (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`);

test('every table has policies that bind its owner too, or a written reason to have none', async () => {
  const all = await secured();
  const without = all.filter((t) => !t.forced || t.policies === 0).map((t) => t.name);
  expect(without).toEqual(Object.keys(open).sort());
});

test('whoever has not said who asks sees nothing, though there is something in each table', async () => {
  for (const { name } of (await secured()).filter((t) => t.forced)) {
    const [there] = await house.owner.query(`select count(*)::int as n from "${name}"`);
    expect([name, await count(db.manager, name)]).toEqual([name, 0]);
    if (name !== 'setting' && name !== 'invitation') expect([name, there.n > 0]).toEqual([name, true]);
  }
});

test('the server owns nothing and cannot step over the wall', async () => {
  const [role] = await db.query(`select rolsuper, rolbypassrls, rolcreaterole,
    (select count(*)::int from pg_class where relowner = (select oid from pg_roles where rolname = current_user)) as owned from pg_roles where rolname = current_user`);
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, owned: 0 });
});

test.each(tables)('$what: each asker touches these rows and no others', async ({ what }) => {
  expect(await differences(db, world, (table) => table === what)).toEqual([]);
});

test('a connection that has served somebody knows nothing of them afterwards', async () => {
  const one = await appDatabase(house.config.APP_DATABASE_URL ?? '', 1).initialize();
  try {
    const planner = world.actors.get('planner')!;
    expect(await asActor(one, planner, (tx) => count(tx, 'need'))).toBe(7);
    expect(await count(one.manager, 'need')).toBe(0);
    await expect(asActor(one, planner, () => Promise.reject(new Error('on purpose')))).rejects.toThrow('on purpose');
    expect(await count(one.manager, 'need')).toBe(0);
    expect(await asSystem(one, 'delivery', (tx) => count(tx, 'event'))).toBeGreaterThan(0);
    expect(await count(one.manager, 'event')).toBe(0);
  } finally {
    await one.destroy();
  }
});

test('people: the own ones and those of the own organisation; addresses and passwords of nobody else', async () => {
  const seen = async (who: string) =>
    asActor(db, world.actors.get(who)!, async (tx) =>
      (await rows<{ name: string }>(tx, sql`select split_part(name, ' ', 1) as name from person order by 1`)).map(
        (p) => p.name,
      ),
    );
  expect(await seen('leader')).toEqual(['Anne', 'Berit', 'Bård']); // Berit is a contact whom the association knows
  expect(await seen('contact')).toEqual(['Berit', 'Bo']); // a colleague whom another association knows
  expect(await seen('mayor')).toEqual(['Dag', 'Ida', 'Kari', 'Nils', 'Ola', 'Olav', 'Pia']);
});

test('nobody writes in the name of another, and business writes no internal notes', async () => {
  const { needs, actors } = world;
  const [leader, planner, roadman] = ['leader', 'planner', 'roadman'].map((who) => actors.get(who)!);
  const note = (as: typeof leader, by: typeof leader) =>
    asActor(db, as!, (tx) =>
      rows(
        tx,
        sql`insert into internal_note (id, need_id, body, membership_id, author_name, author_unit, at)
            values (gen_random_uuid(), ${needs.s}, 'Nei.', ${by!.membershipId}, 'N. N.', 'U', now())`,
      ),
    );
  await note(planner, planner);
  await expect(note(planner, roadman)).rejects.toThrow('row-level security');
  await expect(note(leader, leader)).rejects.toThrow('row-level security');
  await expect(
    asActor(db, leader!, (tx) => rows(tx, sql`delete from event where stream = ${`need/${needs.s}/shared`}`)),
  ).rejects.toThrow('permission denied');
  const foreign = await asActor(db, actors.get("coordinator'")!, (tx) =>
    row(tx, sql`update need set title = 'Min' where id = ${needs.s} returning id`),
  );
  expect(foreign).toBeUndefined();
});
