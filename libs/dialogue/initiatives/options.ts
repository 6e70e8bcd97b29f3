import type { InitiativeOptions, InitiativePartner, Pledger } from '@vertskap/contract';
import { initiativesVisibleTo, underWay, visibleTo } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { notFound, row, rows, sql, type Sql, type Tx } from '@vertskap/platform';
import { initiativeAbilities, type PledgedBy, pledgesFor, type Runner } from './initiative.rules.js';

type Initiative = Runner & { id: string; spaceId: string; ended: boolean };

/** What forms on an initiative offer this actor; nothing of what they may not do. Throws `not_found`. */
export async function initiativeOptions(tx: Tx, actor: Actor, id: string): Promise<InitiativeOptions> {
  const it = await row<Initiative>(
    tx,
    sql`select i.id, i.space_id as "spaceId", i.municipality_id as "municipalityId", i.association_id as "associationId", i.ended_at is not null as ended
        from initiative i where i.id = ${id} and ${initiativesVisibleTo(actor)}`,
  );
  if (!it) throw notFound();
  const abilities = initiativeAbilities(actor, it);
  const changes = abilities.includes('change');
  return {
    pledgers: abilities.includes('pledge')
      ? (await pledgersOf(tx, actor, it)).map(({ kind, id: one, name }) => ({ kind, id: one, name }))
      : [],
    partners: changes ? await rows(tx, sql`${possiblePartners(actor, it)} order by kind, name, id`) : [],
    needs: changes
      ? await rows(
          tx,
          sql`select n.id, 'B-' || n.number as number, n.title, n.visibility from need n where ${linkable(actor, it)} order by n.number desc, n.id limit 100`,
        )
      : [],
  };
}

/** For whom the actor may pledge: the own organisation and its parts, and partners who have no login. */
export async function pledgersOf(tx: Tx, actor: Actor, it: Initiative): Promise<(Pledger & PledgedBy)[]> {
  const found = await rows<Pledger & PledgedBy>(
    tx,
    sql`select v.kind, v.id, v.name, v.municipality_id as "municipalityId", v.sector_id as "sectorId", v.association_id as "associationId", v.company_id as "companyId" from (
          select 1 as place, 'municipality' as kind, k.id, k.name, k.id as municipality_id, null::uuid as sector_id, null::uuid as association_id, null::uuid as company_id
            from municipality k where k.id = ${actor.municipalityId}
          union all select 2, 'sector', s.id, s.name || ', ' || k.name, k.id, s.id, null, null from sector s join municipality k on k.id = s.municipality_id where k.id = ${actor.municipalityId}
          union all select 3, 'association', a.id, a.name, null, null, a.id, null from association a where a.id = ${actor.associationId}
          union all select 4, 'company', c.id, c.name, null, null, x.association_id, c.id from association_company x join company c on c.id = x.company_id
            where x.association_id = ${actor.associationId}
          union all select 4, 'company', c.id, c.name, null, null, null, c.id from company c where c.id = ${actor.companyId}
          union all select 5, 'partner', x.id, x.name, null, null, null, null from initiative_partner x
            where x.initiative_id = ${it.id} and num_nonnulls(x.municipality_id, x.association_id, x.company_id) = 0) v
        order by v.place, v.name, v.id`,
  );
  return found.filter((pledger) => pledgesFor(actor, pledger, it));
}

/**
 * Who could take part and does not yet: organisations of the space, and companies of the own association; who is a member of another is its
 * own matter. Whoever runs it takes part anyhow.
 */
export const possiblePartners = (actor: Actor, it: Initiative): Sql => sql`select v.kind, v.id, v.name from (
    select 'municipality' as kind, k.id, k.name from space_municipality x join municipality k on k.id = x.municipality_id
      where x.space_id = ${it.spaceId} and k.id is distinct from ${it.municipalityId}::uuid
    union all select 'association', a.id, a.name from space_association x join association a on a.id = x.association_id
      where x.space_id = ${it.spaceId} and a.id is distinct from ${it.associationId}::uuid
    union all select 'company', c.id, c.name from association_company x join company c on c.id = x.company_id where x.association_id = ${actor.associationId}) v
  where not exists (select from initiative_partner y where y.initiative_id = ${it.id} and v.id in (y.municipality_id, y.association_id, y.company_id))`;

export type Possible = InitiativePartner & { kind: Exclude<InitiativePartner['kind'], 'other'> };

/** Needs (as `n`) that an initiative can be about. Restricted ones never: it is read by many. */
export const linkable = (actor: Actor, it: Pick<Initiative, 'id' | 'spaceId'>): Sql =>
  sql`n.space_id = ${it.spaceId} and ${underWay} and n.visibility <> 'restricted' and ${visibleTo(actor)}
      and not exists (select from initiative_need x where x.initiative_id = ${it.id} and x.need_id = n.id)`;
