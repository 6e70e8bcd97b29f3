import { resultToldIn } from '@vertskap/needs';
import { asSystem, type DataSource, rows, sql } from '@vertskap/platform';
import { speaksForAll } from '../speaks-for.js';
import { ringOf } from '../told/ring.js';

/** So long after an opportunity is over something has come of it, or it is seen that nothing has; what ended longer ago is not dug up. */
const AFTER = '30 days';
const FORGOTTEN = '90 days';

/**
 * Asks both sides once what came of an opportunity that has been over for a while: those who may say it, of a side that has not. Returns how many
 * were asked.
 */
export const askForResults = (db: DataSource, now: Date): Promise<number> =>
  asSystem(db, 'deadlines', async (tx) => {
    const rung = await rows(
      tx,
      sql`with over as (
            select n.id, n.municipality_id, n.association_id, n.raised_by, n.visibility = 'restricted' as restricted, n.named, n.space_id from need n
            where n.kind = 'opportunity' and n.state = any(${resultToldIn}::text[])
              and (select max(c.stopped_at) from clock c where c.need_id = n.id and c.kind = 'resolution') between ${now}::timestamptz - ${FORGOTTEN}::interval and ${now}::timestamptz - ${AFTER}::interval
              and not exists (select from notification t where t.need_id = n.id and t.kind = 'result_due')),
          told as (
            insert into notification (membership_id, need_id, kind, data, at)
            select m.id, o.id, 'result_due', '{}', ${now}::timestamptz
            from over o join membership m on m.valid_from <= ${now} and ${now} < m.valid_to and (
              m.role = 'coordinator' and m.municipality_id = o.municipality_id
                and not exists (select from opportunity_result r where r.need_id = o.id and r.by_side = 'municipality')
              or m.role = 'association_representative' and m.association_id = o.association_id and (m.id = o.raised_by or m.manages and ${speaksForAll})
                and (not o.restricted or o.named @> jsonb_build_array(jsonb_build_object('id', m.id)))
                and not exists (select from opportunity_result r where r.need_id = o.id and r.by_side = 'association'))
            returning membership_id, need_id, at),
          ${ringOf}`,
    );
    return rung.length;
  });
