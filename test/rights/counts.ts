import type { Client } from 'pg';
import { tell, telling } from '../../libs/platform/scope.js';
import { ROLE } from '../harness/database.js';
import type { WallWorld } from './wall-world.js';
import { askers } from './walls.js';

/**
 * How much of each walled table each asker, and each part of the house, is shown in the world of walls; `.` nothing. Rows are counted,
 * or where deeds make them by the dozen what `unit` says. A world that gets more in it changes numbers here; a dot stays a dot.
 */
const written = `
                         leader deputy neighbour contact coordinator planner roadman director mayor administrator leader' coordinator' nobody sign_in delivery sockets deeds deadlines telling mail inbound audit lending daily promises figures setup
amendment                3      2      1         2       6           6       4       4        2     .             .       .            .      .       .        .       3     3         3       3    3       .     .       .     3        3       6
assignment               .      .      .         .       1           1       1       1        .     .             .       .            .      .       .        .       1     .         .       .    .       .     .       .     .        .       1
association_company      2      2      1         1       .           .       .       .        .     .             2       .            .      5       .        .       .     .         5       5    5       .     .       5     .        .       5
attachment               3      2      1         2       6           9       4       4        2     .             .       1            .      .       .        .       9     3         3       3    3       .     .       9     3        3       9
audit                    3      .      .         .       .           .       .       7        .     7             2       .            .      .       .        .       .     .         .       .    .       .     .       .     .        .       8
calendar_feed            1      .      .         .       .           .       .       .        .     .             .       .            .      1       .        .       .     .         .       .    .       .     .       .     .        .       1
clock                    7      6      5         4       15          15      13      13       7     .             2       4            .      .       .        .       19    19        19      8    8       .     .       .     19       19      19
clock_pause              1      1      1         1       1           1       1       1        1     .             .       .            .      .       .        .       1     1         1       1    1       .     .       .     1        1       1
compared                 .      .      .         .       1           1       1       1        .     .             .       .            .      .       .        .       .     .         .       .    .       .     .       .     .        .       1
commitment               4      3      2         2       4           4       3       3        3     .             1       1            .      .       .        .       5     5         5       3    3       .     .       .     5        5       5
competence               .      .      .         .       1           1       1       1        1     1             .       .            .      .       .        .       .     1         .       .    .       .     1       .     .        .       1
consent                  .      .      .         .       .           .       .       2        .     2             .       .            .      .       .        .       .     .         .       .    .       .     .       2     .        2       2
consultation             .      .      .         .       3           3       2       2        .     .             .       .            .      .       .        .       .     .         3       .    .       .     .       .     .        .       3
contribution             1      1      .         .       1           1       1       1        1     .             .       1            .      .       .        .       1     1         .       .    .       .     .       1     1        .       1
council_matter           3      2      1         2       3           3       2       2        2     .             .       .            .      .       .        .       3     3         3       3    3       .     .       .     3        3       3
deadline                 .      .      .         .       .           .       .       .        .     .             .       .            .      .       .        .       9     9         .       .    .       .     .       .     9        .       9
draft                    3      .      .         .       .           .       .       .        .     .             .       .            .      .       .        .       .     .         .       .    .       .     .       .     .        .       3
event                    12     9      8         5       17          18      15      15       9     1             2       3            .      27      27       .       27    27        27      9    8       .     .       2     27       8       27
figure_page              1      1      .         .       2           .       .       2        2     .             .       .            .      .       .        .       .     .         .       .    .       .     .       .     .        4       4
guide_text               1      1      1      1      1      1      1      1      1      1      .      .      .      .      .      .      .      .      .      .      .      .      .      1      .      .      1
need_guide               3      2      1         2       3           3       2       2        2     .             .       .            .      .       .        .       3     3         3       3    3       .     .       .     3        3       3
need_guide_item          3      2      1         2       3           3       2       2        2     .             .       .            .      .       .        .       3     3         3       3    3       .     .       .     3        3       3
hand_over_offer          3      2      1         2       3           3       2       2        2     .             .       .            .      .       .        .       3     3         3       3    3       .     .       .     3        3       3
holding                  6      5      4         4       7           7       6       6        6     .             1       1            .      .       .        .       8     8         8       8    8       .     .       .     8        8       8
inbound_mail             .      .      .         .       .           .       .       .        .     .             .       .            .      .       .        .       .     .         .       1    1       .     .       .     .        .       1
initiative               3      3      3         2       3           3       3       3        3     .             1       1            .      .       .        .       .     .         .       .    .       .     .       4     .        .       4
initiative_goal          3      3      3         2       3           3       3       3        3     .             1       1            .      .       .        .       .     .         .       .    .       .     .       4     .        .       4
initiative_milestone     3      3      3         2       3           3       3       3        3     .             1       1            .      .       .        .       .     .         .       .    .       .     .       4     .        .       4
initiative_need          3      2      1         2       3           3       2       2        2     .             .       .            .      .       .        .       .     .         .       .    .       .     .       .     .        .       3
initiative_partner       3      3      3         2       3           3       3       3        3     .             1       1            .      .       .        .       .     .         .       .    .       .     .       4     .        .       4
initiative_pledge        3      3      3         2       3           3       3       3        3     .             1       1            .      .       .        .       .     .         .       .    .       .     .       4     .        .       4
internal_note            .      .      .         .       3           3       2       2        .     .             .       .            .      .       .        .       .     .         .       .    .       .     .       .     .        .       3
invitation               1      1      1         .       .           .       .       .        .     2             .       .            .      3       .        .       .     .         .       .    .       .     .       .     .        .       3
lending                  .      .      .         .       1           1       1       1        1     1             .       1            .      .       .        .       .     1         .       .    .       .     .       1     .        .       1
likeness                 .      .      .         .       1           1       1       1        .     .             .       .            .      .       .        .       .     .         .       .    .       .     .       .     .        .       1
mail                     1      .      .         .       .           .       .       .        .     .             .       .            .      .       .        .       .     .         .       1    1       .     .       1     .        .       1
mail_mute                1      .      .         .       .           .       .       .        .     .             .       .            .      .       .        .       .     .         .       1    1       .     .       .     .        .       1
meeting                  1      1      1         .       1           1       1       1        1     .             .       .            .      .       .        .       .     .         1       1    .       .     .       1     .        .       1
meeting_approval         1      1      1         .       1           1       1       1        1     .             .       .            .      .       .        .       .     .         1       1    .       .     .       1     .        .       1
meeting_entry            4      3      2         .       4           4       3       3        3     .             .       .            .      .       .        .       .     .         4       4    .       .     .       1     .        .       4
meeting_item             5      4      3         .       5           5       4       4        4     .             .       .            .      .       .        .       .     .         5       5    .       .     .       2     .        .       5
meeting_person           3      3      3         .       3           3       3       3        3     .             .       .            .      .       .        .       .     .         3       3    3       .     .       3     .        .       3
market_insight           2      2      2         .       3           3       3       3        3     .             .       .            .      .       .        .       .     .         .       .    .       .     .       3     .        .       3
member_contact           1      1      .         .       .           .       .       .        .     .             .       .            .      .       .        .       .     .         .       .    .       .     .       1     .        .       1
membership               4      4      2         2       7           7       7       7        8     8             3       8            .      23      .        23      23    23        23      23   23      23    23      23    .        .       23
mention                  3      2      1         2       6           6       4       4        2     .             .       .            .      .       .        .       3     3         6       3    3       .     .       .     3        3       6
message                  3      2      1         2       3           3       2       2        2     .             .       .            .      .       .        .       3     3         3       3    3       .     .       .     3        3       3
minutes_version          5      4      3         .       5           5       4       4        4     .             .       .            .      .       .        .       .     .         5       5    .       .     .       2     .        .       5
need                     6      5      4         4       7           7       6       6        6     .             1       1            .      .       .        .       8     8         8       8    8       .     .       .     8        8       8
need_company             5      4      2         4       5           5       4       4        4     .             1       1            .      .       .        .       6     6         6       6    6       .     .       .     6        6       6
need_goal                3      2      1         2       3           3       2       2        2     .             .       .            .      .       .        .       3     3         3       3    3       .     .       .     3        3       3
need_sector              9      7      5         6       10          10      8       8        8     .             1       1            .      .       .        .       11    11        11      11   11      .     .       .     11       11      11
notification             3      .      .         .       .           .       .       .        .     .             .       .            .      .       .        .       3     3         3       3    3       .     .       3     .        .       3
notification_preference  1      .      .         .       .           .       .       .        .     .             .       .            .      .       .        .       .     .         .       1    1       .     .       1     .        .       1
opportunity              .      .      .         .       3           3       2       2        .     .             .       .            .      .       .        .       .     3         .       .    .       .     .       .     .        .       3
opportunity_check        .      .      .         .       3           3       2       2        .     .             .       .            .      .       .        .       .     .         .       .    .       .     .       .     .        .       3
opportunity_checklist    .      .      .         .       1           1       1       1        .     .             .       .            .      .       .        .       .     1         .       .    .       .     .       .     .        .       1
opportunity_result       3      2      1         2       3           3       2       2        2     .             .       .            .      .       .        .       3     3         3       3    3       .     .       .     3        3       3
passage                  9      7      5         6       13          13      10      10       8     .             1       1            .      .       .        .       14    11        11      11   11      .     .       .     11       11      14
person                   3      3      2         2       7           7       7       7        7     7             3       8            .      22      .        .       .     22        22      22   22      22    22      22    .        .       22
publication              .      .      .         .       .           .       .       1        .     1             .       .            .      .       .        .       .     .         .       .    .       .     .       .     .        1       1
profile_note             1      1      1         1       2           2       2       2        2     2             .       .            .      .       .        .       .     .         .       .    .       .     .       .     .        .       2
pulse                    1      1      1         .       2           .       .       2        2     .             .       .            .      .       .        .       .     .         .       2    2       .     .       2     .        2       2
pulse_answer             .      .      .         .       .           .       .       .        .     .             .       .            .      .       .        .       .     .         .       .    1       .     .       1     .        1       1
pulse_link               .      .      .         .       .           .       .       .        .     .             .       .            .      .       .        .       .     .         .       1    1       .     .       .     .        .       1
pulse_recipient          .      .      .         .       .           .       .       .        .     .             .       .            .      .       .        .       .     .         .       1    1       .     .       1     .        .       1
pulse_refusal            .      .      .         .       .           .       .       .        .     .             .       .            .      .       .        .       .     .         .       1    1       .     .       1     .        .       1
push_device              1      .      .         .       .           .       .       .        .     .             .       .            .      .       .        .       .     .         .       1    .       .     .       .     .        .       1
reading                  3      .      .         .       .           .       .       .        .     .             .       .            .      .       .        .       .     .         3       .    .       .     .       .     .        .       3
ready_team               .      .      .         .       1           1       1       1        .     .             .       .            .      .       .        .       .     1         .       .    .       .     .       .     .        .       1
referral                 4      4      .         .       4           4       4       4        4     .             .       2            .      .       .        .       4     4         .       .    .       .     .       4     4        .       4
region                   1      1      .         .       2           2       2       2        2     2             .       .            .      .       .        .       .     .         .       .    .       .     .       2     .        .       2
reply_template           .      .      .         .       1           1       1       1        .     .             .       .            .      .       .        .       .     .         .       .    .       .     .       .     .        .       1
saved_view               1      .      .         .       .           .       .       .        .     .             .       .            .      .       .        .       .     .         .       .    .       .     .       .     .        .       1
setting                  .      .      .         .       .           .       .       .        .     .             .       .            .      3       .        .       .     .         .       3    .       .     .       .     .        .       3
snooze                   .      .      .         .       .           1       .       .        .     .             .       .            .      .       .        .       .     .         .       .    .       .     .       .     .        .       1
space_cadence            1      1      1         .       1           1       1       1        1     .             .       .            .      .       .        .       .     .         .       .    .       .     .       1     .        .       1
space_invitation         1      1      .         .       1           1       1       1        1     1             .       .            .      .       .        .       .     .         .       .    .       .     .       2     .        .       2
status_request           3      2      1         2       3           3       2       2        2     .             .       .            .      .       .        .       3     3         3       3    3       .     .       .     3        3       3
team_call                .      .      .         .       4           4       3       3        .     .             .       1            .      .       .        .       .     4         .       .    .       .     .       .     .        4       4
term                     .      .      .         .       1           1       1       1        .     .             .       1            .      .       .        .       .     .         .       .    .       .     .       .     .        .       1
told_stream              .      .      .         .       .           .       .       .        .     .             .       .            .      .       .        .       .     .         1       .    .       .     .       .     .        .       1
triage                   .      .      .         .       1           .       .       .        .     .             .       .            .      .       .        .       .     .         .       .    .       .     .       .     .        .       1`;

