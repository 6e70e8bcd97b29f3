import type { NamedReader, ReaderOptions } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { notFound, Refusal, row, rows, sql, type Tx } from '@vertskap/platform';
import { abilities } from '../need.rules.js';
import { loadSituation } from '../needs.js';
import { visibleTo } from '../visible.js';

/** Whom this actor can name, and who is named. Throws `not_found` for whoever may name nobody. */
export async function readerOptions(tx: Tx, now: Date, actor: Actor, needId: string): Promise<ReaderOptions> {
  const visible = await row(tx, sql`select 1 from need n where n.id = ${needId} and ${visibleTo(actor)}`);
  const situation = visible === undefined ? undefined : await loadSituation(tx, needId);
  if (!situation || !abilities(actor, situation.need).includes('name_readers')) throw notFound();
  const named = new Set(situation.need.readers.map(({ id }) => id));
  const candidates = await candidatesFor(tx, now, actor, needId);
  return { candidates: candidates.map((reader) => ({ ...reader, reads: named.has(reader.id) })) };
}

/** Those of the ids who can be named. Throws `invalid_input` where one cannot, `not_found` where the need is not seen. */
export async function readersOf(
  tx: Tx,
  now: Date,
  actor: Actor,
  needId: string,
  ids: string[],
): Promise<NamedReader[]> {
  if (!(await row(tx, sql`select 1 from need n where n.id = ${needId} and ${visibleTo(actor)}`))) throw notFound();
  const candidates = await candidatesFor(tx, now, actor, needId);
  const wanted = [...new Set(ids)];
  const found = candidates.filter(({ id }) => wanted.includes(id));
  if (found.length === wanted.length) return found.map(({ position: _, ...reader }) => reader);
  const message = 'Somebody who cannot be named here.';
  throw new Refusal('invalid_input', message, [{ path: 'body.membershipIds', code: 'unknown', message }]);
}

/**
 * Staff of the sectors that have had the ball, were offered it or were asked: others would see nothing, named or not. Of an
 * association those who speak for it.
 */
function candidatesFor(
  tx: Tx,
  now: Date,
  { side, municipalityId, associationId }: Actor,
  needId: string,
): Promise<(NamedReader & { position: string })[]> {
  const theirs =
    side === 'municipality'
      ? sql`m.municipality_id = ${municipalityId} and m.role in ('case_handler', 'sector_leader')
          and exists (select from need_sector x where x.need_id = ${needId} and x.sector_id = m.sector_id)`
      : sql`m.association_id = ${associationId} and m.role = 'association_representative'`;
  return rows(
    tx,
    sql`select m.id, p.name, coalesce(s.name, a.name) as unit, ${side} as side, m.position
        from membership m join person p on p.id = m.person_id left join sector s on s.id = m.sector_id left join association a on a.id = m.association_id
        where ${theirs} and m.valid_from <= ${now} and ${now} < m.valid_to order by p.name, m.id`,
  );
}

/** Who is named no more leaves what they follow. */
export async function dismissReaders(tx: Tx, gone: string[]): Promise<void> {
  await rows(tx, sql`update membership set valid_to = valid_to where id = any(${gone}::uuid[]) and valid_to > now()`);
}
