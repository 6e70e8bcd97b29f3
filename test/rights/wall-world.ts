import { randomUUID } from 'node:crypto';
import { type Actor, loadActor } from '@vertskap/organisations';
import { api } from '@vertskap/contract';
import { on, raise } from '../harness/deeds.js';
import type { House } from '../harness/house.js';
import { anInitiative, fillInitiative } from '../harness/an-initiative.js';
import { aMeeting } from '../harness/a-meeting.js';
import { aPromise } from '../harness/a-promise.js';
import { askedBy } from '../harness/a-pulse.js';
import { runningFor } from '../harness/a-referral.js';
import { aRegion } from '../harness/a-region.js';
import { aNeighbourAssociation, aPerson, type Place } from '../harness/places.js';
import { anInvitation } from '../harness/worlds.js';
import { askers } from './walls.js';

export type WallWorld = {
  place: Place;
  needs: Record<'s' | 'm' | 'r', string>;
  /**
   * With the planner's sector alone, for another member than the contact's company: `q` for the municipality, `o` of the space. `p` and
   * `n` the neighbour's, one of the space and one for the municipality. `f` of another place.
   */
  others: Record<'q' | 'o' | 'p' | 'n' | 'f', string>;
  clocks: Record<string, string[]>;
  actors: Map<string, Actor | null>;
  meetingId: string;
  /** `I` without a call, `J` with one, `K` that the contact's company takes part in, `E` of the other place, with a call. */
  initiatives: Record<'I' | 'J' | 'K' | 'E', string>;
};

const visibilities = { s: 'space', m: 'municipality', r: 'restricted' } as const;

