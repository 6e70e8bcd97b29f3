import type { LeadTimes, Theme } from '@vertskap/contract';
import { add, compile, elapsed, localDate, workingTimeOf } from '@vertskap/clocks';
import { visibleTo } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { notFound, row, rows, sql, type Tx } from '@vertskap/platform';
import { MIN_FOR_RATE } from '../statistics/statistics.rules.js';
import { tenthsBeyond } from './tenths.rules.js';

const YEARS = 2;
/** The latest; more would not move the dates. */
const MOST = 1_000;

type Need = {
  municipalityId: string;
  theme: Theme | null;
  raisedAt: Date;
  sectorId: string | null;
  sector: string | null;
};
type Like = { theme: Theme | null; startedAt: Date; grossSeconds: number | null };

/**
 * How long needs like this one took at the sector that has it (at the reader's own while it is outside the house) until their final answer,
 * before anybody promises a date. Of what the reader may see. Null where fewer than five were answered. Throws `not_found` for
 * whoever is not of the municipality's staff.
 */
export async function leadTimesOf(tx: Tx, now: Date, actor: Actor, needId: string): Promise<LeadTimes | null> {
  const need = await row<Need>(
    tx,
    sql`select n.municipality_id as "municipalityId", n.theme, n.raised_at as "raisedAt", s.id as "sectorId", s.name as sector
        from need n left join sector s on s.id = coalesce(n.holder_sector_id, ${actor.sectorId}) where n.id = ${needId} and ${visibleTo(actor)}`,
  );
  if (!need || actor.municipalityId !== need.municipalityId) throw notFound();
  const { municipalityId, sectorId, sector } = need;
  if (!sectorId || !sector) return null;
  const all = await alike(tx, now, need, needId);
  const sameTheme = need.theme === null ? [] : all.filter(({ theme }) => theme === need.theme);
  const enough = (likes: Like[]) => likes.filter(isAnswered).length >= MIN_FOR_RATE;
  const likes = enough(sameTheme) ? sameTheme : all;
  if (!enough(likes)) return null;
  const calendar = compile((await workingTimeOf(tx, municipalityId, now)).calendar);
  const until = (start: Date) => elapsed(calendar, start.getTime(), now.getTime(), []).gross;
  const tenths = tenthsBeyond(
    until(need.raisedAt),
    likes.map((like) => ({ time: like.grossSeconds ?? until(like.startedAt), event: isAnswered(like) })),
  );
  const answered = likes.filter(isAnswered).length;
  return {
    sector: { id: sectorId, name: sector },
    like: likes === sameTheme ? 'theme' : 'sector',
    answered,
    waiting: likes.length - answered,
    tenths: tenths.map((seconds) => localDate(calendar, add(calendar, need.raisedAt.getTime(), seconds))),
  };
}

const isAnswered = ({ grossSeconds }: Like): boolean => grossSeconds !== null;

/** Other needs' first clocks for the final answer: those that the sector answered in the last two years, and those that run while it has the ball. */
function alike(tx: Tx, now: Date, { municipalityId, sectorId }: Need, needId: string): Promise<Like[]> {
  const since = new Date(now);
  since.setUTCFullYear(since.getUTCFullYear() - YEARS);
  const first = sql`kind = 'resolution' and cycle = 1 and need_id <> ${needId}`;
  return rows<Like>(
    tx,
    sql`(select n.theme, c.started_at as "startedAt", c.gross_seconds as "grossSeconds"
          from (select * from clock where municipality_id = ${municipalityId} and ${first} and stopped_at >= ${since}
            and credited_to = ${sectorId} and verdict <> 'cancelled' and gross_seconds is not null order by stopped_at desc limit ${MOST}) c
          join need n on n.id = c.need_id)
        union all
        (select n.theme, c.started_at, null from need n join (select * from clock where ${first} and stopped_at is null) c on c.need_id = n.id
          where n.holder_sector_id = ${sectorId} limit ${MOST})`,
  );
}
