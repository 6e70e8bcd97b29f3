import type { DeskView, NeedSummary } from '@vertskap/contract';
import { summaryFor, summaryTables, tellingWords, visibleTo } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { audit, notFound, row, rows, sql, type Tx } from '@vertskap/platform';
import { coordinates } from './coordinates.js';

/** Below this share of its telling words in common, two needs are not called alike; and of these words there must be so many. */
const ALIKE = 0.4;
const IN_COMMON = 4;
const MOST_ALIKE = 3;
/** So many new needs are compared when the desk is looked at; the rest the next time. */
const AT_ONCE = 10;
/** Words in more needs than these are not looked up: 10 new needs then meet some thousands of rows, not millions. */
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
 * Compares open needs that are new with those before them, through the index of their words, and remembers what looks alike. It is
 * done by whoever looks at the desk, who sees all needs of the municipality, and not by whoever raises one, who does not.
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
        found as (
          select t.id, n.id as other_id, t.municipality_id, sum(t.weight) / whole.weight as score,
            row_number() over (partition by t.id order by sum(t.weight) desc, n.id) as place
          from telling t join whole on whole.id = t.id join text f on f.id = t.id
          join need n on n.words @@ quote_literal(t.lexeme)::tsquery and n.state = 'open' and n.number < f.number and ${visibleTo(actor)}
          group by t.id, n.id, t.municipality_id, whole.weight
          having sum(t.weight) >= ${ALIKE}::float * whole.weight and count(*) >= ${IN_COMMON})
        insert into likeness (municipality_id, need_id, other_id, score)
        select municipality_id, id, other_id, least(score, 1) from found where place <= ${MOST_ALIKE} on conflict do nothing`,
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
