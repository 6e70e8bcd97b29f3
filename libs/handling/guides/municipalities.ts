import type { Named } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { rows, sql, type Tx } from '@vertskap/platform';

/** Whose guides an actor reads: the own municipality; for business those that it talks with, by name. */
export function municipalitiesOf(tx: Tx, actor: Actor): Promise<Named[]> {
  if (actor.municipalityId !== null)
    return rows(tx, sql`select id, name from municipality where id = ${actor.municipalityId}`);
  return rows(
    tx,
    sql`select k.id, k.name from municipality k where exists (
          select from space_municipality m join space_association a on a.space_id = m.space_id
          where m.municipality_id = k.id and (a.association_id = ${actor.associationId}
            or a.association_id in (select association_id from association_company where company_id = ${actor.companyId})))
        order by k.name`,
  );
}
