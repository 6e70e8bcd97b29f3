import { randomUUID } from 'node:crypto';
import { api } from '@vertskap/contract';
import { askedBy } from '../harness/a-pulse.js';
import { togetherIn } from '../harness/a-region.js';
import { inDays, key, on, raise } from '../harness/deeds.js';
import type { House } from '../harness/house.js';
import { aNeighbourAssociation, aPerson, type Place } from '../harness/places.js';
import type { Visitor } from '../harness/visitor.js';
import { type Name, names, type SecretName, secrets } from './secrets.js';

type People = Record<Name, Visitor>;
const word = (what: SecretName, before = 'Et'): string => `${before} ${secrets[what].word}.`;

/** `elsewhere`: another municipality. */
type PlaceAndOther = Place & { elsewhere: string };
export type Planted = {
  place: PlaceAndOther;
  people: People;
  needs: Record<'open' | 'closed' | 'restricted' | 'foreign', string>;
};

/** Everyone signed in, and four needs that nothing has been written on but what sent one of them to planning. */
export async function aPlaceWithNeeds(house: House): Promise<Planted> {
  const [place, elsewhere] = [await house.aPlace(), await house.aPlace()];
  const neighbour = (await aNeighbourAssociation(house.owner, place)).leader;
  const people = {} as People;
  for (const name of names)
    people[name] =
      name === 'stranger'
        ? await house.stranger()
        : await house.as({ ...place, neighbour, far: elsewhere.coordinator }[name]);
  const { leader } = people;
  const needs = {
    open: await raise(leader, place, {
      askedSectorId: null,
      kind: 'opportunity',
      title: word('a need of the space', 'Om'),
    }),
    closed: await raise(leader, place, {
      title: word('a need for the municipality alone', 'Om'),
      kind: 'opportunity',
      visibility: 'municipality',
    }),
    restricted: await raise(leader, place, {
      title: word('a restricted need', 'Om'),
      body: word('its words'),
      visibility: 'restricted',
      onBehalf: { kind: 'all_members' },
    }),
    foreign: await raise(await house.as(elsewhere.leader), elsewhere, { title: word('a need elsewhere', 'Om') }),
  };
  await fine(
    people.coordinator.call(api.triage, {
      body: {
        ...key(),
        needIds: [needs.open],
        action: { kind: 'sector', sectorId: place.plan, needed: word('what sorting said') },
      },
    }),
  );
  return { place: { ...place, elsewhere: elsewhere.municipality }, people, needs };
}

