import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { openHouse, type House } from '../harness/house.js';
import { generator } from '../faults/random.js';
import { misjudged } from './abilities.js';
import { expectedCounts, miscounted, scopes } from './counts.js';
import { misled } from './gates.js';
import { forged } from './tokens.js';
import { misspoken } from './voices.js';
import { misspokenTogether } from './voices-of-dialogue.js';
import { mistold } from './audience.js';
import { decidersOf, knownTo, load, type Modules, type Mutant, mutantsOf } from './mutants.js';
import { atTheDoor, elsewise, type Loaded, misruled, policies, policyFiles } from './policy.js';
import { misrung } from './rings.js';
import { missees } from './sight.js';
import { aWallWorld, type WallWorld } from './wall-world.js';
import { miswritten } from './writes.js';

/**
 * Every rule of who may what, dropped in turn: no rule is there that no test would miss. Here a sample of them, by seed;
 * all of them with `npm run faults -- policies`, which gives the tally.
 */
const { POLICIES_REPORT: report, POLICIES_SEED: seed = '1', POLICIES_ALL: all } = process.env;
const SAMPLE = all ? Infinity : 40;

/** What can be dropped without anybody being able to tell, each with its reason. */
const NEED = 'the need itself is shown to these, and with it its rows: a shorter way to the same';
const WORDS = 'what is said of a refusal, and not whether';
const MEETING = 'the meeting itself is shown to these, and with it what was said there';
const INITIATIVE = 'the initiative itself is shown to these, and with it what belongs to it';
const CLOCK = 'the clock is shown to these, and with it its pauses';
const idle: Record<string, string> = {
  ...Object.fromEntries(
    ['message', 'holding', 'need_sector', 'status_request', 'hand_over_offer', 'council_matter'].flatMap((table) =>
      ['system', 'acted_upon'].map((policy) => [`${table}.${policy} dropped`, NEED]),
    ),
  ),
  ...Object.fromEntries(
    ['message', 'holding', 'need_sector', 'need_company', 'status_request', 'council_matter'].map((table) => [
      `${table}.telling dropped`,
      NEED,
    ]),
  ),
  ...Object.fromEntries(
    ['need_sector', 'need_company', 'holding', 'hand_over_offer'].map((table) => [
      `${table}.when_counting dropped`,
      NEED,
    ]),
  ),
  ...Object.fromEntries(
    ['meeting_item', 'meeting_person', 'meeting_approval', 'meeting_entry', 'minutes_version'].map((table) => [
      `${table}.system dropped`,
      MEETING,
    ]),
  ),
  ...Object.fromEntries(
    ['initiative_goal', 'initiative_milestone', 'initiative_need', 'initiative_partner', 'initiative_pledge'].map(
      (table) => [`${table}.system dropped`, INITIATIVE],
    ),
  ),
  'need_goal.system dropped': NEED,
  'commitment.system dropped': NEED,
  'opportunity_result.system dropped': NEED,
  'contribution.system dropped': 'the referral is shown to these, and with it what came of it',
  'passage.acted_upon dropped': NEED,
  'clock_pause.when_counting dropped': CLOCK,
  'clock_pause.system dropped': CLOCK,
  'clock_pause.telling dropped': CLOCK,
  'person.own dropped': 'whoever asks has a membership, and is a colleague of themselves',
  'invitation.of_municipality dropped': 'only its own people invite to a municipality, so it is "by us" too',
  "streams.ts mayFollowNeed: !visible || audience === 'shared' → (audience === 'shared')":
    'whoever reads the notes of a need sees it',
  'streams.ts mayFollowNeed: situation !== undefined && mayReadNotes(actor, situation.need) → (mayReadNotes(actor, situation.need))':
    'what is seen is there',
  "need.rules.ts isOf: (actor.role === 'case_handler' || actor.role === 'sector_leader') && actor.sectorId !== null → ((actor.role === 'case_handler' || actor.role === 'sector_leader'))":
    'no list of sectors holds null; the condition is for the compiler',
  "need.rules.ts isInvited: (state === 'open' || state === 'answered') && companyId !== null → ((state === 'open' || state === 'answered'))":
    'no list of companies holds null; the condition is for the compiler',
  'audience.rules.ts toCompany: companyId !== null && speakers.includes(companyId) → (speakers.includes(companyId))':
    'no list of companies holds null; the condition is for the compiler',
  "audience.rules.ts toMunicipality: need.holder?.kind === 'sector' && isOf(who, need.holder.id) → (isOf(who, need.holder.id))":
    'no sector has the id of an association, and a body outside has none',
  "backing.rules.ts speakingDeed: speaks ? 'It is invited already.' : 'It is not invited.' → 'It is invited already.'":
    WORDS,
  "backing.rules.ts speakingDeed: speaks ? 'It is invited already.' : 'It is not invited.' → 'It is not invited.'":
    WORDS,
  "backings.ts memberBehind: without { path: 'body.companyId', code: 'unknown', message }": WORDS,
};

let house: House;
let world: WallWorld;
let client: Client;
let known: Modules;
beforeAll(async () => {
  known = await knownTo(policyFiles);
  house = await openHouse();
  world = await aWallWorld(house);
  client = new Client({ connectionString: house.config.DATABASE_URL });
  await client.connect();
});
afterAll(async () => {
  await client?.end();
  await house?.close();
});

const tally: { caught: number; total: number; idle: number; missed: string[] } = {
  caught: 0,
  total: 0,
  idle: 0,
  missed: [],
};
afterAll(() => {
  if (report) writeFileSync(report, JSON.stringify(tally));
});

