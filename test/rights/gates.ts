import type { Actor } from '@vertskap/organisations';
import type { Sql } from '@vertskap/platform';
import { people, type Who } from '../harness/a-situation.js';
import type { Modules } from './mutants.js';

/**
 * Doors that ask for more than what somebody may do with one need: who passes, written down, of the rules as they are and of the rules
 * with one of them dropped. What lies behind a door is a database that answers one row to everything.
 */
type Rules = Record<string, (...args: never[]) => unknown>;
type Open = (rules: Rules, actor: Actor, tx: never) => unknown;
type Door = { file: string; open: Open; row?: object };

const everyone = Object.keys(people) as Who[];
const business: Who[] = ['own representative', 'other representative', 'company contact'];
const inside = everyone.filter((name) => !business.includes(name));
const but = (...names: Who[]): Who[] => inside.filter((name) => !names.includes(name));

const asks =
  (name: string): Open =>
  (rules, actor) =>
    rules[name]?.(actor as never);
const reads =
  (name: string, ...args: unknown[]): Open =>
  (rules, actor, tx) =>
    rules[name]?.(...([tx, ...args.map((arg) => (arg === 'actor' ? actor : arg))] as never[]));

const own = { id: 'here', name: 'Her', slug: 'her', published: null };
const doors = {
  promises: { file: 'libs/needs/promises/change.ts', open: asks('mayChange') },
  desk: { file: 'libs/handling/desk/coordinates.ts', open: asks('coordinates') },
  day: { file: 'libs/handling/my-day/my-day.ts', open: asks('handlesNeeds') },
  snooze: { file: 'libs/handling/my-day/snooze.ts', open: reads('wake', 'actor', 'need'), row: { state: 'open' } },
  audit: { file: 'libs/organisations/audit/inspected.ts', open: asks('inspectedBy') },
  sharing: { file: 'libs/figures/sharing/sharing.ts', open: reads('sharingOf', 'actor'), row: own },
  figures: { file: 'libs/figures/page/reader.ts', open: reads('pageOf', 'actor', undefined), row: { id: 'here' } },
  'figures of there': {
    file: 'libs/figures/page/reader.ts',
    open: reads('pageOf', 'actor', 'there'),
    row: { id: 'there' },
  },
  'figures of here': {
    file: 'libs/figures/page/reader.ts',
    open: reads('pageOf', 'actor', 'here'),
    row: { id: 'here' },
  },
  backing: {
    file: 'libs/needs/backing/backings.ts',
    open: reads('memberBehind', 'actor', 'need', 'company'),
    row: { id: 'company', name: 'N', associationId: 'assoc' },
  },
} satisfies Record<string, Door>;
type DoorName = keyof typeof doors;

/** Who passes, and who is told that it is not theirs; the others are answered as if there were nothing. */
const passes: [DoorName, passing: Who[], not_allowed: Who[]][] = [
  ['promises', ['director', 'administrator'], but('director', 'administrator')],
  ['desk', ['coordinator', 'neighbour coordinator'], but('coordinator', 'neighbour coordinator')],
  ['day', but('director', 'mayor', 'administrator'), ['director', 'mayor', 'administrator']],
  ['snooze', but('director', 'mayor', 'administrator'), ['director', 'mayor', 'administrator', ...business]],
  ['audit', ['director', 'administrator'], [...but('director', 'administrator'), ...business]],
  ['sharing', ['director', 'administrator'], but('director', 'administrator')],
  [
    'figures',
    [
      ...(['coordinator', 'leader with the ball', 'leader elsewhere in the house', 'director', 'mayor'] as const),
      ...(['neighbour coordinator', 'own representative', 'other representative'] as const),
    ],
    [],
  ],
  ['backing', ['own representative', 'company contact'], [...inside, 'other representative']],
];

