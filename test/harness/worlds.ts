import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { api, type RaiseNeed } from '@vertskap/contract';
import { openFiles, withIncoming } from '@vertskap/platform';
import { aFullInitiative, type TestInitiative } from './an-initiative.js';
import { aMeeting, aReadyMeeting, type TestMeeting } from './a-meeting.js';
import { aPromise } from './a-promise.js';
import { aPulse, type TestPulse } from './a-pulse.js';
import { aReferral, noReferral, type TestReferral } from './a-referral.js';
import { aRegion, noRegion, type TestRegion } from './a-region.js';
import { inDays, key, on, raise } from './deeds.js';
import type { House } from './house.js';
import { aPerson, type Place } from './places.js';
import type { Visitor } from './visitor.js';

/** What a route wants to find: a need in this state, with a statutory deadline that runs or not, or with a sector asked. */
export type State =
  | 'open'
  | 'answered'
  | 'registered'
  | 'suspended'
  | 'consulted'
  | 'written'
  | 'promised'
  | 'guided'
  | 'offered'
  | 'backed'
  | 'speaking'
  | 'second'
  | 'merged'
  | 'restricted'
  | 'alike'
  | 'opportunity'
  | 'over'
  | 'triaged'
  | 'flagged'
  | 'asked'
  | 'referred';
/** A place with one need in such a state. */
export type World = {
  place: Place;
  needId: string;
  clockId: string;
  consultationId: string;
  /** What the municipality promised on it. */
  commitmentId: string;
  /** What somebody wrote on it. */
  messageId: string;
  noteId: string;
  /** Another need that looks like it, and the last sorting of it with others. */
  otherId: string;
  triageId: string;
  /** The number of a need that was raised before it. */
  older: string;
  versions: { policy: number; calendar: number; team: number; checklist: number; guide: number };
  /** A template of the planner's sector, as it was entered. */
  templateId: string;
  /** Filters that the leader gave a name. */
  viewId: string;
  /** A goal of the plan, as it was entered. */
  goalId: string;
  /** A meeting of the day after tomorrow, one that has begun, and one whose minutes wait for a yes. */
  meeting: TestMeeting;
  begun: TestMeeting;
  ready: TestMeeting;
  /** The association's, which calls members. */
  initiative: TestInitiative;
  insightId: string;
  /** What the association says of the municipality's business life. */
  profileNoteId: string;
  /** The planner was asked to be on it. */
  callId: string;
  /** What the municipality promised the association on no need. */
  promiseId: string;
  /** A question to members that closed long ago, and the personal link to one that is open. */
  pulse: TestPulse;
  /** Where the place works together with a neighbour, and where it is invited to. */
  region: TestRegion;
  referral: TestReferral;
  /** An invitation of the administrator's that nobody has answered. */
  invited: { id: string; token: string };
  /** A file that the leader uploaded and has not sent. */
  file: string;
  /** A device of the leader's that is pushed to. */
  device: string;
  /** What that handler knows, a neighbour who might borrow it, and what that neighbour has offered. */
  competence: { id: string; neighbour: string; offered: string };
  /** A handler who does nothing but be administered. */
  someone: { membershipId: string; version: number };
  /** A municipality where nobody of this test is at home. */
  elsewhere: string;
};

/** Words of their own, so that no other need of the place looks more like it. */
const twins = () => {
  const words = Array.from({ length: 6 }, () => randomUUID().replaceAll(/[^a-z]/g, 'q'));
  return { title: 'Tvillinger', body: words.join(' ') };
};