/** What is idle is known by its name; a name that nothing has any more is a fault too. */
const named = new Set<string>();
function worthDropping(faults: string[]): string[] {
  for (const fault of faults) named.add(fault);
  const chosen = faults.filter((fault) => !(fault in idle));
  tally.idle += faults.length - chosen.length;
  return sample(chosen);
}

async function drop(faults: string[], isCaught: (fault: string) => Promise<boolean>): Promise<void> {
  const missed: string[] = [];
  for (const fault of faults) if (!(await isCaught(fault))) missed.push(fault);
  tally.total += faults.length;
  tally.caught += faults.length - missed.length;
  tally.missed.push(...missed);
  expect(missed).toEqual([]);
}

function sample<T>(all: T[]): T[] {
  const random = generator(Number(seed));
  const shuffled = all.map((it) => [random(), it] as const).sort(([a], [b]) => a - b);
  return shuffled.slice(0, SAMPLE).map(([, it]) => it);
}

/** Everything about one table where the database does something else than is written. */
const mislaid = async (table: string): Promise<string[]> => [
  ...(await miscounted(client, world, table)),
  ...(await miswritten(client, world, table)),
];

test('every part of the house that nobody asks is in the table', () => {
  const [, types = ''] = /export type SystemScope =([^;]+);/.exec(readFileSync('libs/platform/scope.ts', 'utf8')) ?? [];
  expect([...types.matchAll(/'(\w+)'/g)].map(([, scope]) => scope).sort()).toEqual([...scopes].sort());
});

test('whatever asks for a role or refuses is dropped rule by rule below, or stands with its reason in policy.ts', () => {
  const files = globSync('libs/**/*.ts').filter(
    (file) => !/\.test\.ts$|libs\/(contract|client|exchange\/demo)\//.test(file),
  );
  const found = files.flatMap((file) =>
    decidersOf(file)
      .filter((name) => policies[file] !== 'all' && !policies[file]?.includes(name))
      .map((name) => `${file} ${name}`),
  );
  expect(found.sort()).toEqual(Object.keys(atTheDoor).sort());
});

test('the walls stand as written, and so do the rules: what is dropped below is missed for itself', async () => {
  await client.query('begin');
  const walled = await client.query(`select distinct tablename as name from pg_policies where schemaname = 'public'`);
  expect([...expectedCounts.keys()].sort()).toEqual(walled.rows.map(({ name }) => name as string).sort());
  for (const table of expectedCounts.keys()) expect(await mislaid(table)).toEqual([]);
  await client.query('rollback');
  expect(await differences(load(policyFiles, known) as Loaded)).toEqual([]);
});

type Policy = { table: string; name: string; permissive: boolean };

test('every policy of the database', async () => {
  const { rows } = await client.query<Policy>(
    `select tablename as table, policyname as name, permissive = 'PERMISSIVE' as permissive from pg_policies where schemaname = 'public' order by 1, 2`,
  );
  const faults = new Map<string, Policy & { ddl: string }>();
  for (const policy of rows) {
    const { table, name } = policy;
    faults.set(`${table}.${name} dropped`, { ...policy, ddl: `drop policy "${name}" on "${table}"` });
    if (policy.permissive)
      faults.set(`${table}.${name} open`, {
        ...policy,
        ddl: `drop policy "${name}" on "${table}"; create policy "${name}" on "${table}"`,
      });
    faults.set(`${table} without a wall`, { ...policy, ddl: `alter table "${table}" disable row level security` });
  }
  const chosen = worthDropping([...faults.keys()]);
  await drop(chosen, async (fault) => {
    const { table, ddl } = faults.get(fault) ?? { table: '', ddl: '' };
    await client.query(
      `begin; ${ddl.replace(/create policy (\S+) on (\S+)$/, 'create policy $1 on $2 using (true) with check (true)')}`,
    );
    const found = await mislaid(table);
    await client.query('rollback');
    return found.length > 0;
  });
}, 600_000);

test('every rule of the policy functions', async () => {
  const mutants = new Map(
    Object.entries(policies)
      .flatMap(([file, which]) => mutantsOf(file, elsewise, which === 'all' ? undefined : which))
      .map((mutant) => [mutant.what, mutant]),
  );
  const chosen = worthDropping([...mutants.keys()]);
  await drop(chosen, async (fault) => {
    const found = await differencesOf(mutants.get(fault));
    return found.length > 0;
  });
}, 600_000);

test('what is called idle is there', () => {
  expect([...named].filter((name) => name in idle).sort()).toEqual(Object.keys(idle).sort());
});

/** A rule without which nothing works at all is missed, too. */
const differencesOf = (mutant: Mutant | undefined): Promise<string[]> =>
  Promise.resolve()
    .then(() => differences(load(policyFiles, known, mutant) as Loaded))
    .catch((error: unknown) => [String(error)]);

async function differences(loaded: Loaded): Promise<string[]> {
  const pure = [...misjudged(loaded['libs/needs/need.rules.ts']), ...misruled(loaded)];
  if (pure.length > 0) return pure;
  const told = mistold(loaded['libs/notifications/told/audience.rules.ts'].levelOf);
  const others = [
    ...told,
    ...misspoken(loaded),
    ...misspokenTogether(loaded),
    ...misrung(loaded),
    ...forged(loaded),
    ...(await misled(loaded)),
  ];
  if (others.length > 0) return others;
  const seeing = { ...loaded['libs/needs/visible.ts'], ...loaded['libs/needs/streams.ts'] };
  return missees(house.owner.manager, world, seeing);
}
