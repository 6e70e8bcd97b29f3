import type { EnterCompetence } from '@vertskap/contract';
import { notFound, Refusal, row, rows, sql, type Tx } from '@vertskap/platform';
import type { Actor } from '../actor.rules.js';
import { record } from '../administration/record.js';
import { type Held, mayEnter } from './competence.rules.js';
import { houseOf } from './directory.js';

type Holder = Held & { name: string };

/** Says what somebody knows; said of the same topic again, it is the new words that stand. Throws `not_found`, `not_allowed`. */
export async function enterCompetence(tx: Tx, now: Date, actor: Actor, input: EnterCompetence): Promise<void> {
  const municipalityId = houseOf(actor);
  const { membershipId, topic, line } = input;
  const holder = await row<Holder>(
    tx,
    sql`select m.id as "membershipId", m.municipality_id as "municipalityId", m.sector_id as "sectorId", p.name
        from membership m join person p on p.id = m.person_id
        where m.id = ${membershipId} and m.municipality_id = ${municipalityId} and m.valid_to > ${now}`,
  );
  refuse(actor, holder);
  await rows(
    tx,
    sql`insert into competence (id, membership_id, municipality_id, topic, line, at, by_membership_id)
        values (${crypto.randomUUID()}, ${membershipId}, ${municipalityId}, ${topic}, ${line}, ${now}, ${actor.membershipId})
        on conflict (membership_id, topic) do update set line = excluded.line, at = excluded.at, by_membership_id = excluded.by_membership_id`,
  );
  const place = { municipalityId, associationId: null };
  await record(tx, now, actor, place, { deed: 'competence_entered', subject: holder.name }, { new: { topic, line } });
}

/** It is known no more, and what was lent of it ends with it. */
export async function removeCompetence(tx: Tx, now: Date, actor: Actor, id: string): Promise<void> {
  const municipalityId = houseOf(actor);
  const found = await row<Holder & { topic: string; line: string }>(
    tx,
    sql`select m.id as "membershipId", m.municipality_id as "municipalityId", m.sector_id as "sectorId", p.name, c.topic, c.line
        from competence c join membership m on m.id = c.membership_id join person p on p.id = m.person_id
        where c.id = ${id} and c.municipality_id = ${municipalityId} for no key update of c`,
  );
  refuse(actor, found);
  await rows(tx, sql`delete from competence where id = ${id}`);
  const { topic, line } = found;
  const place = { municipalityId, associationId: null };
  await record(tx, now, actor, place, { deed: 'competence_removed', subject: found.name }, { old: { topic, line } });
}

function refuse(actor: Actor, holder: Holder | undefined): asserts holder is Holder {
  if (!holder) throw notFound();
  if (!mayEnter(actor, holder))
    throw new Refusal('not_allowed', 'What they know is said by themselves or their leader.');
}
