import type { AdministrationView, HeldMembership, InvitationView } from '@vertskap/contract';
import { Refusal, row, rows, type Sql, sql, type Tx } from '@vertskap/platform';
import type { Actor } from '../actor.rules.js';
import { type Place, streamOf } from './administration.rules.js';
import { isManaged } from './grant.js';
import { administeredBy, firstDay, inPlace, lastDay } from './record.js';

const SHOWN = 50;

/** Sectors, people, open invitations and the history of a municipality, for its administrator. */
export async function administrationOf(tx: Tx, now: Date, actor: Actor): Promise<AdministrationView> {
  const place = administeredBy(actor);
  if (place.municipalityId === null) throw new Refusal('not_allowed', 'Only for the administrator of a municipality.');
  const found = await row<Pick<AdministrationView, 'municipality' | 'sectors' | 'associations'>>(
    tx,
    sql`select jsonb_build_object('id', k.id, 'name', k.name) as municipality,
          coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'intake', s.intake, 'topics', s.topics) order by s.intake desc, s.name)
            from sector s where s.municipality_id = k.id), '[]') as sectors,
          coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name,
              'isManaged', ${isManaged(now, sql`a.id`)}) order by a.name)
            from association a where exists (select from space_association sa join space_municipality sm on sm.space_id = sa.space_id
              where sa.association_id = a.id and sm.municipality_id = k.id)), '[]') as associations
        from municipality k where k.id = ${place.municipalityId}`,
  );
  if (!found) throw new Error('an administrator of a municipality that is gone');
  return {
    ...found,
    people: await peopleOf(tx, now, place),
    invitations: await invitationsOf(tx, now, place),
    history: await historyOf(tx, place),
  };
}

/** Whose membership of a place is not over, by name. */
export const peopleOf = (tx: Tx, now: Date, place: Place): Promise<HeldMembership[]> =>
  rows(
    tx,
    sql`select m.id, m.version, jsonb_build_object('id', p.id, 'name', p.name, 'email', p.email) as person, m.role, m.position,
          case when s.id is not null then jsonb_build_object('id', s.id, 'name', s.name) end as sector,
          case when c.id is not null then jsonb_build_object('id', c.id, 'name', c.name) end as company,
          case when m.role = 'association_representative' then m.mandate end as mandate, m.manages,
          ${firstDay(sql`m`)} as "from", ${lastDay(sql`m`)} as "to", case when m.valid_from > ${now} then 'coming' else 'valid' end as standing
        from membership m join person p on p.id = m.person_id left join sector s on s.id = m.sector_id left join company c on c.id = m.company_id
        where ${inPlace(sql`m`, place)} and m.valid_to > ${now} and m.valid_to > m.valid_from order by p.name, m.id`,
  );

/** Who was invited from a place and can still accept. */
export const invitationsOf = (tx: Tx, now: Date, place: Place): Promise<InvitationView[]> =>
  rows(
    tx,
    sql`select i.id, i.email, i.name, i.role, i.position, iso(i.expires_at) as "expiresAt", q.name as "invitedBy", ${unit} as unit
        from invitation i join membership by on by.id = i.invited_by join person q on q.id = by.person_id
        left join sector s on s.id = i.sector_id left join company c on c.id = i.company_id left join association a on a.id = i.association_id left join municipality k on k.id = i.municipality_id
        where (${inPlace(sql`i`, place)} or ${inPlace(sql`by`, place)}) and i.accepted_at is null and i.withdrawn_at is null and i.expires_at > ${now}
        order by i.invited_at desc, i.id`,
  );

const unit: Sql = sql`jsonb_build_object('id', coalesce(s.id, c.id, a.id, k.id), 'name', coalesce(s.name, c.name, a.name, k.name))`;

/** What was last done to people and places there. */
export const historyOf = (tx: Tx, place: Place): Promise<AdministrationView['history']> =>
  rows(
    tx,
    sql`select e.body ->> 'deed' as deed, e.body ->> 'subject' as subject, e.body -> 'by' as by, iso(e.at) as at from event e
        where e.stream = ${streamOf(place)} and e.body ->> 'kind' = 'people.changed' order by e.seq desc limit ${SHOWN}`,
  );
