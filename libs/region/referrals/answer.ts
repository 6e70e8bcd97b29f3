import type { AnswerReferral, GiveContribution, Referral } from '@vertskap/contract';
import { madeBefore } from '@vertskap/dialogue';
import { endUnderWay, handNeedOn, receives, stopOwed } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { beyond, notFound, Refusal, row, rows, sql, type Tx } from '@vertskap/platform';
import { togetherIn } from '../regions/together.js';
import { everMay } from './referral.rules.js';
import { referralOf, standingOf } from './read.js';
import { startOwed } from './owed.js';
import { between, ring } from './ring.js';

/**
 * The association's yes, from which on the neighbour reads what is shared, and its clock runs where its part is wanted; its no; or a yes taken back, which closes that reading at once.
 * A need that the neighbour has by then stays the association's to withdraw.
 */
export async function consentToReferral(tx: Tx, now: Date, actor: Actor, id: string, gives: boolean): Promise<void> {
  const referral = await lock(tx, actor, id);
  if (gives) {
    if (!refuseUnless(actor, referral, 'consent', referral.state === 'offered' || referral.state === 'accepted'))
      return;
    await change(tx, id, sql`state = 'offered', consented_by = ${actor.membershipId}, consented_name = ${actor.name}`);
    if (referral.purpose === 'contribute') await startOwed(tx, now, referral);
    return ring(tx, now, actor, 'consented', between(referral, 'coordinators'));
  }
  if (referral.may.includes('consent')) {
    await change(tx, id, sql`state = 'refused'`);
    return ring(tx, now, actor, 'refused', between(referral, 'nobody'));
  }
  if (!refuseUnless(actor, referral, 'revoke', referral.state === 'refused' || referral.state === 'revoked')) return;
  await change(tx, id, sql`state = 'revoked'`);
  await waitNoMore(tx, now, referral);
  await ring(tx, now, actor, 'revoked', between(referral, referral.state === 'accepted' ? 'staff' : 'coordinators'));
}

/** The neighbour takes it over: closed here as referred, raised there with the promises of there. Or it is not theirs, and why; or they have no part in it. */
export async function answerReferral(tx: Tx, now: Date, actor: Actor, id: string, said: AnswerReferral): Promise<void> {
  if (said.accepts) await beyond(tx, 'deeds', () => lockItsNeed(tx, actor, id));
  const referral = await lock(tx, actor, id);
  const what = said.accepts || referral.purpose === 'hand_on' ? 'answer' : 'contribute';
  if (!refuseUnless(actor, referral, what, said.accepts && referral.state === 'accepted')) return;
  await beyond(tx, 'deeds', async () => {
    if (said.accepts) {
      const ofNeed = sql`u.id <> ${id} and u.need_id = (select x.need_id from referral x where x.id = ${id})`;
      const others = await endUnderWay(tx, now, ofNeed); // first, for what moves the need takes the streams' counters
      const becomes = await takeOver(tx, now, referral);
      await change(tx, id, sql`state = 'accepted', new_need_id = ${becomes}`);
      const besides = others.flatMap(({ toId, was }) => (was === 'offered' ? [toId] : []));
      return ring(tx, now, actor, 'accepted', { ...between(referral, 'staff'), besides });
    }
    await change(tx, id, sql`state = 'declined', answer = ${said.reason}`);
    if (referral.purpose === 'contribute') await stopOwed(tx, now, [id], { creditedTo: actor.sectorId });
    await ring(tx, now, actor, 'declined', between(referral, 'coordinators'));
  });
}

/**
 * The neighbour has its say in an answer that another gives: whoever wrote is credited, and its clock stops. From here on it keeps its own words,
 * and reads nothing more of what was shared. Throws `not_found`, `not_allowed`, `wrong_state`, `key_reused`.
 */
export async function contributeToReferral(
  tx: Tx,
  now: Date,
  actor: Actor,
  id: string,
  given: GiveContribution,
): Promise<void> {
  await takeTurn(tx, id);
  if (await contributedBefore(tx, actor, given.clientKey, id)) return; // it is over for them by then, and not found
  const referral = await lock(tx, actor, id);
  refuseUnless(actor, referral, 'contribute', false);
  await rows(
    tx,
    sql`insert into contribution (referral_id, municipality_id, asked_by, body, language, at, membership_id, by_name, by_unit, client_key)
        values (${id}, ${referral.to.id}, ${referral.from.id}, ${given.body}, ${given.language}, ${now}, ${actor.membershipId}, ${actor.name}, ${actor.unit},
          ${given.clientKey})`,
  );
  await beyond(tx, 'deeds', async () => {
    await change(tx, id, sql`state = 'contributed'`);
    await stopOwed(tx, now, [id], { creditedTo: actor.sectorId });
  });
  await ring(tx, now, actor, 'contributed', between(referral, 'coordinators'), given.clientKey);
}