/** Writes every secret where it belongs; each deed must succeed, but for those that are meant to fail. */
export async function plant(
  house: House,
  { place, people, needs }: Planted,
): Promise<{ consultationId: string; meetingId: string; initiativeId: string }> {
  const { leader, planner, roadman, mayor, stranger } = people;
  const noted = await aFile(planner, 'the file of a note', 'what it holds');
  await fine(on(needs.open, planner).note(word('note'), noted));
  await fine(on(needs.open, planner).note(word('what a note said before')));
  const { internal } = (await on(needs.open, planner).view()).body;
  await fine(on(needs.open, planner).amendNote(internal!.notes.at(-1)!.id, 'Rettet.'));
  await aFile(leader, 'a file that is not sent', 'what an unsent file holds');
  const asked = await planner.call(api.consult, {
    params: { id: needs.open },
    body: { ...key(), sectorIds: [place.roads], question: word('consultation'), replyBy: null },
  });
  await fine(Promise.resolve(asked));
  const consultationId = asked.body.consultations[0]!.id;
  const contribution = { ...key(), body: word('contribution') };
  await fine(roadman.call(api.contribute, { params: { id: needs.open, consultationId }, body: contribution }));
  await fine(on(needs.open, mayor).askStatus());
  await fine(on(needs.open, planner).answerStatus(word('an answer for politics')));

  const about = { params: { id: needs.open } };
  await fine(planner.call(api.chooseSubjects, { ...about, body: { ...key(), subjects: ['land'] } }));
  const note = word('how it stands with an item');
  await fine(
    planner.call(api.checkItem, {
      ...about,
      body: { ...key(), item: 'land-size', state: 'done', note, expectedVersion: 0 },
    }),
  );
  await referredInVain(house, place, people, needs.closed);
  await fine(on(needs.closed, leader).back(place.companies[0], { facts: word('what a company says of it') }));
  await fine(on(needs.closed, mayor).flag(word('why it has priority')));
  await fine(on(needs.closed, mayor).askStatus(word('what the mayor asks of it')));
  const answered = await aFile(planner, 'the file of its answer', 'the file of its answer');
  await fine(on(needs.closed, planner).answer(word('its answer'), answered));
  const came = {
    result: 'no' as const,
    jobs: null,
    kroner: null,
    sentence: word('what came of an opportunity'),
    language: 'nb' as const,
  };
  await fine(people.coordinator.call(api.tellResult, { params: { id: needs.closed }, body: { ...key(), ...came } }));

  await restrictedOne(place, people, needs.restricted);
  const draft = (by: Visitor, k: string, what: SecretName) =>
    fine(by.call(api.saveDraft, { params: { key: k }, body: { content: { title: word(what) } } }));
  await draft(leader, 'need', 'a draft');
  await draft(planner, `need.${needs.open}`, 'a draft of a note');
  const view = { page: 'needs' as const, name: word('a saved view'), filters: { state: 'open' }, starts: false };
  await fine(planner.call(api.saveView, { params: { id: randomUUID() }, body: view }));
  await aReleasedPromise(place, people);
  await inThePlace(house, place, people);
  await failing(house, place, people, needs.open);
  await stranger.request('POST', '/api/session', { email: 'x@example.no', password: secrets['a password'].word });
  await stranger.call(api.signIn, { body: { email: 'x@example.no', password: secrets['a password'].word } });
  return {
    consultationId,
    meetingId: await aCancelledMeeting(house, place, people),
    initiativeId: await anEndedInitiative(place, people),
  };
}

/** Somebody else was going to come along. */
async function aCancelledMeeting(house: House, { space }: Place, { coordinator, leader }: People): Promise<string> {
  const called = await coordinator.call(api.callMeeting, {
    body: { ...key(), spaceId: space, startsAt: '2099-12-04T09:00:00Z', minutes: 60, place: word('where they meet') },
  });
  await fine(Promise.resolve(called));
  const params = { id: called.body.id };
  const topic = word('what they meet about');
  const item = await leader.call(api.addItem, { params, body: { ...key(), what: { kind: 'topic', topic } } });
  await fine(Promise.resolve(item));
  const begins = (startsAt: string) =>
    house.owner.query(`update meeting set starts_at = $2 where id = $1`, [params.id, startsAt]);
  await begins('2000-12-04T09:00:00Z');
  const said = { params: { ...params, itemId: item.body.id } };
  await fine(leader.call(api.writeMinutes, { ...said, body: { body: word('what was said there'), base: 0 } }));
  const action = {
    kind: 'action' as const,
    body: word('what is done about it'),
    owner: word('who does it'),
    dueOn: null,
  };
  await fine(coordinator.call(api.addEntry, { ...said, body: { ...key(), what: action } }));
  await begins('2099-12-04T09:00:00Z');
  await house.owner.query(`update meeting_person set on_behalf = $2 where meeting_id = $1`, [
    params.id,
    word('for whom somebody was there'),
  ]);
  await fine(leader.call(api.cancelMeeting, { params, body: { reason: word('why they do not meet') } }));
  return params.id;
}

/** What is promised on no need, and let go. */
async function aReleasedPromise({ space, association }: Place, { coordinator, leader }: People): Promise<void> {
  const promise = await coordinator.call(api.commitInSpace, {
    body: {
      ...key(),
      spaceId: space,
      toId: association,
      what: word('what is promised on no need'),
      language: 'nb',
      dueOn: inDays(20),
      condition: word('and on what condition'),
      certainty: 'firm',
    },
  });
  await fine(Promise.resolve(promise));
  const reason = word('why it is needed no more');
  await fine(leader.call(api.releaseInSpace, { params: { id: promise.body.id }, body: { ...key(), reason } }));
}

