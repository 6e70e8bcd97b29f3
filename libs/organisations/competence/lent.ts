import type { Knower } from '@vertskap/contract';
import { beyond, rows, sql, type Tx } from '@vertskap/platform';
import type { Actor } from '../actor.rules.js';

const SHOWN = 200;

/**
 * Whom neighbours lend this actor's municipality: name, sector, municipality, topic and address, and nothing else of them. It
 * holds while both agree and the person is there: a lending that ended, or a membership, is gone from the next question on.
 */
export const lentTo = (tx: Tx, now: Date, actor: Actor): Promise<Knower[]> =>
  beyond(tx, 'lending', () =>
    rows<Knower>(
      tx,
      sql`select p.name, s.name as sector, jsonb_build_object('id', k.id, 'name', k.name) as municipality, p.email,
            jsonb_agg(jsonb_build_object('id', null, 'topic', c.topic, 'line', null) order by l.accepted_at, c.topic) as knows, null as own
          from lending l join competence c on c.id = l.competence_id join membership m on m.id = c.membership_id
          join person p on p.id = m.person_id join municipality k on k.id = l.from_municipality_id left join sector s on s.id = m.sector_id
          where l.to_municipality_id = ${actor.municipalityId} and l.accepted_at is not null and l.ended_at is null
            and m.valid_from <= ${now} and m.valid_to > ${now}
          group by m.id, p.name, p.email, s.name, k.id order by k.name, p.name, m.id limit ${SHOWN}`,
    ),
  );

/** What neighbours have offered or lend; until we have said yes, without who it is. */
export const receivedBy = (tx: Tx, now: Date, municipalityId: string) =>
  beyond(tx, 'lending', () =>
    rows<{
      id: string;
      topic: Knower['knows'][number]['topic'];
      sector: string | null;
      offeredAt: string;
      accepted: boolean;
      from: Knower['municipality'];
      name: string | null;
    }>(
      tx,
      sql`select l.id, c.topic, s.name as sector, iso(l.offered_at) as "offeredAt", l.accepted_at is not null as accepted,
            jsonb_build_object('id', k.id, 'name', k.name) as "from", case when l.accepted_at is not null then p.name end as name
          from lending l join competence c on c.id = l.competence_id join membership m on m.id = c.membership_id
          join person p on p.id = m.person_id join municipality k on k.id = l.from_municipality_id left join sector s on s.id = m.sector_id
          where l.to_municipality_id = ${municipalityId} and l.ended_at is null and m.valid_from <= ${now} and m.valid_to > ${now}
          order by l.offered_at desc, l.id limit ${SHOWN}`,
    ),
  );

/** Those whom neighbours lend us, one for each lending, by the lending's id: as much of them as all of our staff sees, and their role there. */
export const lentPeople = (tx: Tx, now: Date, municipalityId: string) =>
  beyond(tx, 'lending', () =>
    rows<{ id: string; name: string; unit: string; role: Actor['role']; topic: Knower['knows'][number]['topic'] }>(
      tx,
      sql`select l.id, p.name, k.name as unit, m.role, c.topic from lending l join competence c on c.id = l.competence_id
          join membership m on m.id = c.membership_id join person p on p.id = m.person_id join municipality k on k.id = l.from_municipality_id
          where l.to_municipality_id = ${municipalityId} and l.accepted_at is not null and l.ended_at is null
            and m.valid_from <= ${now} and m.valid_to > ${now} order by k.name, p.name, l.id limit ${SHOWN}`,
    ),
  );
