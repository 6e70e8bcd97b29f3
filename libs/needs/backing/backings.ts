import type { Actor } from '@vertskap/organisations';
import { notFound, Refusal, row, rows, type Sql, sql, type Tx } from '@vertskap/platform';
import { visibleTo } from '../visible.js';
import { type Behind, NOT_YOURS, speaksForCompany } from './backing.rules.js';

/** The companies behind a need (`n`, with its association as `a`), as jsonb in the order of `byName`. */
export const viewedBackings: Sql = sql`coalesce((select jsonb_agg(jsonb_build_object('company', jsonb_build_object('id', c.id, 'name', c.name),
    'named', x.named, 'facts', x.facts, 'jobs', x.jobs, 'kronerPerYear', x.kroner_per_year, 'speaks', x.speaks, 'at', iso(coalesce(x.at, n.raised_at)),
    'by', jsonb_build_object('name', coalesce(x.by_name, n.raiser_name), 'side', coalesce(x.by_side, 'association'), 'unit', coalesce(x.by_unit, a.name)))
    order by c.name collate "C", c.id)
  from need_company x join company c on c.id = x.company_id where x.need_id = n.id), '[]')`;

/** A company that may come behind a need this actor sees: a member of the association that raised it. */
export async function memberBehind(
  tx: Tx,
  actor: Actor,
  needId: string,
  companyId: string,
): Promise<{ id: string; name: string }> {
  const need = await row<{ associationId: string }>(
    tx,
    sql`select n.association_id as "associationId" from need n where n.id = ${needId} and ${visibleTo(actor)}`,
  );
  if (!need) throw notFound();
  const foreign = actor.role === 'association_representative' && actor.associationId !== need.associationId;
  if (foreign || !speaksForCompany(actor, companyId)) throw new Refusal('not_allowed', NOT_YOURS);
  const company = await row<{ id: string; name: string }>(
    tx,
    sql`select c.id, c.name from need n join association_company x on x.association_id = n.association_id join company c on c.id = x.company_id
        where n.id = ${needId} and c.id = ${companyId}`,
  );
  if (company) return company;
  const message = 'A company that is no member of the association.';
  throw new Refusal('invalid_input', message, [{ path: 'body.companyId', code: 'unknown', message }]);
}

/** Writes the one that changed. Contacts of a company that goes may see less from now on: they leave what they follow. */
export async function saveBehind(tx: Tx, needId: string, { put, gone }: Behind): Promise<void> {
  if (put)
    await rows(
      tx,
      sql`insert into need_company (need_id, company_id, named, facts, jobs, kroner_per_year, speaks, by_name, by_side, by_unit, at)
          values (${needId}, ${put.company.id}, ${put.named}, ${put.facts}, ${put.jobs}, ${put.kronerPerYear}, ${put.speaks}, ${put.by.name}, ${put.by.side}, ${put.by.unit}, ${put.at})
          on conflict (need_id, company_id) do update set facts = excluded.facts, jobs = excluded.jobs, kroner_per_year = excluded.kroner_per_year,
            speaks = excluded.speaks, by_name = excluded.by_name, by_side = excluded.by_side, by_unit = excluded.by_unit, at = excluded.at`,
    );
  if (gone)
    await rows(
      tx,
      sql`with gone as (delete from need_company where need_id = ${needId} and company_id = ${gone} returning company_id)
          update membership m set valid_to = m.valid_to from gone where m.role = 'company_contact' and m.company_id = gone.company_id and m.valid_to > now()`,
    );
}
