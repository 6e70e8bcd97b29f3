import type { DeskView, NeedSummary } from '@vertskap/contract';
import { inCommon, summaryFor, summaryTables, tellingWords, visibleTo } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { audit, notFound, row, rows, sql, type Tx } from '@vertskap/platform';
import { coordinates } from './coordinates.js';

/** Below this share of its telling words in common, two needs are not called alike; and of these words there must be so many. */
const ALIKE = 0.4;
const IN_COMMON = 4;
const MOST_ALIKE = 3;
/** So many new needs are compared when the desk is looked at; the rest the next time. */
const AT_ONCE = 10;
/** Words in more needs than these do not count: that two speak of parking makes them no duplicates. */
const RARE = 100;
const PAIRS = 10;

/** Pairs of open needs that look alike and that nobody has judged, the most alike first. */
export async function duplicatesFor(tx: Tx, actor: Actor): Promise<DeskView['duplicates']> {
  await compareNew(tx, actor);
  const found = await rows<{ pair: string; likeness: number; total: number; need: NeedSummary }>(
    tx,
    sql`with pair as (
          select l.need_id, l.other_id, l.score, count(*) over ()::int as total from likeness l
          where l.municipality_id = ${actor.municipalityId} and l.dismissed_at is null
            and exists (select from need n where n.id = l.need_id and n.state = 'open' and ${visibleTo(actor)})
            and exists (select from need n where n.id = l.other_id and n.state = 'open' and ${visibleTo(actor)})
          order by l.score desc, l.need_id, l.other_id limit ${PAIRS})
        select pair.need_id || ' ' || pair.other_id as pair, pair.score as likeness, pair.total, ${summaryFor(actor)} as need
        from pair cross join lateral (values (pair.other_id, 1), (pair.need_id, 2)) one(id, place) join (${summaryTables}) on n.id = one.id
        order by pair.score desc, pair.need_id, pair.other_id, one.place`,
  );
  const pairs = [...Map.groupBy(found, (f) => f.pair).values()].flatMap(([a, b]) =>
    a && b ? [{ needs: [a.need, b.need] as [NeedSummary, NeedSummary], likeness: a.likeness }] : [],
  );
  return { total: found[0]?.total ?? 0, pairs };
}

/**
 * Compares open needs that are new with those before them and remembers what looks alike. It is done by whoever looks at the
 * desk, who sees all needs of the municipality, and not by whoever raises one, who does not.
 */
async function compareNew(tx: Tx, actor: Actor): Promise<void> {
  await rows(
    tx,
    sql`with text as (
          select n.id, n.municipality_id, n.words, n.number from need n
          where n.state = 'open' and ${visibleTo(actor)} and not exists (select from compared c where c.need_id = n.id)
          order by n.number desc limit ${AT_ONCE}),
        noted as (insert into compared (need_id) select id from text on conflict do nothing),
        ${tellingWords(RARE)},
        ${inCommon(sql`select n.id, n.number, n.words from need n where n.state = 'open' and ${visibleTo(actor)}`)},
        found as (
          select c.id, c.other_id, c.share, row_number() over (partition by c.id order by c.share desc, c.other_id) as place
          from common c where c.share >= ${ALIKE}::float and c.words >= ${IN_COMMON})
        insert into likeness (municipality_id, need_id, other_id, score)
        select ${actor.municipalityId}, id, other_id, least(share, 1) from found where place <= ${MOST_ALIKE} on conflict do nothing`,
  );
}

/** Remembers that two needs are not the same, or that they may be after all. Throws `not_found` for a pair that does not look alike. */
export async function judgePair(
  tx: Tx,
  now: Date,
  actor: Actor,
  { needIds, same }: { needIds: [string, string]; same: boolean },
): Promise<void> {
  coordinates(actor);
  const judged = await row<{ numbers: string }>(
    tx,
    sql`update likeness set dismissed_at = ${same ? null : now}, dismissed_by = ${same ? null : actor.membershipId}
        where municipality_id = ${actor.municipalityId} and need_id = any(${needIds}::uuid[]) and other_id = any(${needIds}::uuid[])
          and not exists (select from unnest(${needIds}::uuid[]) id where not exists (select from need n where n.id = id and ${visibleTo(actor)}))
        returning (select string_agg('B-' || n.number, ', ' order by n.number) from need n where n.id = any(${needIds}::uuid[])) as numbers`,
  );
  if (!judged) throw notFound();
  await audit(tx, { action: same ? 'likeness.restored' : 'likeness.dismissed', object: judged.numbers });
}