/** Three needs with something in every table, and everyone who might look. */
export async function aWallWorld(house: House): Promise<WallWorld> {
  const [place, elsewhere] = [await house.aPlace(), await house.aPlace()];
  const { leader: neighbour, association: neighbours } = await aNeighbourAssociation(house.owner, place);
  const [leader, planner] = [await house.as(place.leader), await house.as(place.planner)];
  const needs = { s: '', m: '', r: '' };
  const clocks: WallWorld['clocks'] = {};
  const [goal] = await house.owner.query(
    `insert into goal (id, municipality_id, title, at) values (gen_random_uuid(), $1, 'Flere arbeidsplasser', now()) returning id`,
    [place.municipality],
  );
  for (const key of ['s', 'm', 'r'] as const) {
    const id = (needs[key] = await raise(leader, place, { visibility: visibilities[key] }));
    if (key === 'r') await on(id, await house.as(place.coordinator)).nameReaders(place.planner.membershipId);
    await on(id, planner).note('Internt.');
    await planner.call(api.consult, {
      params: { id },
      body: { clientKey: randomUUID(), sectorIds: [place.roads], question: 'Hva mener dere?', replyBy: null },
    });
    await on(id, planner).question();
    await on(id, planner).offer(place.roads);
    await house.owner.query('insert into need_goal values ($1, $2)', [id, goal.id]);
    await house.owner.query(
      `insert into commitment (id, need_id, side, what, language, certainty, at, by_name, by_unit, membership_id)
       select id, need_id, 'municipality', 'Grus på veien.', 'nb', 'firm', now(), 'Kari', 'Plan', $2 from clock
       where need_id = $1 and audience = 'shared' order by started_at limit 1`,
      [id, place.planner.membershipId],
    );
    await house.owner.query(
      `insert into attachment (id, membership_id, name, type, size, sha256, at, need_id, note_id)
       select gen_random_uuid(), $2, 'kart.txt', 'text/plain', 1, '', now(), sent.* from (
         values ($1::uuid, null::uuid), ($1, (select id from internal_note where need_id = $1)), (null, null)) sent`,
      [id, place.planner.membershipId],
    );
    await house.owner.query(
      `insert into amendment (id, need_id, message_id, note_id, kind, body, membership_id, at)
       select gen_random_uuid(), $1, said.*, 'earlier', 'Før.', $2, now() from (
         values ((select id from message where need_id = $1), null::uuid), (null, (select id from internal_note where need_id = $1))) said`,
      [id, place.planner.membershipId],
    );
    await house.owner.query(
      `insert into mention (id, need_id, message_id, note_id, sector_id, name, place, membership_id)
       select gen_random_uuid(), $1, said.*, $2, 'Vei', 1, $3 from (
         values ((select id from message where need_id = $1), null::uuid), (null, (select id from internal_note where need_id = $1))) said`,
      [id, place.roads, place.planner.membershipId],
    );
    await on(id, leader).read(1);
    await leader.call(api.saveDraft, { params: { key: `need.${id}` }, body: { content: { title: 'Uferdig' } } });
    await house.owner.query(
      `insert into notification (membership_id, need_id, kind, data, at) values ($1, $2, 'deadline', '{}', now())`,
      [place.leader.membershipId, id],
    );
    const found: { id: string }[] = await house.owner.query('select id from clock where need_id = $1', [id]);
    clocks[id] = found.map((c) => c.id);
    const { membershipId, name } = place.mayor;
    await house.owner.query(
      `insert into status_request (id, need_id, clock_id, reason, asked_at, asked_by, asked_by_name, asked_by_unit)
       values (gen_random_uuid(), $1, $2, 'Haster.', now(), $3, $4, 'Kystby')`,
      [id, found[0]!.id, membershipId, name],
    );
    await house.owner.query(
      `insert into council_matter (id, need_id, body, meeting_on, question, at, by_membership, by_name, by_unit)
       values (gen_random_uuid(), $1, 'Kommunestyret', '2030-01-01', 'Skal vi?', now(), $2, $3, 'Kystby')`,
      [id, membershipId, name],
    );
  }
  await house.owner.query(
    `insert into mail (membership_id, need_id, kind, send_at) values ($1, $2, 'need', 'infinity')`,
    [place.leader.membershipId, needs.s],
  );
  await house.owner.query(
    `insert into push_device (membership_id, endpoint, p256dh, auth, at) values ($1, 'https://fcm.googleapis.com/x', '', '', now())`,
    [place.leader.membershipId],
  );
  await house.owner.query(`insert into mail_mute values ($1, $2)`, [place.leader.membershipId, needs.s]);
  await house.owner.query(
    `insert into saved_view values ($1, gen_random_uuid(), 'needs', 'Våre', '{}', false, now())`,
    [place.leader.membershipId],
  );
  await house.owner.query(`insert into calendar_feed values ($1, '\\x00', now())`, [place.leader.membershipId]);
  await house.owner.query(`insert into notification_preference values ($1, '{}')`, [place.leader.membershipId]);
  await house.owner.query(`insert into inbound_mail (at, outcome) values (now(), 'forged')`);
  await house.owner.query(`insert into told_stream select name, last_seq from stream where name like 'need/%'`);
  await fillDesk(house, place, needs);
  await lendPlanner(house, place, elsewhere.municipality);
  await aTemplate(house, place);
  await house.owner.query(`insert into guide_text values ($1, 'building_permit', 1, '{}', 1, now(), $2, 'Nils')`, [
    place.municipality,
    place.coordinator.membershipId,
  ]);
  const meetingId = await fillMeeting(house, place, needs);
  await aPromise(house.owner, place);
  await aPromise(house.owner, elsewhere);
  const initiatives = await fillInitiatives(house, place, elsewhere, needs, goal.id);
  await insights(house, place, neighbours);
  await opportunities(house, place, Object.values(needs), elsewhere);
  await pulses(house, place, neighbours);
  const { neighbourId } = await aRegion(house.owner, place);
  await profileNotes(house, place, [place.municipality, neighbourId]);
  await referrals(house, place, needs, elsewhere.municipality);
  await contributed(house, place, needs.s, elsewhere);
  await anInvitation(house, place);
  await leader.call(api.invite, {
    body: {
      email: `${randomUUID()}@example.no`,
      name: 'Ny Kontakt',
      capacity: { kind: 'contact', companyId: place.companies[1], position: 'Daglig leder', from: null, to: null },
    },
  });
  const all = { onBehalf: { kind: 'all_members' } } as const;
  const next = await house.as(neighbour);
  const named = { kind: 'companies' as const, companyIds: [place.companies[1]] };
  const others = {
    q: await raise(leader, place, { visibility: 'municipality', onBehalf: named }),
    o: await raise(leader, place, { onBehalf: named }),
    p: await raise(next, place, all),
    n: await raise(next, place, { ...all, visibility: 'municipality' }),
    f: await raise(await house.as(elsewhere.leader), elsewhere),
  };
  await house.owner.query(`insert into association_company values ($1, $2)`, [neighbours, place.companies[1]]);
  await fillElsewhere(house, place, { municipality: elsewhere.municipality, neighbours });
  await taken(house, place, needs.m, { municipality: elsewhere.municipality, needId: others.f });
  await (await house.as(place.mayor)).call(api.figures, { query: {} });
  const people = { ...place, neighbour, "leader'": elsewhere.leader, "coordinator'": elsewhere.coordinator };
  const actors = new Map<string, Actor | null>([['nobody', null]]);
  for (const who of [...askers.filter((name) => name !== 'nobody'), 'planLeader'])
    actors.set(who, (await loadActor(house.owner.manager, people[who as 'leader'].membershipId, new Date())) ?? null);
  return { place, needs, others, clocks, actors, meetingId, initiatives };
}

