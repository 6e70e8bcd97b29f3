import type { Suggestions, Topic } from '@vertskap/contract';
import { inCommon, notesVisibleTo, tellingWords, visibleTo } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { notFound, Refusal, rows, sql, type Sql, type Tx } from '@vertskap/platform';
import { type Alike, type Sector, suggestSectors } from './suggestion.rules.js';
import { type Text, topicsOf } from './topics.rules.js';

/** So many earlier needs vote; those with less of their telling words in common, or fewer words, are not called alike. */
const NEIGHBOURS = 9;
const ALIKE = 0.08;
const IN_COMMON = 2;
/**
 * They are sought among so many of the newest: the work is bounded however long the history, a town hall of ten years ago was
 * organised otherwise, and their words are read once for all needs that are asked about.
 */
const AMONG = 1_500;

type Asked = Text & { id: string; holderId: string | null; alike: Alike[] };

/**
 * Where needs most likely belong, from earlier ones that the reader sees too, and from what they are about; all of them in two
 * statements. Throws `not_found` outside the house, `not_allowed` for those in it who do not handle needs.
 */
export async function suggestionsFor(tx: Tx, actor: Actor, needIds: string[]): Promise<Suggestions> {
  if (actor.municipalityId === null) throw notFound();
  if (actor.role === 'mayor' || actor.role === 'administrator')
    throw new Refusal('not_allowed', 'Sectors are suggested to those who handle needs.');
  const asked = await rows<Asked>(tx, withAlike(actor, needIds));
  const sectors = await sectorsOf(tx, actor.municipalityId);
  return {
    needs: asked.map(({ id, holderId, alike, ...text }) => ({
      needId: id,
      sectors: suggestSectors({ alike, about: topicsOf(text), sectors, holderId }),
    })),
  };
}

/** What a need is about, for whoever reads what is written inside the house. Throws `not_found` for everybody else. */
export async function aboutNeed(tx: Tx, actor: Actor, needId: string): Promise<Topic[]> {
  const [text] = await rows<Text>(
    tx,
    sql`select n.title, n.body, n.theme from need n where n.id = ${needId} and ${notesVisibleTo(actor)}`,
  );
  if (!text) throw notFound();
  return topicsOf(text).map(({ topic }) => topic);
}

/** Each need with the earlier ones that look most alike and the sector where they ended; those that nobody has sorted yet tell nothing. */
const withAlike = (actor: Actor, needIds: string[]) => sql`
  with text as (select n.id, n.municipality_id, n.words, n.number, n.title, n.body, n.theme, n.holder_sector_id, ${size(sql`n`)} as size from need n
    where n.id = any(${needIds}::uuid[]) and ${visibleTo(actor)}),
  ${tellingWords()},
  ${inCommon(sql`select n.id, n.number, n.words from need n where ${visibleTo(actor)}
    and not exists (select from sector s where s.id = n.holder_sector_id and s.intake and n.state = 'open') order by n.number desc limit ${AMONG}`)},
  sized as (select c.*, f.size, e.number, ${size(sql`e`)} as other_size from common c join text f on f.id = c.id join earlier e on e.id = c.other_id
    where c.share >= ${ALIKE}::float and c.words >= ${IN_COMMON}),
  found as (
    select id, other_id, share * sqrt(size / other_size) as likeness,
      row_number() over (partition by id order by share / sqrt(other_size) desc, number desc) as place
    from sized),
  ended as (
    select f.id, jsonb_agg(jsonb_build_object('sectorId', h.sector_id, 'likeness', least(f.likeness, 1)) order by f.place) as alike
    from found f cross join lateral (select sector_id from holding where need_id = f.other_id and sector_id is not null
      order by from_at desc limit 1) h
    where f.place <= ${NEIGHBOURS} group by f.id)
  select t.id, t.title, t.body, t.theme, t.holder_sector_id as "holderId", coalesce(e.alike, '[]') as alike
  from text t left join ended e on e.id = t.id order by array_position(${needIds}::uuid[], t.id)`;

/** By how many words a text has, for a long one has something in common with everything. The few more are for the shortest. */
const size = (alias: Sql): Sql => sql`(length(${alias}.words) + 10)::float`;

const sectorsOf = (tx: Tx, municipalityId: string): Promise<Sector[]> =>
  rows(tx, sql`select id, name, intake, topics from sector where municipality_id = ${municipalityId}`);