/** Somebody pledged, and had to withdraw it. */
async function anEndedInitiative({ space, association }: Place, { leader }: People): Promise<string> {
  const title = word('what is started together', 'Vår');
  const words = { kind: 'other' as const, title, language: 'nb' as const, from: null, to: null, calls: false };
  const started = await leader.call(api.startInitiative, {
    body: { ...key(), ...words, spaceId: space, goalIds: [], aim: word('what it is to bring about') },
  });
  await fine(Promise.resolve(started));
  const params = { id: started.body.id };
  const who = { kind: 'other' as const, name: word('who takes part') };
  await fine(leader.call(api.addPartner, { params, body: { who } }));
  const what = { what: word('what it is to reach'), dueOn: inDays(30) };
  await fine(leader.call(api.addMilestone, { params, body: { ...key(), ...what } }));
  const by = { kind: 'association' as const, id: association };
  const pledged = await leader.call(api.makePledge, {
    params,
    body: { ...key(), by, unit: 'hours', amount: 10, what: word('what is pledged to it'), dueOn: inDays(30) },
  });
  await fine(Promise.resolve(pledged));
  const ofPledge = { ...params, pledgeId: pledged.body.id };
  const move = { dueOn: inDays(40), reason: word('why a pledge is moved'), expectedVersion: 1 };
  await fine(leader.call(api.postponePledge, { params: ofPledge, body: move }));
  const reason = word('why a pledge is withdrawn');
  await fine(leader.call(api.withdrawPledge, { params: ofPledge, body: { reason } }));
  const outcome = word('what came of it');
  await fine(leader.call(api.concludeInitiative, { params, body: { outcome, reached: 'missed', expectedVersion: 1 } }));
  return params.id;
}

/** Uploads a file with these words as its name and its content; its id, to be sent. */
async function aFile(by: Visitor, name: SecretName, content: SecretName): Promise<string[]> {
  const address = `/api/attachments?name=${secrets[name].word}.txt`;
  const { status, body } = await by.request('POST', address, Buffer.from(word(content)));
  if (status !== 201) throw new Error(`answered ${status}`);
  return [(body as { id: string }).id];
}

async function restrictedOne(place: Place, { leader, coordinator, planner }: People, id: string) {
  await fine(on(id, coordinator).nameReaders(place.planner.membershipId));
  await fine(on(id, leader).back(place.companies[0], { facts: word('its facts') }));
  await fine(on(id, planner).note(word('its note')));
  const triage = { ...key(), needIds: [id], action: { kind: 'labels' as const, urgency: 'urgent' as const } };
  const sorted = await coordinator.call(api.triage, { body: triage });
  await fine(
    coordinator.call(api.undoTriage, { params: { id: sorted.body.id }, body: { ...key(), needed: 'Angret.' } }),
  );
  const send = (by: Visitor, path: string, body: object) =>
    fine(by.request('POST', `/api/needs/${id}${path}`, { ...key(), ...body }));
  const text = (what: SecretName) => ({ body: word(what), language: 'nb' });
  await send(planner, '/messages', {
    kind: 'provisional_answer',
    body: 'Foreløpig.',
    language: 'nb',
    reason: word('its reason'),
    promisedBy: inDays(30),
  });
  await fine(on(id, planner).comment(word('what its message said before')));
  const { messages } = (await on(id, planner).view()).body.need;
  await fine(on(id, planner).amend(messages[0]!.id, word('its correction')));
  await fine(on(id, planner).amend(messages[1]!.id, 'Rettet.'));
  await fine(on(id, planner).commit({ what: word('what is promised on it'), condition: word('on what condition') }));
  const { commitments } = (await on(id, planner).view()).body.need;
  await fine(on(id, leader).release(commitments[0]!.id, word('why it is released')));
  await fine(leader.call(api.attachGuide, { params: { id }, body: { ...key(), guide: 'dispensation' } }));
  await fine(
    leader.call(api.promiseItem, {
      params: { id, guide: 'dispensation', item: 'reasons' },
      body: { ...key(), broughtBy: word('who brings it'), dueOn: inDays(9), language: 'nb' },
    }),
  );
  await fine(on(id, planner).register('pbl-21-7-1', inDays(-3)));
  const { clocks } = (await on(id, planner).view()).body.need;
  const statutory = clocks.find((clock) => clock.kind === 'statutory')!;
  await fine(on(id, planner).suspend(statutory.id, word('whom it waits for')));
  const to = (sectorId: string, needed: string) => ({ to: { kind: 'sector', sectorId }, needed, replyBy: null });
  await send(planner, '/handovers', to(place.intake, word('what is needed')));
  await fine(on(id, coordinator).notOurs(null, word('why it is not theirs')));
  await send(coordinator, '/council-matters', {
    body: word('its council'),
    caseNumber: word('its case'),
    meetingOn: inDays(14),
    question: word('its matter'),
  });
  await send(coordinator, '/council-decisions', { decision: word('its decision'), decidedOn: inDays(0) });
  const attachments = await aFile(planner, 'its file', 'what its file holds');
  await send(planner, '/messages', { kind: 'question', ...text('its question'), attachments });
}