/** A meeting with each need on its agenda; and that something about it changed. */
async function fillMeeting(house: House, place: Place, needs: WallWorld['needs']): Promise<string> {
  const { id } = await aMeeting(house.owner, place, 60);
  for (const need of Object.values(needs))
    await house.owner.query(
      `insert into meeting_item (id, meeting_id, client_key, need_id, at, by_membership, by_name, by_unit, by_side)
       values (gen_random_uuid(), $1, gen_random_uuid(), $2, now(), $3, 'Nils', 'Mottak', 'municipality')`,
      [id, need, place.coordinator.membershipId],
    );
  const { membershipId } = place.coordinator;
  await house.owner.query(
    `insert into minutes_version (item_id, version, body, clash, at, membership_id, by_name, by_unit)
     select id, 1, 'Sagt.', false, now(), $2, 'Nils', 'Mottak' from meeting_item where meeting_id = $1`,
    [id, membershipId],
  );
  await house.owner.query(
    `insert into meeting_entry (id, item_id, client_key, kind, body, at, by_membership, by_name, by_unit, by_side)
     select gen_random_uuid(), id, gen_random_uuid(), 'decision', 'Ja.', now(), $2, 'Nils', 'Mottak', 'municipality' from meeting_item where need_id is not null and meeting_id = $1`,
    [id, membershipId],
  );
  await house.owner.query(
    `insert into meeting_approval (meeting_id, side, at, membership_id, by_name, by_unit) values ($1, 'municipality', now(), $2, 'Nils', 'Mottak')`,
    [id, membershipId],
  );
  await house.owner.query(`insert into space_cadence values ($1, 3, now(), $2)`, [place.space, membershipId]);
  const other = randomUUID(); // which has said nothing of how often it meets
  await house.owner.query(`insert into space (id, name) values ($1, 'Et annet rom')`, [other]);
  await house.owner.query(`insert into space_municipality values ($1, $2)`, [other, place.municipality]);
  await house.owner.query(`insert into stream values ('meeting/' || $1::uuid, 1)`, [id]);
  await house.owner.query(
    `insert into event (stream, seq, at, body) values ('meeting/' || $1::uuid, 1, now(), jsonb_build_object('kind', 'meeting.touched', 'meetingId', $1::uuid))`,
    [id],
  );
  return id;
}

