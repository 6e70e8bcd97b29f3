import { asActor, type DataSource, rows, raw, sql, type Tx } from '@vertskap/platform';
import type { WallWorld } from './wall-world.js';

/**
 * Which rows of three needs each asker may touch, asked of the database itself, past all our own conditions.
 * `s` a need of the space, `m` for the municipality alone, `r` restricted, with the leader and the planner named; `-` none.
 * Coarser than what the application shows (a handler of another sector), never wider than tenant and audience.
 */
const expected = `
                leader deputy neighbour contact coordinator planner roadman director mayor administrator | leader' coordinator' | nobody
need            smr    sm     s         sm      smr         smr     sm      sm       sm    -             | -       -            | -
message         smr    sm     s         sm      smr         smr     sm      sm       sm    -             | -       -            | -
shared_passage  smr    sm     s         sm      smr         smr     sm      sm       sm    -             | -       -            | -
inner_passage   -      -      -         -       smr         smr     sm      sm       -     -             | -       -            | -
holding         smr    sm     s         sm      smr         smr     sm      sm       sm    -             | -       -            | -
need_sector     smr    sm     s         sm      smr         smr     sm      sm       sm    -             | -       -            | -
need_company    smr    sm     s         sm      smr         smr     sm      sm       sm    -             | -       -            | -
commitment      smr    sm     s         sm      smr         smr     sm      sm       sm    -             | -       -            | -
need_goal       smr    sm     s         sm      smr         smr     sm      sm       sm    -             | -       -            | -
meeting_item    smr    sm     s         -       smr         smr     sm      sm       sm    -             | -       -            | -
initiative_need smr    sm     s         sm      smr         smr     sm      sm       sm    -             | -       -            | -
status_request  smr    sm     s         sm      smr         smr     sm      sm       sm    -             | -       -            | -
hand_over_offer smr    sm     s         sm      smr         smr     sm      sm       sm    -             | -       -            | -
council_matter  smr    sm     s         sm      smr         smr     sm      sm       sm    -             | -       -            | -
shared_clock    smr    sm     s         sm      smr         smr     sm      sm       sm    -             | -       -            | -
clock_pause     smr    sm     s         sm      smr         smr     sm      sm       sm    -             | -       -            | -
shared_event    smr    sm     s         sm      smr         smr     sm      sm       sm    -             | -       -            | -
internal_clock  -      -      -         -       smr         smr     sm      sm       -     -             | -       -            | -
amendment       smr    sm     s         sm      smr         smr     sm      sm       sm    -             | -       -            | -
mention         smr    sm     s         sm      smr         smr     sm      sm       sm    -             | -       -            | -
attachment      smr    sm     s         sm      smr         smr     sm      sm       sm    -             | -       s            | -
note_amendment  -      -      -         -       smr         smr     sm      sm       -     -             | -       -            | -
note_mention    -      -      -         -       smr         smr     sm      sm       -     -             | -       -            | -
internal_note   -      -      -         -       smr         smr     sm      sm       -     -             | -       -            | -
note_attachment -      -      -         -       smr         smr     sm      sm       -     -             | -       -            | -
consultation    -      -      -         -       smr         smr     sm      sm       -     -             | -       -            | -
internal_event  -      -      -         -       smr         smr     sm      sm       -     -             | -       -            | -
deadline        -      -      -         -       -           -       -       -        -     -             | -       -            | -
notification    smr    -      -         -       -           -       -       -        -     -             | -       -            | -
mail            s      -      -         -       -           -       -        -       -     -             | -       -            | -
mail_mute       s      -      -         -       -           -       -        -       -     -             | -       -            | -
reading         smr    -      -         -       -           -       -       -        -     -             | -       -            | -
draft           smr    -      -         -       -           -       -       -        -     -             | -       -            | -`;

/** The rows of a need in each table, as conditions on the table. */
const rowsOf: Record<string, string> = {
  need: 'select from need where id = $1',
  shared_clock: `select from clock where need_id = $1 and audience = 'shared'`,
  internal_clock: `select from clock where need_id = $1 and audience = 'internal'`,
  shared_passage: `select from passage where need_id = $1 and place <> 'note'`,
  inner_passage: `select from passage where need_id = $1 and place = 'note'`,
  clock_pause: 'select from clock_pause where clock_id = any($1)',
  shared_event: `select from event where stream = 'need/' || $1::uuid || '/shared'`,
  internal_event: `select from event where stream = 'need/' || $1::uuid || '/internal'`,
  amendment: 'select from amendment where need_id = $1 and note_id is null',
  note_amendment: 'select from amendment where need_id = $1 and note_id is not null',
  mention: 'select from mention where need_id = $1 and note_id is null',
  note_mention: 'select from mention where need_id = $1 and note_id is not null',
  attachment: 'select from attachment where need_id = $1 and note_id is null',
  note_attachment: 'select from attachment where need_id = $1 and note_id is not null',
  draft: `select from draft where key = 'need.' || $1::uuid`,
};

type Table = { what: string; seen: Map<string, string> };
const [head = '', ...lines] = expected.trim().split('\n');
const words = (line: string): string[] => line.replaceAll('|', ' ').trim().split(/\s+/);
export const askers = words(head);
export const tables: Table[] = lines.map((line) => {
  const [what = '', ...seen] = words(line);
  return { what, seen: new Map(askers.map((who, i) => [who, seen[i] ?? '?'])) };
});

/** What an asker finds in a table, as the table above writes it. */
export async function found(
  db: DataSource,
  { needs, clocks, actors }: WallWorld,
  what: string,
  who: string,
): Promise<string> {
  const look = async (tx: Tx): Promise<string> => {
    let seen = '';
    for (const [key, id] of Object.entries(needs)) {
      const query = rowsOf[what] ?? `select from ${what} where need_id = $1`;
      const rest: unknown[] = await tx.query(`${query} limit 1`, [query.includes('any(') ? clocks[id] : id]);
      if (rest.length > 0) seen += key;
    }
    return seen || '-';
  };
  const actor = actors.get(who);
  return actor ? asActor(db, actor, look) : look(db.manager);
}

/** Everything where the database shows other rows than it should: `note leader: - → smr`. */
export async function differences(
  db: DataSource,
  world: WallWorld,
  only?: (what: string) => boolean,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const { what, seen } of tables.filter((table) => only?.(table.what) ?? true))
    for (const [who, wanted] of seen) {
      const is = await found(db, world, what, who).catch((error: unknown) => `(${(error as Error).message})`);
      if (is !== wanted) wrong.push(`${what} ${who}: ${wanted} → ${is}`);
    }
  return wrong;
}

/** How many rows somebody reads of a whole table. */
export const count = async (tx: Tx, table: string): Promise<number> =>
  (await rows<{ n: number }>(tx, sql`select count(*)::int as n from ${raw(`"${table}"`)}`))[0]?.n ?? 0;
