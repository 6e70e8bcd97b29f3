import type { NeedSummary, PoliticsPage } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { notFound, rows, sql, type Sql, type Tx } from '@vertskap/platform';
import { underWay } from '../list-needs.js';
import { summaryFor, summaryTables } from '../summary.js';
import { visibleTo } from '../visible.js';
import { viewedReport } from './status-reports.js';
import { viewedMatter } from './views.js';

const SHOWN = 50;
const READERS = ['mayor', 'director', 'coordinator', 'sector_leader', 'case_handler'];

/**
 * What lies between politics and administration, over the needs that this actor may see. Who works for a sector is shown
 * what that sector owes. Throws `not_found` for business and for administrators.
 */
export async function politicsPageOf(tx: Tx, actor: Actor): Promise<PoliticsPage> {
  if (!READERS.includes(actor.role) || !actor.municipalityId) throw notFound();
  const here = sql`n.municipality_id = ${actor.municipalityId} and ${visibleTo(actor)}`;
  const owed = await reports<PoliticsPage['owed'][number]>(
    tx,
    actor,
    sql`${here} and u.answered_at is null and c.stopped_at is null and ${ofMySector(actor)}`,
    sql`c.due_at nulls last, u.id`,
  );
  const answered = await reports<PoliticsPage['answered'][number]>(
    tx,
    actor,
    sql`${here} and u.answered_at is not null and ${ofMySector(actor)}`,
    sql`u.answered_at desc, u.id`,
  );
  const priority = await rows<{ need: NeedSummary }>(
    tx,
    sql`select ${summaryFor(actor)} as need from ${summaryTables} where ${here} and ${underWay} and n.priority is not null
        order by n.priority ->> 'since' desc, n.id limit ${SHOWN}`,
  );
  const council = await rows<PoliticsPage['council'][number]>(
    tx,
    sql`select ${summaryFor(actor)} as need, ${viewedMatter} as matter from ${summaryTables} join council_matter f on f.need_id = n.id
        where ${here} and ${underWay} and f.decided_on is null order by f.meeting_on, f.id limit ${SHOWN}`,
  );
  return { owed, answered, priority: priority.map(({ need }) => need), council };
}

const ownerOf = sql`(select h.sector_id from holding h where h.need_id = n.id and h.kind = 'sector' order by h.from_at desc limit 1)`;

const ofMySector = ({ role, sectorId }: Actor): Sql =>
  role === 'case_handler' || role === 'sector_leader' ? sql`${ownerOf} = ${sectorId}` : sql`true`;

function reports<T>(tx: Tx, actor: Actor, where: Sql, order: Sql): Promise<T[]> {
  const mine = actor.role === 'coordinator' ? sql`true` : sql`${ownerOf} is not distinct from ${actor.sectorId}::uuid`;
  return rows<T>(
    tx,
    sql`select ${summaryFor(actor)} as need, ${viewedReport} as report, ${mine} as mine
        from ${summaryTables} join status_request u on u.need_id = n.id join clock c on c.id = u.clock_id
        where ${where} order by ${order} limit ${SHOWN}`,
  );
}