/** What happens without anybody asking: all that libs/platform/scope.ts knows. */
export const scopes =
  'sign_in delivery sockets deeds deadlines telling mail inbound audit lending daily promises figures setup'.split(' ');

const ofNeed = 'count(distinct need_id)';
const unit: Record<string, string> = {
  event: `count(distinct stream)`,
  audit: 'count(distinct action)',
  clock: `count(distinct coalesce(need_id, space_id, referral_id) || audience)`,
  clock_pause: 'least(count(*), 1)',
  deadline: 'count(distinct coalesce(need_id, clock_id))',
  holding: ofNeed,
  message: ofNeed,
  passage: 'count(distinct need_id || place)',
  term: 'least(count(*), 1)',
  told_stream: 'least(count(*), 1)',
};

const [head = '', ...lines] = written.trim().split('\n');
const words = (line: string): string[] => line.replaceAll('|', ' ').trim().split(/\s+/);
export const everyone = [...askers, ...scopes];
export const expectedCounts = new Map(
  lines.map((line) => {
    const [table = '', ...cells] = words(line);
    return [table, new Map(words(head).map((who, i) => [who, cells[i] ?? '?']))] as const;
  }),
);

/** Runs a statement for each asker in the caller's transaction, in one round trip, and takes back what it changed. */
async function forEach(client: Client, world: WallWorld, statement: string): Promise<Map<string, string>> {
  const told = (who: string): string => {
    const actor = world.actors.get(who);
    return actor ? telling(actor) : tell(scopes.includes(who) ? { system: who } : { system: null });
  };
  const text = everyone
    .map((who) => `savepoint one; set local role ${ROLE}; ${told(who)}; ${statement}; rollback to one`)
    .join(';');
  const results = (await client.query(text)) as unknown as { rows: { n?: number }[] }[];
  const found = results.flatMap(({ rows }) => (rows[0] && 'n' in rows[0] ? [rows[0].n ?? 0] : []));
  return new Map(everyone.map((who, i) => [who, found[i] ? String(found[i]) : '.']));
}

/** What each asker is shown of a table: a line of the table above. */
export const countsOf = (client: Client, world: WallWorld, table: string): Promise<Map<string, string>> =>
  forEach(client, world, `select (${unit[table] ?? 'count(*)'})::int as n from "${table}"`);

/** `need leader: 3 → 2` */
export async function miscounted(client: Client, world: WallWorld, table: string): Promise<string[]> {
  const found = await countsOf(client, world, table);
  const wanted = expectedCounts.get(table);
  return everyone.flatMap((who) => {
    const [is, was] = [found.get(who) ?? '?', wanted?.get(who) ?? 'not written'];
    return is === was ? [] : [`${table} ${who}: ${was} → ${is}`];
  });
}

/** The line of a table as it would be written above. */
export const lineOf = (table: string, found: Map<string, string>): string =>
  [table.padEnd(24), ...everyone.map((who) => (found.get(who) ?? '?').padEnd(who.length))].join(' ').trimEnd();
