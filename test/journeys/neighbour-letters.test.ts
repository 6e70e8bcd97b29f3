import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { api } from '@vertskap/contract';
import { callDue, fireDue, tellOfReferrals } from '@vertskap/notifications';
import { togetherIn } from '../harness/a-region.js';
import { key, raise } from '../harness/deeds.js';
import { aPerson, type TestPerson } from '../harness/places.js';
import { aPostOffice } from '../harness/post-office.js';
import { roundTheClock } from '../harness/round-the-clock.js';
import type { Visitor } from '../harness/visitor.js';

const at = aPostOffice();
const { work, mailsTo, awake } = at;

test('of two opportunities with the same hour one is called off: the one letter says that the other asks', async () => {
  const [place, near] = [await at.house.aPlace(), await at.house.aPlace()];
  const magnus = await aPerson(at.house.owner, 'Magnus', 'case_handler', {
    municipality: near.municipality,
    sector: near.plan,
  });
  const lending = await lent(magnus, near.municipality, place.municipality);
  const [coordinator, leader, helper] = await Promise.all([place.coordinator, place.leader, magnus].map(at.house.as));
  await roundTheClock(await at.house.as(place.director));
  const seats = [{ of: 'neighbours' as const, subjects: [], people: [lending] }];
  await coordinator!.call(api.changeReadyTeam, { body: { seats, phone: '51 50 70 90', expectedVersion: 0 } });
  const mail = { interrupts: true, bundled: true, digest: true };
  await helper!.call(api.saveNotificationSettings, { body: { mail, hours: null } });
  const [first, second] = [
    await raise(leader!, place, { kind: 'opportunity' }),
    await raise(leader!, place, { kind: 'opportunity' }),
  ];
  await callDue(at.house.owner, new Date(), 50);
  const hours = (await helper!.call(api.myTeamCalls)).body.calls.map(({ answerBy }) => answerBy);
  expect([hours.length, new Set(hours).size]).toEqual([2, 1]);
  const callOff = async (id: string) => {
    await coordinator!.call(api.changeKind, { params: { id }, body: { ...key(), kind: 'need' } });
    await callDue(at.house.owner, new Date(), 50);
  };
  await callOff(first);
  await work();
  const [both, ...more] = mailsTo(magnus);
  expect(more).toEqual([]);
  expect(both!.subject).toMatch(/ ber deg bidra på en mulighet$/);
  expect(both!.text).toMatch(/Ring 51 50 70 90[^]*ikke en mulighet likevel[^]*\/beredskap/);
  await callOff(second);
  await work(20);
  expect(mailsTo(magnus).at(-1)!.text).not.toContain('Ring');
});

test('what neighbours wait for is said as it is when the letter goes: how much of it, what is over, and nothing of what was answered', async () => {
  const { ours, theirs, leader, receiver, wanted } = await neighbours();
  const [taken, kept, other] = [await wanted(), await wanted(), await wanted()];
  await tell();
  await consent(leader, taken, false);
  await tell();
  await work();
  await work(60);
  const [letter, ...more] = mailsTo(theirs.coordinator);
  expect(more).toEqual([]);
  const [{ name }] = await at.house.owner.query(`select name from municipality where id = $1`, [ours.municipality]);
  expect(letter!.subject).toBe(`${name} ber om 2 bidrag fra dere`);
  expect(letter!.text!.split('\n\n').slice(0, 4)).toEqual([
    `${name} ber om 2 bidrag fra dere.`,
    'Les hva som er delt, og svar i Vertskap.',
    `${name} spurte dere om noe som ikke er aktuelt lenger.`,
    'Du trenger ikke gjøre mer.',
  ]);
  // late, and answered before the letter is written
  const late = async (id: string) => {
    await at.house.owner.query(
      `update deadline d set at = now() - interval '1 minute' from clock c where c.id = d.clock_id and c.referral_id = $1 and d.share = 100`,
      [id],
    );
    await fireDue(at.house.owner, 100);
  };
  await late(kept);
  await contribute(receiver, kept);
  const answered = await wanted();
  await tell();
  await contribute(receiver, answered);
  await tell();
  await work();
  await work(60);
  expect(mailsTo(theirs.coordinator)).toHaveLength(1);
  await late(other);
  await work();
  await work(60);
  expect(mailsTo(theirs.coordinator).at(-1)!.subject).toBe(`Fristen for bidraget til ${name} er gått ut`);
});

