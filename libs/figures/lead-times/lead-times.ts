import type { LeadTimes, Theme } from '@vertskap/contract';
import { compile, workingTimeOf } from '@vertskap/clocks';
import { visibleTo } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { notFound, row, rows, sql, type Tx } from '@vertskap/platform';
import { MOST, since } from './far-back.js';
import { promiseTimes } from './promise-times.js';
import { type Like, realistic } from './realistic.rules.js';

type Need = {
  municipalityId: string;
  associationId: string;
  spaceId: string;
  theme: Theme | null;
  raisedAt: Date;
  sectorId: string | null;
  sector: string | null;
};
type Answered = Like & { theme: Theme | null };

/**
 * Before anybody promises a date on a need. The municipality's staff: how long needs like this one took at the sector that has it (at the reader's own
 * while it is outside the house) until their final answer, of what the reader may see. Who speaks for its association: how long promises of theirs took.
 * Null where fewer than five are known. Throws `not_found` for everybody else.
 */
export async function leadTimesOf(tx: Tx, now: Date, actor: Actor, needId: string): Promise<LeadTimes | null> {
  const need = await row<Need>(
    tx,
    sql`select n.municipality_id as "municipalityId", n.association_id as "associationId", n.space_id as "spaceId", n.theme, n.raised_at as "raisedAt", s.id as "sectorId", s.name as sector
        from need n left join sector s on s.id = coalesce(n.holder_sector_id, ${actor.sectorId}) where n.id = ${needId} and ${visibleTo(actor)}`,
  );
  if (!need) throw notFound();
  if (actor.associationId === need.associationId) return promiseTimes(tx, now, actor, { ...need, begun: now });
  if (actor.municipalityId !== need.municipalityId) throw notFound();
  const { municipalityId, sectorId, sector } = need;
  if (!sectorId || !sector) return null;
  const all = await alike(tx, now, need, needId);
  const sameTheme = need.theme === null ? [] : all.filter(({ theme }) => theme === need.theme);
  const calendar = compile((await workingTimeOf(tx, municipalityId, now)).calendar);
  const told = realistic(
    [
      { like: 'theme', of: sameTheme },
      { like: 'sector', of: all },
    ],
    calendar,
    need.raisedAt,
    now,
  );
  return told && { whose: { id: sectorId, name: sector }, ...told };
}

/** Other needs' first clocks for the final answer: those that the sector answered in the last two years, and those that run while it has the ball. */
function alike(tx: Tx, now: Date, { municipalityId, sectorId }: Need, needId: string): Promise<Answered[]> {
  const first = sql`kind = 'resolution' and cycle = 1 and need_id <> ${needId}`;
  return rows<Answered>(
    tx,
    sql`(select n.theme, c.started_at as "startedAt", c.gross_seconds as seconds
          from (select * from clock where municipality_id = ${municipalityId} and ${first} and stopped_at >= ${since(now)}
            and credited_to = ${sectorId} and verdict <> 'cancelled' and gross_seconds is not null order by stopped_at desc limit ${MOST}) c
          join need n on n.id = c.need_id)
        union all
        (select n.theme, c.started_at, null from need n join (select * from clock where ${first} and stopped_at is null) c on c.need_id = n.id
          where n.holder_sector_id = ${sectorId} limit ${MOST})`,
  );
}
