import type { FigureQuery } from '@vertskap/contract';
import { and, creditedTo } from '@vertskap/needs';
import { plannedOnce, prepared, sql, type Sql, type Tx } from '@vertskap/platform';
import type { Period } from '../period.rules.js';
import type { Reader } from '../reader.js';
import type { About } from './about.js';
import { ball } from './ball.js';
import { countClocks } from './clocks.rules.js';
import { countedClocks } from './clocks.js';
import type { Facts } from './facts.rules.js';
import { initiatives } from './initiatives.js';
import { loadOf } from './load.rules.js';
import { neighbours } from './neighbours.js';
import { openNeeds, worst } from './open.js';
import { raised } from './raised.js';
import { stood } from './stood.js';

/**
 * Reads them all, in a fixed number of statements whatever there is to count, and one round trip. `quarters` are the five instants that bound the last four
 * quarters; a deadline before `soon` is near.
 */
export async function factsOf(
  tx: Tx,
  now: Date,
  reader: Reader,
  query: FigureQuery,
  { period, before, quarters, soon }: { period: Period; before: Date; quarters: Date[]; soon: Date },
): Promise<Facts> {
  const { sector = null } = query;
  const ofSector = (whose: Sql): Sql => sql`(${sector}::uuid is null or ${whose} = ${sector})`;
  const about: About = {
    tx,
    now,
    where: chosen(reader, query),
    holds: ofSector(sql`n.holder_sector_id`),
    credited: ofSector(creditedTo),
    promised: promisedOn(reader, query),
    municipalityId: reader.municipality.id,
    period,
    before,
    quarters,
  };
  // asked without waiting for each other, they travel together: one round trip
  const [, clocks, open, late, begun, pauses, stays, sectors, together, compared] = await Promise.all([
    plannedOnce(tx),
    countedClocks(about),
    openNeeds(about, soon),
    worst(about),
    raised(about),
    stood(about),
    ball(about),
    sectorsOf(about),
    reader.scope !== 'sector' && onlyPeriod(query) ? initiatives(about, reader.associationId) : null,
    compares(reader, query) ? neighbours(about) : [],
  ]);
  const weeks = period.weeks.map(({ from }) => from);
  const { kept, resolution, ...counted } = countClocks(clocks, { now, sector, weeks, quarters });
  const inside = reader.scope !== 'association';
  return {
    ...counted,
    ...begun,
    open,
    worst: late,
    resolution: { ...resolution, stood: pauses },
    ball: stays.filter(({ sectorId }) => sector === null || sectorId === sector),
    neighbours: compared,
    sectors,
    // who was asked is the house's own
    opportunities: inside
      ? begun.opportunities
      : begun.opportunities.map((group) => ({ ...group, asked: 0, inTime: 0 })),
    initiatives: together,
    steps: inside ? counted.steps : [],
    load: inside ? loadOf({ open, ball: stays, sectors }, kept) : [],
  };
}

const sectorsOf = ({ tx, municipalityId }: About): Promise<Facts['sectors']> =>
  prepared(tx, sql`select id, name from sector where municipality_id = ${municipalityId} order by name, id`);

/** The whole of a municipality is compared, over any period, and no part of it: parts are few, and differ for reasons of their own. */
const compares = ({ scope }: Reader, query: FigureQuery): boolean => scope === 'municipality' && onlyPeriod(query);

/** Nothing of needs is chosen. */
const onlyPeriod = ({ sector, association, theme, kind }: FigureQuery): boolean =>
  !sector && !association && !theme && !kind;

/**
 * Conditions on needs, as `n`: whose they are, and the filters. A sector's are those it has, or, of a clock, those it stopped. The text is
 * the same whatever is chosen, so that each connection plans each statement once.
 */
function chosen({ sees }: Reader, query: FigureQuery): Sql {
  const [association, theme, kind] = [query.association ?? null, query.theme ?? null, query.kind ?? null];
  return and([
    sees,
    sql`(${association}::uuid is null or n.association_id = ${association})`,
    sql`(${theme}::text is null or n.theme = ${theme})`,
    sql`(${kind}::text is null or n.kind = ${kind})`,
  ]);
}

/** The same on promises on no need, as `p`: everybody who has the page meets where they were made. They have no theme and no kind, and stand with neither. */
function promisedOn({ associationId }: Reader, query: FigureQuery): Sql {
  const [association, theme, kind] = [query.association ?? null, query.theme ?? null, query.kind ?? null];
  return and([
    sql`(${associationId}::uuid is null or p.association_id = ${associationId})`,
    sql`(${association}::uuid is null or p.association_id = ${association})`,
    sql`(${theme}::text is null and ${kind}::text is null)`,
  ]);
}