/** Four initiatives with something in each of their tables, the second about each need; and that something about it changed. */
async function fillInitiatives(
  house: House,
  place: Place,
  elsewhere: Place,
  needs: WallWorld['needs'],
  goalId: string,
): Promise<WallWorld['initiatives']> {
  const initiatives = {
    I: await anInitiative(house.owner, place),
    J: await anInitiative(house.owner, place, { calls: true }),
    K: await anInitiative(house.owner, place, { companies: [place.companies[0]] }),
    E: await anInitiative(house.owner, elsewhere, { calls: true }),
  };
  for (const id of Object.values(initiatives)) {
    await fillInitiative(house.owner, place, id);
    await house.owner.query('insert into initiative_goal values ($1, $2)', [id, goalId]);
  }
  for (const need of Object.values(needs))
    await house.owner.query('insert into initiative_need values ($1, $2)', [initiatives.J, need]);
  await house.owner.query(`insert into stream values ('initiative/' || $1::uuid, 1)`, [initiatives.J]);
  await house.owner.query(
    `insert into event (stream, seq, at, body)
     values ('initiative/' || $1::uuid, 1, now(), jsonb_build_object('kind', 'initiative.touched', 'initiativeId', $1::uuid))`,
    [initiatives.J],
  );
  return initiatives;
}

/** What the association told the space and the municipality, and what the neighbour told the municipality. */
async function insights(
  house: House,
  { municipality, space, association, leader }: Place,
  other: string,
): Promise<void> {
  const told = (by: string, audience: string) =>
    house.owner.query(
      `insert into market_insight (id, municipality_id, space_id, association_id, membership_id, author_name, title, body, language, audience, at)
       values (gen_random_uuid(), $1, $2, $3, $4, 'Anne', 'Turbusser', 'Flere.', 'nb', $5, now())`,
      [municipality, space, by, leader.membershipId, audience],
    );
  await told(association, 'space');
  await told(association, 'municipality');
  await told(other, 'municipality');
}

/** What the place has ready for them, and each need as if it were one: somebody who is lent from elsewhere was asked as well. */
async function opportunities(house: House, place: Place, needs: string[], elsewhere: Place): Promise<void> {
  const { municipality, coordinator, planner } = place;
  for (const table of ['ready_team', 'opportunity_checklist'])
    await house.owner.query(`insert into ${table} values ($1, 1, '[]', now(), $2, 'Nils')`, [
      municipality,
      coordinator.membershipId,
    ]);
  for (const [i, need] of needs.entries()) {
    await house.owner.query('insert into opportunity (need_id) values ($1)', [need]);
    await house.owner.query(
      `insert into need_guide values ($1, 'building_permit', now(), $2, 'Pia', 'municipality', 'Plan')`,
      [need, planner.membershipId],
    );
    await house.owner.query(
      `insert into need_guide_item (need_id, guide, item, membership_id, by_name) values ($1, 'building_permit', 'form', $2, 'Anne')`,
      [need, place.leader.membershipId],
    );
    await house.owner.query(
      `insert into opportunity_check values ($1, 'land-size', 'done', 'Ti mål.', 1, now(), $2, 'Pia', 'Plan')`,
      [need, planner.membershipId],
    );
    await house.owner.query(
      `insert into opportunity_result (id, need_id, result, language, at, membership_id, by_name, by_side, by_unit)
       values (gen_random_uuid(), $1, 'no', 'nb', now(), $2, 'Nils', 'municipality', 'Mottak')`,
      [need, coordinator.membershipId],
    );
    const asked = i === 0 ? [planner, elsewhere.coordinator] : [planner];
    for (const [seat, { membershipId }] of asked.entries())
      await house.owner.query(
        `insert into team_call (id, need_id, municipality_id, seat, place, membership_id, lent, name, unit, asked_at, answer_by)
         values (gen_random_uuid(), $1, $2, $3, 0, $4, $5, 'N', 'U', now(), now())`,
        [need, municipality, seat, membershipId, seat === 1],
      );
  }
}

