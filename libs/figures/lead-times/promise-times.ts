import type { LeadTimes } from '@vertskap/contract';
import { compile, elapsed, workingTimeOf } from '@vertskap/clocks';
import { placeOf } from '@vertskap/dialogue';
import { abilities, loadSituation, maySpeakForSide, promisesSeenBy } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { notFound, row, rows, sql, type Sql, type Tx } from '@vertskap/platform';
import { MOST, since } from './far-back.js';
import { realistic } from './realistic.rules.js';

/** The promise that a date is chosen for: where it is made, whose office hours its date follows, and since when it is owed; `id` of one that is there. */
type Promised = { spaceId: string; municipalityId: string; begun: Date; id?: string };

/**
 * How long the promises of the actor's side took, from when each was first made until it was done, however often its date was moved: of those in
 * the same space where enough are known, else of all. Only of what stands in the ledger for this actor. Null where fewer than five were done.
 */
export async function promiseTimes(
  tx: Tx,
  now: Date,
  actor: Actor,
  { spaceId, municipalityId, begun, id }: Promised,
): Promise<LeadTimes | null> {
  const [whose, found, time] = await Promise.all([
    row<LeadTimes['whose']>(tx, nameOf(actor)),
    rows<{ here: boolean; startedAt: Date; doneAt: Date | null }>(
      tx,
      sql`select c.place_id = ${spaceId} as here, p.at as "startedAt", c.stopped_at as "doneAt"
          from ${promisesSeenBy(actor)} where ${madeBy(actor)} and c.id is distinct from ${id ?? null}
            and (c.stopped_at is null or c.verdict in ('met', 'late') and p.ended_as is null and c.stopped_at >= ${since(now)})
          order by c.stopped_at desc nulls first, c.id limit ${MOST}`,
    ),
    workingTimeOf(tx, municipalityId, now),
  ]);
  if (!whose) return null;
  const calendar = compile(time.calendar);
  const all = found.map(({ here, startedAt, doneAt }) => ({
    here,
    startedAt,
    seconds: doneAt && elapsed(calendar, startedAt.getTime(), doneAt.getTime(), []).gross,
  }));
  const told = realistic(
    [
      { like: 'space', of: all.filter(({ here }) => here) },
      { like: 'side', of: all },
    ],
    calendar,
    begun,
    now,
  );
  return told && { whose, ...told };
}

/** Before my side promises something on no need. Throws `not_found` where the actor has nobody to promise it to. */
export async function timesInSpace(
  tx: Tx,
  now: Date,
  actor: Actor,
  spaceId: string,
  toId: string,
): Promise<LeadTimes | null> {
  const place = maySpeakForSide(actor) ? await placeOf(tx, actor, spaceId, toId) : undefined;
  if (!place) throw notFound();
  return promiseTimes(tx, now, actor, { ...place, begun: now });
}

/** Before the date of a promise is moved. Throws `not_found` for one that is not this actor's to move, and for one that is over. */
export async function timesOfPromise(tx: Tx, now: Date, actor: Actor, id: string): Promise<LeadTimes | null> {
  const found = await row<Required<Promised> & { needId: string | null }>(
    tx,
    sql`select c.id, c.need_id as "needId", c.place_id as "spaceId", c.municipality_id as "municipalityId", p.at as begun
        from ${promisesSeenBy(actor)} where c.id = ${id} and c.stopped_at is null and ${madeBy(actor)}`,
  );
  if (!found || !(await mayMove(tx, actor, found.needId))) throw notFound();
  return promiseTimes(tx, now, actor, found);
}

/** A promise of the actor's side: on a need as the need's rules say, on none for those who speak for the side. */
async function mayMove(tx: Tx, actor: Actor, needId: string | null): Promise<boolean> {
  if (needId === null) return maySpeakForSide(actor);
  const situation = await loadSituation(tx, needId);
  return situation !== undefined && abilities(actor, situation.need).includes('postpone');
}

/** What the actor's side promised in so many words. */
const madeBy = ({ side, municipalityId, associationId }: Actor): Sql =>
  side === 'municipality'
    ? sql`p.id is not null and c.side = 'municipality' and c.municipality_id = ${municipalityId}`
    : sql`p.id is not null and c.side = 'association' and c.association_id = ${associationId}`;

const nameOf = ({ municipalityId, associationId }: Actor): Sql =>
  municipalityId
    ? sql`select id, name from municipality where id = ${municipalityId}`
    : sql`select id, name from association where id = ${associationId}`;