/** What the place knows of its people: what the planner is good at, which a neighbour borrows, and who is invited. */
async function inThePlace(
  house: House,
  place: PlaceAndOther,
  { administrator, coordinator, planner, leader }: People,
): Promise<void> {
  await house.owner.query(`update person set email = $2 where id = $1`, [
    place.planner.personId,
    `${secrets['an address'].word}@example.no`,
  ]);
  const { membershipId } = place.planner;
  const line = secrets['what somebody knows'].word;
  await fine(administrator.call(api.enterCompetence, { body: { membershipId, topic: 'harbour', line } }));
  await fine(
    leader.call(api.writeNote, {
      body: {
        ...key(),
        municipalityId: place.municipality,
        kind: 'strength',
        role: null,
        body: word('what a place is strong at'),
        language: 'nb',
      },
    }),
  );
  await fine(
    leader.call(api.contributeInsight, {
      body: {
        ...key(),
        spaceId: place.space,
        municipalityId: place.municipality,
        goalId: null,
        title: word('what it is called'),
        body: word('what business knows of a market'),
        language: 'nb',
        theme: null,
        industry: null,
        place: word('where it holds'),
        from: null,
        to: null,
        source: word('how business knows'),
        audience: 'municipality',
      },
    }),
  );
  const item = { nb: word('what is looked into'), nn: null, en: null };
  await fine(
    coordinator.call(api.changeChecklist, {
      body: { items: [{ id: 'land-size', subject: 'land', texts: item }], expectedVersion: 0 },
    }),
  );
  const seats = [
    { of: 'sector' as const, sectorId: place.plan, subjects: [], people: [membershipId] },
    { of: 'neighbours' as const, subjects: [], people: [await borrowed(house, place)] },
  ];
  const phone = secrets['where neighbours call'].word;
  await fine(coordinator.call(api.changeReadyTeam, { body: { seats, phone, expectedVersion: 0 } }));
  const asked = await askedBy(house.owner, place, { closed: true, question: word('what members are asked') });
  await house.owner.query(
    `insert into pulse_answer (pulse_id, score, comment) select $1, 3, $2 from generate_series(1, 5)`,
    [asked, word('what a member said of it')],
  );
  await fine(
    leader.call(api.setMemberContact, {
      params: { id: place.companies[1] },
      body: { email: `${secrets['where a member is asked'].word}@example.no` },
    }),
  );
  const text = word('what a municipality says of a procedure');
  await fine(
    coordinator.call(api.changeGuide, {
      params: { guide: 'building_permit' },
      body: { own: { text, items: [], fee: null, link: null, language: 'nb' }, expectedVersion: 0 },
    }),
  );
  const texts = { nb: word('what is often answered'), nn: null, en: null };
  await fine(
    planner.call(api.addTemplate, { body: { sectorId: place.plan, name: word('the name of a template'), texts } }),
  );
  await house.owner.query(
    `insert into lending (id, competence_id, from_municipality_id, to_municipality_id, offered_at, offered_by, accepted_at, accepted_by)
     select gen_random_uuid(), id, municipality_id, $2, now(), membership_id, now(), membership_id from competence where membership_id = $1`,
    [membershipId, place.elsewhere],
  );
  const capacity = {
    kind: 'staff' as const,
    role: 'case_handler' as const,
    sectorId: place.roads,
    from: null,
    to: null,
  };
  await fine(
    administrator.call(api.invite, {
      body: {
        email: `${secrets['the address of an invitation'].word}@example.no`,
        name: secrets['the name of an invitation'].word,
        capacity: { ...capacity, position: secrets['the position of an invitation'].word },
      },
    }),
  );
  const clerk = await aPerson(house.owner, 'Siv', 'case_handler', {
    municipality: place.municipality,
    sector: place.roads,
  });
  await house.owner.query(`update person set demo = false where id = $1`, [clerk.personId]); // whom the demonstration names to anybody
  await house.owner.query(`update membership set position = $2 where id = $1`, [
    clerk.membershipId,
    secrets['a position of before'].word,
  ]);
  await fine(
    administrator.call(api.changeMembership, {
      params: { id: clerk.membershipId },
      body: { expectedVersion: 2, capacity: { ...capacity, position: secrets['a position'].word } },
    }),
  );
  await fine(administrator.call(api.publish, { body: { published: true } }));
}