/** What the association asked its members, and who was asked and what they said; and what the neighbour asked. */
async function pulses(house: House, place: Place, other: string): Promise<void> {
  const { association, companies } = place;
  const id = await askedBy(house.owner, place, { closed: false });
  await askedBy(house.owner, { ...place, association: other }, { closed: false });
  await house.owner.query(
    `with r as (insert into pulse_recipient (pulse_id, company_id, email, name, language) values ($1, $2, 'x@example.no', 'X', 'nb') returning id),
       l as (insert into pulse_link select '\\x00', id from r)
     insert into pulse_answer (pulse_id, recipient_id, score) select $1, id, 3 from r`,
    [id, companies[0]],
  );
  await house.owner.query(`insert into pulse_refusal values ($1, '\\x00', now())`, [association]);
  await house.owner.query(`insert into member_contact values ($1, $2, 'x@example.no')`, [association, companies[0]]);
}

/** What the planner's sector answers with often. */
const aTemplate = (house: House, { municipality, plan, planner }: Place): Promise<unknown> =>
  house.owner.query(
    `insert into reply_template (id, municipality_id, sector_id, name, texts, at, by_membership_id)
     values (gen_random_uuid(), $1, $2, 'Takk', '{}', now(), $3)`,
    [municipality, plan, planner.membershipId],
  );

/** What the planner knows, and that it is lent to the other place. */
async function lendPlanner(house: House, { planner, administrator, municipality }: Place, to: string): Promise<void> {
  const [{ id }] = await house.owner.query(
    `insert into competence (id, membership_id, municipality_id, topic, line, at, by_membership_id)
     values (gen_random_uuid(), $1, $2, 'harbour', '', now(), $1) returning id`,
    [planner.membershipId, municipality],
  );
  await house.owner.query(
    `insert into lending (id, competence_id, from_municipality_id, to_municipality_id, offered_at, offered_by, accepted_at, accepted_by)
     values (gen_random_uuid(), $1, $2, $3, now(), $4, now(), $4)`,
    [id, municipality, to, administrator.membershipId],
  );
}

/** What is somebody's own in another place, or known there: which only policies of their own show. */
async function fillElsewhere(
  house: House,
  place: Place,
  there: { municipality: string; neighbours: string },
): Promise<void> {
  const put = (statement: string, values: unknown[]) => house.owner.query(statement, values);
  const { mayor, leader, administrator, municipality, association, plan, companies } = place;
  await put(
    `insert into membership (id, person_id, role, position, municipality_id) values (gen_random_uuid(), $1, 'director', 'x', $2)`,
    [mayor.personId, there.municipality],
  );
  await aPerson(house.owner, 'Bo', 'company_contact', { company: companies[0], association: there.neighbours });
  await put(
    `insert into invitation (id, token_hash, email, name, association_id, role, position, manages, valid_from, valid_to, invited_by, invited_at, expires_at)
     values (gen_random_uuid(), '\\x00', 'x@example.no', 'X', $1, 'association_representative', 'x', true, '-infinity', 'infinity', $2, now(), now())`,
    [there.neighbours, administrator.membershipId],
  );
  await put(
    `insert into event (stream, seq, at, body, membership_id, person_id, client_key)
     values ('municipality/' || $1::uuid, 9000, now(), jsonb_build_object('kind', 'need.touched', 'needId', $1::uuid), $2, $3, gen_random_uuid())`,
    [there.municipality, leader.membershipId, leader.personId],
  );
  await put(`insert into publication values ($1, now(), $2)`, [municipality, administrator.membershipId]);
  await put(`insert into consent values ($1, $2, now(), $3), ($2, $1, now(), $3)`, [
    municipality,
    there.municipality,
    administrator.membershipId,
  ]);
  for (const scope of ['municipality', `sector/${plan}`, `association/${association}`])
    await put(
      `insert into figure_page (municipality_id, scope, filters, definition, seq, as_of, body) values ($1, $2, 'wall', 1, 1, now(), '{}')`,
      [municipality, scope],
    );
}

