import { nationalGuides } from '@vertskap/handling';
import { rows, sql, type Tx } from '@vertskap/platform';

/**
 * Reminds those who write guides of what was last checked more than a year ago, or before the national text changed: how many, again
 * every fourth week while it is so. Returns how many people were told.
 */
export async function remindOfGuides(tx: Tx, now: Date): Promise<number> {
  const versions = JSON.stringify(nationalGuides.map(({ id, version }) => ({ id, version })));
  const told = await rows(
    tx,
    sql`insert into notification (membership_id, kind, data, at)
        select m.id, 'guides_due', jsonb_build_object('count', d.count), ${now}
        from (
          select t.municipality_id, count(*)::int as count from (
            select distinct on (municipality_id, guide) municipality_id, guide, national_version, at from guide_text order by municipality_id, guide, version desc) t
          join jsonb_to_recordset(${versions}::jsonb) as n(id text, version int) on n.id = t.guide
          where t.at < ${now}::timestamptz - interval '365 days' or t.national_version < n.version group by t.municipality_id) d
        join membership m on m.municipality_id = d.municipality_id and m.role in ('coordinator', 'administrator') and m.valid_from <= ${now} and ${now} < m.valid_to
        where not exists (select from notification s where s.membership_id = m.id and s.kind = 'guides_due' and s.at > ${now}::timestamptz - interval '28 days')
        returning 1`,
  );
  return told.length;
}