/** The coordinator elsewhere knows something, and is lent to the place. */
async function borrowed(house: House, { municipality, director, elsewhere }: PlaceAndOther): Promise<string> {
  const [{ id }] = await house.owner.query(
    `with known as (
       insert into competence (id, membership_id, municipality_id, topic, line, at, by_membership_id)
       select gen_random_uuid(), id, municipality_id, 'fisheries', '', now(), id from membership where municipality_id = $1 and role = 'coordinator' returning *)
     insert into lending (id, competence_id, from_municipality_id, to_municipality_id, offered_at, offered_by, accepted_at, accepted_by)
     select gen_random_uuid(), id, municipality_id, $2, now(), membership_id, now(), $3 from known returning id`,
    [elsewhere, municipality, director.membershipId],
  );
  return id as string;
}

/** What is looked for, what the edge refuses, and what the database fails on: none of it is for the log. */
async function failing(house: House, place: Place, { planner }: People, needId: string): Promise<void> {
  await planner.call(api.search, { query: { q: secrets['what somebody looks for'].word } });
  await planner.request('POST', `/api/needs/${needId}/notes`, { body: word('what was refused'), nonsense: true });
  await house.owner.query(`alter table internal_note add constraint uhell check (body not like '%uhell%') not valid`);
  const { status } = await on(needId, planner).note(word('what the database refused'));
  if (status !== 500) throw new Error(`the database was to refuse it, and it was answered ${status}`);
  await house.owner.query(`alter table internal_note drop constraint uhell`);
}

async function fine(answer: Promise<{ status: number; body: unknown }>): Promise<void> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`answered ${status}: ${JSON.stringify(body)}`);
}

/** The neighbour says that it is not theirs; then it is proposed once more, and nobody agrees; but it has its say in the answer. */
async function referredInVain(
  house: House,
  { municipality, director, elsewhere }: PlaceAndOther,
  { coordinator, leader, far }: People,
  needId: string,
): Promise<void> {
  await togetherIn(house.owner, 'Kysten', { municipality, director }, { municipality: elsewhere });
  const propose = (body: string) =>
    fine(
      coordinator.call(api.proposeReferral, {
        params: { id: needId },
        body: { ...key(), municipalityId: elsewhere, body, language: 'nb', messages: [] },
      }),
    );
  await propose('Kaia er deres.');
  const { referrals } = (await leader.call(api.referralsOfNeed, { params: { id: needId } })).body;
  const params = { id: referrals[0]!.id };
  await fine(leader.call(api.consentToReferral, { params, body: { gives: true } }));
  const no = { accepts: false as const, reason: word('why it is not theirs either') };
  await fine(far.call(api.answerReferral, { params, body: no }));
  await propose(word('why it is referred to a neighbour'));
  await fine(
    coordinator.call(api.askNeighbours, {
      params: { id: needId },
      body: {
        ...key(),
        municipalityIds: [elsewhere],
        body: 'Hva kan dere love?',
        language: 'nb',
        replyBy: null,
        messages: [],
      },
    }),
  );
  const wanted = (await leader.call(api.referralsOfNeed, { params: { id: needId } })).body.referrals[0]!.id;
  await fine(leader.call(api.consentToReferral, { params: { id: wanted }, body: { gives: true } }));
  const said = { ...key(), body: word('what a neighbour has to say of it'), language: 'nb' as const };
  await fine(far.call(api.contributeToReferral, { params: { id: wanted }, body: said }));
}