/** Whether this key contributed to that before. Throws `key_reused` where it did something else. */
const contributedBefore = async (tx: Tx, actor: Actor, clientKey: string, id: string): Promise<boolean> =>
  (await madeBefore(
    tx,
    actor,
    clientKey,
    sql`select referral_id as id, referral_id = ${id} as there from contribution where membership_id = ${actor.membershipId} and client_key = ${clientKey}`,
  )) !== undefined;

/** The coordinator refers it no more, or wants their part no more, while nobody there has answered. */
export async function takeBackReferral(tx: Tx, now: Date, actor: Actor, id: string): Promise<void> {
  const referral = await lock(tx, actor, id);
  if (!refuseUnless(actor, referral, 'take_back', referral.state === 'withdrawn')) return;
  await change(tx, id, sql`state = 'withdrawn'`);
  await waitNoMore(tx, now, referral);
  await ring(tx, now, actor, 'withdrawn', between(referral, referral.state === 'offered' ? 'coordinators' : 'nobody'));
}

/** Nobody waits for the neighbour's part any more. */
const waitNoMore = async (tx: Tx, now: Date, { id, purpose, state }: Referral): Promise<void> => {
  if (purpose === 'contribute' && state === 'offered') await stopOwed(tx, now, [id], 'over');
};

const change = (tx: Tx, id: string, what: ReturnType<typeof sql>): Promise<unknown> =>
  rows(tx, sql`update referral set ${what} where id = ${id}`);

const takeTurn = (tx: Tx, id: string): Promise<unknown> =>
  row(tx, sql`select 1 from referral where id = ${id} for no key update`);

/** Locked first, then read, so that of two who answer at once the second sees what the first did. Throws `not_found`. */
async function lock(tx: Tx, actor: Actor, id: string): Promise<Referral> {
  await takeTurn(tx, id);
  const found = await referralOf(tx, actor, id);
  if (!found) throw notFound();
  return found;
}

/** What moves a need locks it first, and then its referral; the need of one that waits for this actor's answer, and no other. */
const lockItsNeed = (tx: Tx, actor: Actor, id: string): Promise<unknown> =>
  row(
    tx,
    sql`select 1 from need n join referral r on r.need_id = n.id where r.id = ${id} and ${receives(actor)} for no key update of n`,
  );

/** False where it was done before, and there is nothing to do. Throws `not_allowed`, or `wrong_state` where it is too late. */
function refuseUnless(actor: Actor, referral: Referral, what: Referral['may'][number], before: boolean): boolean {
  if (referral.may.includes(what)) return true;
  if (!everMay(actor, standingOf(actor, referral), what)) throw new Refusal('not_allowed', 'This is not yours to do.');
  if (before) return false;
  throw new Refusal('wrong_state', `It is ${referral.state}.`);
}

type Agreed = {
  needId: string;
  giver: string;
  giverPerson: string;
  raiser: string;
  raiserPerson: string;
  raiserName: string;
};

async function takeOver(
  tx: Tx,
  now: Date,
  { id, to, from, by, body, language, association, shared }: Referral,
): Promise<string> {
  const agreed = await row<Agreed>(
    tx,
    sql`select r.need_id as "needId", r.membership_id as giver, g.person_id as "giverPerson", c.id as raiser, c.person_id as "raiserPerson",
          r.consented_name as "raiserName"
        from referral r join membership g on g.id = r.membership_id join membership c on c.id = r.consented_by
        where r.id = ${id}`,
  );
  if (!agreed) throw new Error('nobody agreed to it');
  return handNeedOn(tx, now, {
    needId: agreed.needId,
    to,
    spaceId: await spaceFor(tx, from.id, to, association),
    body,
    language,
    giver: { ...by, membershipId: agreed.giver, personId: agreed.giverPerson },
    raiser: {
      name: agreed.raiserName,
      side: 'association',
      unit: association.name,
      membershipId: agreed.raiser,
      personId: agreed.raiserPerson,
    },
    shared,
  });
}

/** Where the two talk: a space that both are in, or a new one of the region, for them alone. */
async function spaceFor(
  tx: Tx,
  fromId: string,
  to: Referral['to'],
  association: Referral['association'],
): Promise<string> {
  const region = await row<{ id: string }>(
    tx,
    sql`${togetherIn(sql`${fromId}::uuid`, sql`${to.id}::uuid`)} order by 1 limit 1`,
  );
  if (!region) throw new Refusal('wrong_state', 'The two municipalities are in no region together any more.');
  const shared = await row<{ id: string }>(
    tx,
    sql`select p.id from space p join space_municipality m on m.space_id = p.id and m.municipality_id = ${to.id}
        join space_association a on a.space_id = p.id and a.association_id = ${association.id}
        order by p.region_id is not distinct from ${region.id} desc, p.id limit 1`,
  );
  if (shared) return shared.id;
  const id = crypto.randomUUID();
  await rows(
    tx,
    sql`insert into space (id, name, region_id) values (${id}, ${`${to.name} – ${association.name}`}, ${region.id})`,
  );
  await rows(tx, sql`insert into space_municipality (space_id, municipality_id) values (${id}, ${to.id})`);
  await rows(tx, sql`insert into space_association (space_id, association_id) values (${id}, ${association.id})`);
  return id;
}