/** Something in each table of the coordinator's desk. */
async function fillDesk(house: House, place: Place, { s, m }: WallWorld['needs']): Promise<void> {
  const { municipality, plan, planner, coordinator } = place;
  const put = (statement: string, values: unknown[]) => house.owner.query(statement, values);
  await put(
    `insert into assignment (need_id, sector_id, membership_id, at, by_membership_id, by_name) values ($1, $2, $3, now(), $4, 'Nils')`,
    [s, plan, planner.membershipId, coordinator.membershipId],
  );
  await put('insert into compared (need_id) values ($1)', [s]);
  await put('insert into likeness (municipality_id, need_id, other_id, score) values ($1, $2, $3, 0.9)', [
    municipality,
    s,
    m,
  ]);
  await put(
    `insert into triage (id, person_id, client_key, municipality_id, membership_id, at, action, results, before)
     values (gen_random_uuid(), $1, gen_random_uuid(), $2, $3, now(), '{}', '[]', '[]')`,
    [coordinator.personId, municipality, coordinator.membershipId],
  );
  await put(`insert into snooze (membership_id, need_id, until, at) values ($1, $2, '2030-01-01', now())`, [
    planner.membershipId,
    s,
  ]);
}

/** What is said of the place, and of its neighbour in the region. */
async function profileNotes(house: House, { association, leader }: Place, municipalities: string[]): Promise<void> {
  for (const municipality of municipalities)
    await house.owner.query(
      `insert into profile_note (id, client_key, municipality_id, association_id, membership_id, author_name, kind, body, language, at)
       values (gen_random_uuid(), gen_random_uuid(), $1, $2, $3, 'Anne', 'strength', 'Vi kan fisk.', 'nb', now())`,
      [municipality, association, leader.membershipId],
    );
}

/** One need that the place elsewhere is asked to take, with a file, and one that the association has not said yes to. */
async function referrals(house: House, place: Place, needs: WallWorld['needs'], to: string): Promise<void> {
  for (const [need, state] of [
    [needs.s, 'offered'],
    [needs.m, 'asked'],
  ])
    await house.owner.query(
      `insert into referral (id, need_id, association_id, from_municipality_id, to_municipality_id, state, body, language, shared, files, at,
         membership_id, by_name, by_unit)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, 'Deres.', 'nb', '{}',
         array(select id from attachment where need_id = $1 and note_id is null), now(), $6, 'Nils', 'Mottak')`,
      [need, place.association, place.municipality, to, state, place.coordinator.membershipId],
    );
}

/** What the place elsewhere had to say of one, in time. */
async function contributed(house: House, place: Place, needId: string, elsewhere: Place): Promise<void> {
  const [{ id }] = await house.owner.query(
    `insert into referral (id, need_id, association_id, from_municipality_id, to_municipality_id, purpose, state, body, language, shared, files, at,
       membership_id, by_name, by_unit)
     values (gen_random_uuid(), $1, $2, $3, $4, 'contribute', 'contributed', 'Hva kan dere love?', 'nb', '{}', '{}', now(), $5, 'Nils', 'Mottak') returning id`,
    [needId, place.association, place.municipality, elsewhere.municipality, place.coordinator.membershipId],
  );
  await runningFor(house.owner, id, elsewhere.municipality);
  await house.owner.query(
    `insert into deadline (clock_id, share, pause, at) select id, 150, 0, due_at + interval '9 days' from clock where referral_id = $1`,
    [id],
  );
  await house.owner.query(
    `insert into contribution values ($1, $2, $3, 'Vi brøyter.', 'nb', now(), $4, 'Nils', 'Mottak', gen_random_uuid())`,
    [id, elsewhere.municipality, place.municipality, elsewhere.coordinator.membershipId],
  );
}

/** A need that the place elsewhere took: it is theirs now. */
const taken = (house: House, place: Place, needId: string, to: { municipality: string; needId: string }) =>
  house.owner.query(
    `insert into referral (id, need_id, association_id, from_municipality_id, to_municipality_id, state, body, language, shared, files, at,
       membership_id, by_name, by_unit, new_need_id)
     values (gen_random_uuid(), $1, $2, $3, $4, 'accepted', 'Deres.', 'nb', '{}', '{}', now(), $5, 'Nils', 'Mottak', $6)`,
    [needId, place.association, place.municipality, to.municipality, place.coordinator.membershipId, to.needId],
  );
