import type { Named, Region, Regions } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { notFound, rows, sql, type Sql, type Tx } from '@vertskap/platform';
import { mayAnswerSpace, mayDecideRegions, mayRunSpaces } from './region.rules.js';

/** Id and name of a row of this alias. */
export const named = (alias: Sql): Sql => sql`jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name)`;
const [municipality, association] = [named(sql`k`), named(sql`a`)];

/** How an actor stands to a space (as `p`). */
function standing({ municipalityId, associationId }: Actor): Sql {
  return associationId === null
    ? sql`case when exists (select from space_municipality x where x.space_id = p.id and x.municipality_id = ${municipalityId}) then 'in' else 'out' end`
    : sql`case when exists (select from space_association x where x.space_id = p.id and x.association_id = ${associationId}) then 'in'
        when exists (select from space_invitation x where x.space_id = p.id and x.association_id = ${associationId}) then 'invited' else 'out' end`;
}

/** Which spaces (as `p`) of a region are theirs to see: for members all of them. */
function spacesOf(actor: Actor): Sql {
  return actor.associationId === null
    ? sql`exists (select from region_member x where x.region_id = p.region_id and x.municipality_id = ${actor.municipalityId} and x.joined_at is not null)`
    : sql`${standing(actor)} <> 'out'`;
}

/** Which regions (as `r`) exist for an actor: those that their municipality is in or invited to, or where their association has a space. */
const regionsVisibleTo = (actor: Actor): Sql =>
  actor.associationId === null
    ? sql`exists (select from region_member x where x.region_id = r.id and x.municipality_id = ${actor.municipalityId})`
    : sql`exists (select from space p where p.region_id = r.id and ${spacesOf(actor)})`;

/** Throws `not_found` for companies, which are in no region. */
export async function regionsOf(tx: Tx, actor: Actor): Promise<Regions> {
  if (actor.role === 'company_contact') throw notFound();
  const regions = await rows<Region>(
    tx,
    sql`select r.id, r.name,
          (select coalesce(jsonb_agg(jsonb_build_object('municipality', ${municipality}, 'joinedAt', iso(m.joined_at), 'leavesOn', m.leaves_on)
              order by k.name, k.id), '[]')
            from region_member m join municipality k on k.id = m.municipality_id where m.region_id = r.id and m.joined_at is not null) as members,
          (select coalesce(jsonb_agg(jsonb_build_object('municipality', ${municipality}, 'by', ${named(sql`b`)},
              'at', iso(m.invited_at)) order by k.name, k.id), '[]')
            from region_member m join municipality k on k.id = m.municipality_id join municipality b on b.id = m.invited_by
            where m.region_id = r.id and m.joined_at is null) as invited,
          coalesce((select case when m.joined_at is null then 'invited' else 'member' end from region_member m
            where m.region_id = r.id and m.municipality_id = ${actor.municipalityId}), 'none') as mine,
          (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'mine', ${standing(actor)},
              'municipalities', (select coalesce(jsonb_agg(${municipality} order by k.name, k.id), '[]')
                from space_municipality x join municipality k on k.id = x.municipality_id where x.space_id = p.id),
              'associations', (select coalesce(jsonb_agg(${association} order by a.name, a.id), '[]')
                from space_association x join association a on a.id = x.association_id where x.space_id = p.id),
              'invited', (select coalesce(jsonb_agg(${association} order by a.name, a.id), '[]')
                from space_invitation x join association a on a.id = x.association_id where x.space_id = p.id)) order by p.name, p.id), '[]')
            from space p where p.region_id = r.id and ${spacesOf(actor)}) as spaces
        from region r where ${regionsVisibleTo(actor)} order by r.name, r.id limit 100`,
  );
  return {
    regions,
    mayDecide: mayDecideRegions(actor),
    mayRunSpaces: mayRunSpaces(actor),
    mayAnswer: mayAnswerSpace(actor),
    municipalities: mayDecideRegions(actor) ? await others(tx, actor) : [],
    associations: mayRunSpaces(actor) ? await acquainted(tx, actor) : [],
  };
}

const others = (tx: Tx, { municipalityId }: Actor): Promise<Named[]> =>
  rows(tx, sql`select k.id, k.name from municipality k where k.id <> ${municipalityId} order by k.name, k.id`);

/** The associations that this municipality talks with in any space. */
export const acquainted = (tx: Tx, { municipalityId }: Actor): Promise<Named[]> =>
  rows(
    tx,
    sql`select a.id, a.name from association a where exists (select from space_association x join space_municipality y on y.space_id = x.space_id
          where x.association_id = a.id and y.municipality_id = ${municipalityId}) order by a.name, a.id`,
  );