/** A need of this place in the state that a route wants. */
export async function aWorld(
  house: House,
  place: Place,
  by: Record<'leader' | 'planner', Visitor>,
  state: State = 'open',
): Promise<World> {
  const wanted: Partial<Record<State, Partial<RaiseNeed>>> = {
    alike: twins(),
    backed: { onBehalf: { kind: 'all_members' } },
    speaking: { onBehalf: { kind: 'all_members' } },
    restricted: { visibility: 'restricted' },
    opportunity: { kind: 'opportunity' },
    over: { kind: 'opportunity' },
  };
  const over = wanted[state] ?? {};
  const olderId = state === 'second' || state === 'merged' ? await raise(by.leader, place, over) : '';
  const older = olderId ? (await on(olderId, by.leader).view()).body.need.number : nobody.older;
  const needId = await raise(by.leader, place, over);
  const planner = on(needId, by.planner);
  if (state === 'opportunity') await itIsAboutLand(house, needId);
  if (state === 'answered' || state === 'over') await planner.answer();
  if (state === 'written') {
    await planner.comment();
    await planner.note('Internt.');
  }
  if (state === 'promised') await planner.commit();
  if (state === 'guided') await aGuideLiesWith(house, place, needId);
  if (state === 'offered') await planner.offer(place.roads);
  if (state === 'merged') await on(needId, await house.as(place.coordinator)).merge(older);
  if (state === 'backed' || state === 'speaking') await on(needId, by.leader).back(place.companies[0]);
  if (state === 'speaking') await on(needId, by.leader).invite(place.companies[0]);
  if (state === 'registered' || state === 'suspended') await planner.register('pbl-21-7-1', inDays(-3));
  const found = await only(
    house,
    `select id from clock where need_id = $1 order by kind = 'statutory' desc limit 1`,
    needId,
  );
  if (state === 'suspended') await planner.suspend(found);
  if (state === 'flagged' || state === 'asked' || state === 'referred') {
    const mayor = on(needId, await house.as(place.mayor));
    await { flagged: mayor.flag, asked: mayor.askStatus, referred: mayor.refer }[state]();
  }
  if (state === 'consulted')
    await by.planner.call(api.consult, {
      params: { id: needId },
      body: { ...key(), sectorIds: [place.roads], question: 'Hva mener dere?', replyBy: null },
    });
  const otherId = state === 'alike' ? await raise(by.leader, place, over) : '';
  if (otherId) await (await house.as(place.coordinator)).call(api.desk); // which compares them
  const triaged =
    state === 'triaged'
      ? await (
          await house.as(place.coordinator)
        ).call(api.triage, {
          body: { ...key(), needIds: [needId], action: { kind: 'labels', urgency: 'urgent' } },
        })
      : undefined;
  const asked =
    state === 'consulted' ? await only(house, `select id from consultation where need_id = $1`, needId) : '';
  const [versions] = (await house.owner.query(
    `select (select max(version) from policy where municipality_id = $1) as policy,
       (select max(version) from calendar where municipality_id = $1) as calendar,
       coalesce((select max(version) from ready_team where municipality_id = $1), 0) as team,
       coalesce((select max(version) from opportunity_checklist where municipality_id = $1), 0) as checklist,
       coalesce((select max(version) from guide_text where municipality_id = $1 and guide = 'building_permit'), 0) as guide`,
    [place.municipality],
  )) as World['versions'][];
  const region = await aRegion(house.owner, place);
  const someone = await aPerson(house.owner, 'Siv Someone', 'case_handler', {
    municipality: place.municipality,
    sector: place.roads,
  });
  return {
    place,
    needId,
    clockId: found,
    consultationId: asked,
    ...(state === 'written' ? await whatIsWritten(house, needId) : nobody),
    commitmentId: state === 'promised' ? await whatIsPromised(house, needId) : nobody.commitmentId,
    otherId: otherId || nobody.otherId,
    triageId: triaged?.body.id ?? nobody.triageId,
    older,
    versions: versions!,
    templateId: await only(
      house,
      `insert into reply_template (id, municipality_id, sector_id, name, texts, at, by_membership_id)
       select gen_random_uuid(), municipality_id, sector_id, 'Takk', '{"nb": "Takk for innspillet.", "nn": null, "en": null}', now(), id
       from membership where id = $1 returning id`,
      place.planner.membershipId,
    ),
    viewId: await aView(house, place),
    insightId: await only(
      house,
      `insert into market_insight (id, municipality_id, space_id, association_id, membership_id, author_name, title, body, language, audience, at)
       select gen_random_uuid(), '${place.municipality}', '${place.space}', association_id, id, 'Anne', 'Turbusser', 'Flere.', 'nb', 'municipality', now()
       from membership where id = $1 returning id`,
      place.leader.membershipId,
    ),
    profileNoteId: await only(
      house,
      `insert into profile_note (id, client_key, municipality_id, association_id, membership_id, author_name, kind, body, language, at)
       select gen_random_uuid(), gen_random_uuid(), '${place.municipality}', association_id, id, 'Anne', 'strength', 'Vi kan fisk.', 'nb', now()
       from membership where id = $1 returning id`,
      place.leader.membershipId,
    ),
    callId: await aCall(house, place, needId),
    promiseId: await aPromise(house.owner, place),
    pulse: await aPulse(house.owner, place),
    region,
    referral: await aReferral(house.owner, place, needId, region.neighbourId),
    goalId: await only(
      house,
      `insert into goal (id, municipality_id, title, at) values (gen_random_uuid(), $1, 'Flere arbeidsplasser', now()) returning id`,
      place.municipality,
    ),
    meeting: await aMeeting(house.owner, place, 48 * 60),
    begun: await aMeeting(house.owner, place, -10),
    ready: await aReadyMeeting(house.owner, place),
    initiative: await aFullInitiative(house.owner, place, needId),
    invited: await anInvitation(house, place),
    file: await aFile(house, place),
    device: await aDevice(house, place),
    competence: await aCompetence(house, place, someone.membershipId),
    someone: { membershipId: someone.membershipId, version: 1 },
    elsewhere: await only(
      house,
      `insert into municipality (id, name, slug) values (gen_random_uuid(), 'Nabo', 'nabo-' || $1) returning id`,
      randomUUID(),
    ),
  };
}