const managing: Actor = { ...people['own representative'], manages: true };
/** What else these doors ask for, person by person; `nothing`: the database has no row. */
const besides: [what: string, DoorName, Actor, outcome: string, nothing?: true][] = [
  ['whoever manages', 'audit', managing, 'passes'],
  ['a contact who manages', 'audit', { ...people['company contact'], manages: true }, 'not_allowed'],
  ['a coordinator of no sector', 'day', { ...people.coordinator, sectorId: null }, 'not_allowed'],
  ['a director of a sector', 'day', { ...people.director, sectorId: 'plan' }, 'not_allowed'],
  ['a need that is not there', 'snooze', people.coordinator, 'not_found', true],
  ['a mandate for others', 'backing', { ...managing, companies: ['another'] }, 'not_allowed'],
  ['a mandate for it', 'backing', { ...managing, companies: ['company'] }, 'passes'],
  ['a need that is not there', 'backing', managing, 'not_found', true],
  ['a municipality that is gone', 'sharing', people.director, 'not_found', true],
  ['another municipality', 'figures of there', people.mayor, 'not_found'],
  ['the own one by name', 'figures of here', people.mayor, 'passes'],
  ['whatever an association asks for', 'figures of there', managing, 'passes'],
];

async function outcome(loaded: Modules, { file, open, row }: Door, actor: Actor, nothing = false): Promise<string> {
  const tx = { query: () => Promise.resolve(nothing ? [] : [row ?? {}]) } as never;
  try {
    await open(loaded[file] as Rules, actor, tx);
    return 'passes';
  } catch (error) {
    return (error as { code?: string }).code ?? 'passes'; // what lies behind the door is made up, and may break
  }
}

/** Where a door lets in somebody else than is written. */
export async function misled(loaded: Modules): Promise<string[]> {
  const wrong: string[] = [];
  const check = (what: string, is: string, wanted: string) => is !== wanted && wrong.push(`${what}: ${wanted} → ${is}`);
  for (const [name, passing, refused] of passes)
    for (const who of everyone) {
      const wanted = passing.includes(who) ? 'passes' : refused.includes(who) ? 'not_allowed' : 'not_found';
      check(`${who} at ${name}`, await outcome(loaded, doors[name], people[who]), wanted);
    }
  for (const [what, name, actor, wanted, nothing] of besides)
    check(`${what} at ${name}`, await outcome(loaded, doors[name], actor, nothing), wanted);
  return [...wrong, ...(await misasked(loaded))];
}

type Asked = { text: string; values: unknown[] };
/** A database that keeps what it is asked, and answers these rows. */
function listening(...rows: object[]): { tx: never; asked: Asked[] } {
  const asked: Asked[] = [];
  const query = (text: string, values: unknown[]) => {
    asked.push({ text: text.replaceAll(/\s+/g, ' '), values });
    return Promise.resolve(rows);
  };
  return { tx: { query } as never, asked };
}

