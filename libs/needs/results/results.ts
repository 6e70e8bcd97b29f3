import type { OpportunityResult, ResultView } from '@vertskap/contract';
import { raw, rows, sql, type Sql, type Tx } from '@vertskap/platform';
import type { Doer } from '../need.rules.js';

/** What each side said came of a need (`n`), as jsonb in the order in which it was said. */
export const viewedResults =
  raw(`coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'result', o.result, 'jobs', o.jobs, 'kroner', o.kroner,
    'sentence', o.sentence, 'language', o.language, 'at', iso(o.at), 'by', jsonb_build_object('name', o.by_name, 'side', o.by_side, 'unit', o.by_unit)) order by o.at, o.id)
  from opportunity_result o where o.need_id = n.id), '[]')`);

/** What is taken to have come of a need (`n`): the last word of the municipality, else of the association; null where nobody has said. */
export const resultOfNeed: Sql = sql`(select o.result from opportunity_result o where o.need_id = n.id
  order by o.by_side = 'municipality' desc, o.at desc, o.id desc limit 1)`;

/** Opportunities (as `n`) of which this came, as far as anybody has said. */
export const cameOf = (result: OpportunityResult | 'untold'): Sql =>
  result === 'untold' ? sql`${resultOfNeed} is null` : sql`${resultOfNeed} = ${result}`;

export async function saveResults(
  tx: Tx,
  { membershipId }: Pick<Doer, 'membershipId'>,
  needId: string,
  results: ResultView[],
): Promise<void> {
  const list = results.map(({ by, ...result }) => ({ ...result, name: by.name, side: by.side, unit: by.unit }));
  await rows(
    tx,
    sql`insert into opportunity_result (id, need_id, result, jobs, kroner, sentence, language, at, membership_id, by_name, by_side, by_unit)
        select r.id, ${needId}, r.result, r.jobs, r.kroner, r.sentence, r.language, r.at, ${membershipId}, r.name, r.side, r.unit
        from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as r(id uuid, result text, jobs int, kroner bigint, sentence text, language text,
          at timestamptz, name text, side text, unit text)`,
  );
}