/** Somebody has said what the opportunity is about. */
export const itIsAboutLand = (house: House, needId: string): Promise<unknown> =>
  house.owner.query(`insert into opportunity (need_id, subjects, guessed) values ($1, '{land}', false)`, [needId]);

/** Which procedure it is, the planner has said. */
export const aGuideLiesWith = (house: House, { planner }: Place, needId: string): Promise<unknown> =>
  house.owner.query(
    `insert into need_guide (need_id, guide, at, membership_id, by_name, by_side, by_unit)
     values ($1, 'building_permit', now(), $2, 'Pia', 'municipality', 'Plan')`,
    [needId, planner.membershipId],
  );

/** The planner was asked just now to be on it. */
const aCall = (house: House, { municipality, planner }: Place, needId: string): Promise<string> =>
  only(
    house,
    `insert into team_call (id, need_id, municipality_id, seat, place, membership_id, lent, name, unit, asked_at, answer_by)
     values (gen_random_uuid(), $1, '${municipality}', 0, 0, '${planner.membershipId}', false, 'Pia', 'Plan', now(), now() + interval '1 hour') returning id`,
    needId,
  );

/** What was promised on a need. */
export const whatIsPromised = (house: House, needId: string): Promise<string> =>
  only(house, 'select id from commitment where need_id = $1', needId);

/** The first message and note of a need. */
export const whatIsWritten = async (house: House, needId: string): Promise<Pick<World, 'messageId' | 'noteId'>> => ({
  messageId: await only(house, `select id from message where need_id = $1 order by ordinal limit 1`, needId),
  noteId: await only(house, `select id from internal_note where need_id = $1 order by at limit 1`, needId),
});

/** Somebody in the place knows something, and a neighbour offers what somebody there knows. */
async function aCompetence(house: House, place: Place, membershipId: string): Promise<World['competence']> {
  const [neighbour, offered] = [randomUUID(), randomUUID()];
  await house.owner.query(`insert into municipality (id, name, slug) values ($1, 'Nabo', $2)`, [neighbour, neighbour]);
  const there = await aPerson(house.owner, 'Nina Nabo', 'director', { municipality: neighbour });
  const known = async (holder: string, municipality: string): Promise<string> => {
    const id = randomUUID();
    await house.owner.query(
      `insert into competence (id, membership_id, municipality_id, topic, line, at, by_membership_id) values ($1, $2, $3, 'roads', '', now(), $2)`,
      [id, holder, municipality],
    );
    return id;
  };
  await house.owner.query(
    `insert into lending (id, competence_id, from_municipality_id, to_municipality_id, offered_at, offered_by) values ($1, $2, $3, $4, now(), $5)`,
    [offered, await known(there.membershipId, neighbour), neighbour, place.municipality, there.membershipId],
  );
  return { id: await known(membershipId, place.municipality), neighbour, offered };
}

const noMeeting = (): TestMeeting => ({
  id: randomUUID(),
  itemId: randomUUID(),
  personId: randomUUID(),
  said: { itemId: randomUUID(), entryId: randomUUID() },
});

const noInitiative = (): TestInitiative => ({
  id: randomUUID(),
  partnerId: randomUUID(),
  milestoneId: randomUUID(),
  pledgeId: randomUUID(),
  linked: randomUUID(),
});