/** What the database is asked behind a door: of which rows, and of no others. */
async function misasked(loaded: Modules): Promise<string[]> {
  const wrong: string[] = [];
  const check = (what: string, is: unknown, wanted: unknown) =>
    String(is) !== String(wanted) && wrong.push(`${what}: ${String(wanted)} → ${String(is)}`);
  const rules = <T>(file: string): T => loaded[file] as T;
  const said = ({ sql: text, values }: Sql): string => `${text.replaceAll(/\s+/g, ' ')} ${values.join()}`;
  const { inspectedBy } = rules<{ inspectedBy: (actor: Actor) => Sql }>(doors.audit.file);
  check('the administrator inspects', said(inspectedBy(people.administrator)), 'a.municipality_id = ? here');
  const theirs = 'a.membership_id = any(array(select m.id from membership m where m.association_id = ?)) assoc';
  check('whoever manages inspects', said(inspectedBy(managing)), theirs);

  const { readableBy } = rules<{ readableBy: (actor: Actor) => Sql }>('libs/notifications/notifications.ts');
  const mine = 't.membership_id = ? and (t.need_id is null or';
  check(
    'what a coordinator was told',
    said(readableBy(people.coordinator)),
    `${mine} (n.municipality_id = ?)) and (t.kind <> all(?) or (n.municipality_id = ?)) m,here,note,consultation,here`,
  );
  check(
    'what the mayor was told',
    said(readableBy(people.mayor)),
    `${mine} (n.municipality_id = ? and n.visibility <> 'restricted')) and (t.kind <> all(?) or false) m,here,note,consultation`,
  );

  const behind = listening(doors.backing.row);
  await doors.backing.open(rules(doors.backing.file), people['company contact'], behind.tx);
  const [need, member] = behind.asked;
  check('the need behind which', / where n\.id = \$1 and \(n\.visibility/.test(need?.text ?? ''), true);
  check('the company', member?.text.endsWith(' where n.id = $1 and c.id = $2'), true);
  const rows = [[doors.backing.row], []];
  const once = { query: () => Promise.resolve(rows.shift()) } as never;
  const noMember = await Promise.resolve(doors.backing.open(rules(doors.backing.file), managing, once)).catch(
    (error: { code: string }) => error.code,
  );
  check('a company that is no member', noMember, 'invalid_input');
  const put = listening({ state: 'open' });
  await doors.snooze.open(rules(doors.snooze.file), people.coordinator, put.tx);
  check('the need put off', put.asked[0]?.text.endsWith(' where n.id = $1 and (n.municipality_id = $2)'), true);

  type Page = { municipalityId: string; scope: string };
  const { pageOf, readerOf } = rules<{
    pageOf: (tx: never, actor: Actor) => Promise<Page>;
    readerOf: (tx: never, actor: Actor, page: Page) => Promise<{ sees: Sql; associationId: string | null }>;
  }>(doors.figures.file);
  const pages = [
    ['mayor', 'municipality', 2],
    ['leader with the ball', 'sector/plan', 4],
    ['own representative', 'association/assoc', 5],
  ] as const;
  for (const [name, scope, bound] of pages) {
    const { tx, asked } = listening(own);
    const page = await pageOf(tx, people[name]);
    check(`the page of ${name}`, `${page.scope} ${page.municipalityId}`, `${scope} here`);
    asked.length = 0;
    const { sees, associationId } = await readerOf(tx, people[name], page);
    const [{ text, values } = { text: '', values: [] }] = asked;
    const isBusiness = name === 'own representative';
    check(`${name}: nothing restricted`, sees.sql.includes(`n.visibility <> 'restricted' and`), true);
    check(`${name}: of the municipality`, sees.sql.includes('n.municipality_id = ?'), true);
    check(`${name}: of the association`, sees.sql.includes('n.association_id = ? and'), isBusiness);
    check(`${name}: promises and initiatives of the association`, associationId, isBusiness ? 'assoc' : null);
    check(`${name}: what they see`, sees.values.length, bound);
    check(`${name}: a municipality of theirs`, values.join(), isBusiness ? 'here,assoc' : 'here,here');
    check(`${name}: by its id`, /where (k\.)?id = \$1 and/.test(text), true);
    check(
      `${name}: in a space of theirs`,
      text.includes('where m.municipality_id = k.id and a.association_id = $2'),
      isBusiness,
    );
  }
  const refused = (actor: Actor, ...rows: object[]) =>
    readerOf(listening(...rows).tx, actor, { municipalityId: 'here', scope: 'municipality' }).then(
      () => 'passes',
      (error: { code: string }) => error.code,
    );
  check('a handler reads no figures', await refused({ ...people.mayor, role: 'case_handler' }, own), 'not_found');
  check(
    'an administrator reads no figures',
    await refused({ ...people.mayor, role: 'administrator' }, own),
    'not_found',
  );
  check('of nowhere', await refused(people.mayor), 'not_found');
  return wrong;
}
