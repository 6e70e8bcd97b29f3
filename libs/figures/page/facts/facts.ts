import type { FigureQuery } from '@vertskap/contract';
import { and, creditedTo } from '@vertskap/needs';
import { sql, type Sql, type Tx } from '@vertskap/platform';
import type { Period } from '../period.rules.js';
import type { Reader } from '../reader.js';
import type { Facts } from './facts.rules.js';
import { ball } from './ball.js';
import { businessReplies, closings, commitments, resolution } from './judged.js';
import { neighbours } from './neighbours.js';
import { openNeeds, worst } from './open.js';
import { responses, slowest, weeks } from './responses.js';
import { load, steps } from './sectors.js';

/**
 * Reads them all, in a fixed number of statements whatever there is to count. `quarters` are the five instants that bound the last four
 * quarters; a deadline before `soon` is near.
 */
export async function factsOf(
  tx: Tx,
  now: Date,
  reader: Reader,
  query: FigureQuery,
  { period, quarters, soon }: { period: Period; quarters: Date[]; soon: Date },
): Promise<Facts> {
  const where = chosen(reader, query);
  const stayed = query.sector ? sql`h.sector_id = ${query.sector}` : sql`true`;
  const holds = query.sector ? sql`n.holder_sector_id = ${query.sector}` : sql`true`;
  const credited = query.sector ? sql`${creditedTo} = ${query.sector}` : sql`true`;
  const about = { tx, now, where, holds, stayed, credited, municipalityId: reader.municipality.id, period, quarters };
  return {
    open: await openNeeds(about),
    worst: await worst(about),
    responses: await responses(about),
    slowest: await slowest(about),
    weeks: await weeks(about),
    resolution: await resolution(about),
    commitments: await commitments(about),
    businessReplies: await businessReplies(about),
    closings: await closings(about),
    ball: await ball(about),
    neighbours: compares(reader, query) ? await neighbours(about) : [],
    ...(reader.scope === 'association'
      ? { steps: [], load: [] }
      : { steps: await steps(about), load: await load(about, soon) }),
  };
}

/** The whole of a municipality is compared, over any period, and no part of it: parts are few, and differ for reasons of their own. */
const compares = ({ scope }: Reader, { sector, association, theme, kind }: FigureQuery): boolean =>
  scope === 'municipality' && !sector && !association && !theme && !kind;

/** Conditions on needs, as `n`: whose they are, and the filters. A sector's are those it has, or, of a clock, those it stopped. */
function chosen(reader: Reader, query: FigureQuery): Sql {
  return and(
    [
      reader.sees,
      query.association && sql`n.association_id = ${query.association}`,
      query.theme && sql`n.theme = ${query.theme}`,
      query.kind && sql`n.kind = ${query.kind}`,
    ].filter((condition) => typeof condition === 'object'),
  );
}
