import type { Lend, Lendings, PeopleDeed } from '@vertskap/contract';
import { append, notFound, Refusal, row, rows, sql, type Tx, unfit } from '@vertskap/platform';
import type { Actor } from '../actor.rules.js';
import { mayLend } from './competence.rules.js';
import { houseOf } from './directory.js';
import { receivedBy } from './lent.js';

/** What this municipality lends and is lent, and to whom it may lend. */
export async function lendingsOf(tx: Tx, now: Date, actor: Actor): Promise<Lendings> {
  const municipalityId = lender(actor);
  const given = await rows<Lendings['given'][number]>(
    tx,
    sql`select l.id, c.id as "competenceId", c.topic, s.name as sector, iso(l.offered_at) as "offeredAt", l.accepted_at is not null as accepted, p.name,
          jsonb_build_object('id', k.id, 'name', k.name) as "to"
        from lending l join competence c on c.id = l.competence_id join membership m on m.id = c.membership_id
        join person p on p.id = m.person_id join municipality k on k.id = l.to_municipality_id left join sector s on s.id = m.sector_id
        where l.from_municipality_id = ${municipalityId} and l.ended_at is null order by p.name, c.topic, k.name, l.id limit 500`,
  );
  const municipalities = await rows<Lendings['municipalities'][number]>(
    tx,
    sql`select id, name from municipality where id <> ${municipalityId} order by name, id`,
  );
  return { given, received: await receivedBy(tx, now, municipalityId), municipalities };
}

/** Offers a neighbour one topic of one person. Nothing is shown there before somebody there has said yes. */
export async function lend(tx: Tx, now: Date, actor: Actor, { competenceId, municipalityId }: Lend): Promise<void> {
  const from = lender(actor);
  const competence = await row<{ topic: string; name: string }>(
    tx,
    sql`select c.topic, p.name from competence c join membership m on m.id = c.membership_id join person p on p.id = m.person_id
        where c.id = ${competenceId} and c.municipality_id = ${from} and m.valid_to > ${now} for no key update of c`,
  );
  if (!competence) throw notFound();
  const to = await row<{ name: string }>(
    tx,
    sql`select name from municipality where id = ${municipalityId} and id <> ${from}`,
  );
  if (!to) throw unfit('municipalityId', 'There is no such neighbour.');
  const lent = await row(
    tx,
    sql`insert into lending (id, competence_id, from_municipality_id, to_municipality_id, offered_at, offered_by)
        values (${crypto.randomUUID()}, ${competenceId}, ${from}, ${municipalityId}, ${now}, ${actor.membershipId})
        on conflict (competence_id, to_municipality_id) where ended_at is null do nothing returning 1`,
  );
  if (!lent) throw unfit('municipalityId', 'They have been offered this already.');
  await recordBoth(tx, now, actor, municipalityId, 'lending_offered', to.name, { new: competence });
}

/** The borrower says yes: from now on its staff sees who it is. */
export async function acceptLending(tx: Tx, now: Date, actor: Actor, id: string): Promise<void> {
  const to = lender(actor);
  const accepted = await row<{ other: string; name: string }>(
    tx,
    sql`update lending l set accepted_at = ${now}, accepted_by = ${actor.membershipId} from municipality k
        where l.id = ${id} and l.to_municipality_id = ${to} and l.accepted_at is null and l.ended_at is null and k.id = l.from_municipality_id
        returning k.id as other, k.name`,
  );
  if (!accepted) throw notFound();
  await recordBoth(tx, now, actor, accepted.other, 'lending_accepted', accepted.name);
}

/** Either municipality ends it; the borrower's staff sees the person no more from the next question on. */
export async function endLending(tx: Tx, now: Date, actor: Actor, id: string): Promise<void> {
  const house = lender(actor);
  const ended = await row<{ other: string; name: string }>(
    tx,
    sql`update lending l set ended_at = ${now}, ended_by = ${actor.membershipId} from municipality k
        where l.id = ${id} and ${house} in (l.from_municipality_id, l.to_municipality_id) and l.ended_at is null
          and k.id in (l.from_municipality_id, l.to_municipality_id) and k.id <> ${house}
        returning k.id as other, k.name`,
  );
  if (!ended) throw notFound();
  await recordBoth(tx, now, actor, ended.other, 'lending_ended', ended.name);
}

function lender(actor: Actor): string {
  const municipalityId = houseOf(actor);
  if (!mayLend(actor)) throw new Refusal('not_allowed', 'Director and administrator agree on lending.');
  return municipalityId;
}

/** In the history of both places: who did it, and with which municipality. Whom it is about stands in the own audit trail alone. */
async function recordBoth(
  tx: Tx,
  now: Date,
  actor: Actor,
  other: string,
  deed: PeopleDeed,
  subject: string,
  audited: { new?: unknown } = {},
): Promise<void> {
  const by = { name: actor.name, side: actor.side, unit: actor.unit };
  const doer = { membershipId: actor.membershipId, personId: actor.personId, clientKey: crypto.randomUUID() };
  const event = { kind: 'people.changed' as const, deed, subject, by };
  await append(tx, now, doer, [
    { stream: `municipality/${houseOf(actor)}`, event, audited },
    { stream: `municipality/${other}`, event },
  ]);
}
