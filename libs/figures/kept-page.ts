import type { FigurePage, FigureQuery } from '@vertskap/contract';
import { prepared, rows, sql, type Tx } from '@vertskap/platform';
import { DEFINITION } from './page/parts.rules.js';
import type { PageAddress } from './page/reader.js';

/** So long is a page shown while nothing happens: time alone moves ages and waits. What falls due rings the stream by itself. */
const FRESH_MS = 5 * 60_000;
/** So long after it was reckoned is one thrown away, by the next that is reckoned on the same address. */
const DROP_MS = 60 * 60_000;

type Found = { seq: string; body: FigurePage | null };

/**
 * The page as it was reckoned last, if nothing has happened in the municipality since and it is some minutes old at most; else it
 * is reckoned anew, by one reader while the others wait for it. One round trip where it is fresh, whatever there is to count.
 * Row-level security lets a reader find only the pages of the own scope.
 */
export async function kept(
  tx: Tx,
  now: Date,
  address: PageAddress,
  query: FigureQuery,
  reckon: () => Promise<FigurePage>,
): Promise<FigurePage> {
  const filters = JSON.stringify(Object.entries(query).sort());
  const first = await find(tx, now, address, filters);
  if (first.body) return first.body;
  await rows(
    tx,
    sql`select pg_advisory_xact_lock(hashtextextended(${`${address.municipalityId} ${address.scope} ${filters}`}, 0))`,
  );
  const { seq, body } = await find(tx, now, address, filters);
  if (body) return body;
  const page = await reckon();
  await keepPage(tx, now, address, filters, seq, page);
  return page;
}

/**
 * `seq` is read with the page and before it is reckoned anew: what comes in meanwhile makes it old at once. Whoever asked a moment later may have been the
 * first to reckon, or by a clock that is ahead: that page is as good.
 */
async function find(tx: Tx, now: Date, { municipalityId, scope }: PageAddress, filters: string): Promise<Found> {
  const [found] = await prepared<Found>(
    tx,
    sql`select s.seq, p.body from (select coalesce((select last_seq from stream where name = ${`municipality/${municipalityId}`}), 0) as seq) s
        left join figure_page p on p.municipality_id = ${municipalityId} and p.scope = ${scope} and p.filters = ${filters}
          and p.definition = ${DEFINITION} and p.seq = s.seq
          and p.as_of > ${new Date(now.getTime() - FRESH_MS)} and p.as_of < ${new Date(now.getTime() + FRESH_MS)}`,
  );
  return found ?? { seq: '0', body: null };
}

/** Keeps a page at its address, and throws away what has grown old there. */
export async function keepPage(
  tx: Tx,
  now: Date,
  { municipalityId, scope }: PageAddress,
  filters: string,
  seq: string,
  page: FigurePage,
): Promise<void> {
  await rows(
    tx,
    sql`with dropped as (delete from figure_page where municipality_id = ${municipalityId} and scope = ${scope} and filters <> ${filters}
          and as_of < ${new Date(now.getTime() - DROP_MS)})
        insert into figure_page (municipality_id, scope, filters, definition, seq, as_of, body)
        values (${municipalityId}, ${scope}, ${filters}, ${DEFINITION}, ${seq}, ${now}, ${JSON.stringify(page)}::json)
        on conflict (municipality_id, scope, filters) do update
          set definition = excluded.definition, seq = excluded.seq, as_of = excluded.as_of, body = excluded.body`,
  );
}