test('the summary says who of the neighbours waits for the coordinator and until when, before it is late; to nobody else', async () => {
  const { ours, theirs, leader, receiver, wanted } = await neighbours();
  const summary = async (who: Visitor) => (await who.call(api.digestPreview)).body.mail?.text ?? '';
  expect(await summary(receiver)).not.toContain('Nabokommuner');
  const [, second] = [await wanted(), await wanted()];
  const [{ name }] = await at.house.owner.query(`select name from municipality where id = $1`, [ours.municipality]);
  const waits = new RegExp(`Nabokommuner venter på svar fra dere \\(2\\)\\s+${name} – frist \\p{L}+dag`, 'u');
  expect(await summary(receiver)).toMatch(waits);
  expect(await summary(receiver)).toContain('/regioner');
  for (const who of [await at.house.as(theirs.planner), await at.house.as(ours.coordinator)])
    expect(await summary(who)).not.toContain('Nabokommuner');
  await consent(leader, second, false);
  expect(await summary(receiver)).toContain('Nabokommuner venter på svar fra dere (1)');
});

/** What somebody knows is lent to a municipality, which has taken it; the loan. */
async function lent(who: TestPerson, from: string, to: string): Promise<string> {
  const [competence, lending] = [randomUUID(), randomUUID()];
  await at.house.owner.query(
    `insert into competence (id, membership_id, municipality_id, topic, line, at, by_membership_id) values ($1, $2, $3, 'fisheries', '', now(), $2)`,
    [competence, who.membershipId, from],
  );
  await at.house.owner.query(
    `insert into lending (id, competence_id, from_municipality_id, to_municipality_id, offered_at, offered_by, accepted_at, accepted_by)
     values ($1, $2, $3, $4, now(), $5, now(), $5)`,
    [lending, competence, from, to, who.membershipId],
  );
  return lending;
}

/** Two municipalities of a region. `wanted`: a part in the answer to one more need is wanted of the other, with the association's yes. */
async function neighbours() {
  const [ours, theirs] = [await at.house.aPlace(), await at.house.aPlace()];
  await togetherIn(at.house.owner, 'Kysten', ours, theirs);
  await awake(ours, 'coordinator');
  await awake(theirs, 'coordinator');
  const [leader, coordinator, receiver] = (await Promise.all(
    [ours.leader, ours.coordinator, theirs.coordinator].map(at.house.as),
  )) as [Visitor, Visitor, Visitor];
  const wanted = async (): Promise<string> => {
    const params = { id: await raise(leader, ours) };
    const asked = { municipalityIds: [theirs.municipality], body: 'Hva kan dere love?', replyBy: null, messages: [] };
    await coordinator.call(api.askNeighbours, { params, body: { ...key(), language: 'nb', ...asked } });
    const [referral] = (await leader.call(api.referralsOfNeed, { params })).body.referrals;
    await consent(leader, referral!.id, true);
    return referral!.id;
  };
  return { ours, theirs, leader, receiver, wanted };
}
const consent = (by: Visitor, id: string, gives: boolean) =>
  by.call(api.consentToReferral, { params: { id }, body: { gives } });
const contribute = (by: Visitor, id: string) =>
  by.call(api.contributeToReferral, { params: { id }, body: { ...key(), body: 'Veien er vår.', language: 'nb' } });
const tell = () => at.house.daily((tx) => tellOfReferrals(tx, new Date()));