/** In worlds where nobody is administered, nothing was sorted, and all stands as it began. */
export const nobody: Pick<
  World,
  | 'messageId'
  | 'noteId'
  | 'commitmentId'
  | 'invited'
  | 'file'
  | 'device'
  | 'competence'
  | 'templateId'
  | 'goalId'
  | 'meeting'
  | 'begun'
  | 'ready'
  | 'initiative'
  | 'insightId'
  | 'profileNoteId'
  | 'callId'
  | 'promiseId'
  | 'pulse'
  | 'region'
  | 'referral'
  | 'viewId'
  | 'someone'
  | 'otherId'
  | 'triageId'
  | 'older'
  | 'versions'
  | 'elsewhere'
> = {
  messageId: randomUUID(),
  noteId: randomUUID(),
  commitmentId: randomUUID(),
  older: 'B-1',
  versions: { policy: 1, calendar: 1, team: 0, checklist: 0, guide: 0 },
  templateId: randomUUID(),
  goalId: randomUUID(),
  meeting: noMeeting(),
  begun: noMeeting(),
  ready: noMeeting(),
  initiative: noInitiative(),
  insightId: randomUUID(),
  profileNoteId: randomUUID(),
  callId: randomUUID(),
  promiseId: randomUUID(),
  pulse: { id: randomUUID(), open: randomUUID(), token: randomBytes(32).toString('base64url') },
  region: noRegion(),
  referral: noReferral(),
  viewId: randomUUID(),
  otherId: randomUUID(),
  triageId: randomUUID(),
  invited: { id: randomUUID(), token: randomBytes(32).toString('base64url') },
  file: randomUUID(),
  device: randomUUID(),
  competence: { id: randomUUID(), neighbour: randomUUID(), offered: randomUUID() },
  someone: { membershipId: randomUUID(), version: 1 },
  elsewhere: randomUUID(),
};

/** The leader's only one: a person keeps few. */
async function aView(house: House, { leader, association }: Place): Promise<string> {
  await house.owner.query('delete from saved_view where membership_id = $1', [leader.membershipId]);
  return only(
    house,
    `insert into saved_view (membership_id, id, page, name, filters, starts, saved_at)
     select $1, gen_random_uuid(), 'needs', 'Våre', '{"association": "${association}"}', false, now()
     on conflict (membership_id, page, lower(name)) do update set id = excluded.id returning id`,
    leader.membershipId,
  );
}

/** To the sector of roads, from the administrator, as the server would have kept it. */
export async function anInvitation(house: House, place: Place): Promise<World['invited']> {
  const made = { id: randomUUID(), token: randomBytes(32).toString('base64url') };
  await house.owner.query(
    `insert into invitation (id, token_hash, email, name, municipality_id, role, position, sector_id, manages, valid_from, valid_to, invited_by, invited_at, expires_at)
     values ($1, $2, $3, 'Ny Person', $4, 'case_handler', 'Veileder', $5, false, '-infinity', 'infinity', $6, now(), now() + interval '1 day')`,
    [
      made.id,
      createHash('sha256').update(made.token).digest(),
      `${randomUUID()}@example.no`,
      place.municipality,
      place.roads,
      place.administrator.membershipId,
    ],
  );
  return made;
}

async function only(house: House, query: string, needId: string): Promise<string> {
  const [row] = (await house.owner.query(query, [needId])) as { id: string }[];
  if (!row) throw new Error(`nothing came of it: ${query}`);
  return row.id;
}

/** A text that the leader uploaded and has not sent, with its content where it belongs. */
async function aFile(house: House, place: Place): Promise<string> {
  const files = await openFiles(house.config);
  return withIncoming(files.incoming, Readable.from([Buffer.from('Her.')]), 100, async (file) => {
    await files.put(file);
    return only(
      house,
      `insert into attachment (id, membership_id, name, type, size, sha256, at)
       values (gen_random_uuid(), $1, 'kart.txt', 'text/plain', ${file.size}, '${file.sha256}', now()) returning id`,
      place.leader.membershipId,
    );
  });
}

const aDevice = (house: House, place: Place): Promise<string> =>
  only(
    house,
    `insert into push_device (membership_id, endpoint, p256dh, auth, at)
     values ($1, 'https://fcm.googleapis.com/' || gen_random_uuid(), '', '', now()) returning id`,
    place.leader.membershipId,
  );
