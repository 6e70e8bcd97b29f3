import type { MessageView, ProposeReferral, ReferralShared } from '@vertskap/contract';
import { madeBefore } from '@vertskap/dialogue';
import { abilities, loadSituation, lockNeed, viewNeed } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { notFound, Refusal, rows, sql, type Tx, unfit } from '@vertskap/platform';
import { mayPropose } from './referral.rules.js';
import { neighboursOf } from './read.js';
import { ring } from './ring.js';

/**
 * Asks the association whether a need may go to a neighbour of a region: with title and text, and with these messages. Nothing is shared
 * before it says yes, and never anything else. Throws `not_found`, `not_allowed`, `wrong_state`, `invalid_input`, `key_reused`.
 */
export async function proposeReferral(
  tx: Tx,
  now: Date,
  actor: Actor,
  needId: string,
  asked: ProposeReferral,
): Promise<void> {
  if (!(await lockNeed(tx, actor, needId))) throw notFound();
  if (await proposedBefore(tx, actor, asked.clientKey, needId)) return;
  const situation = await loadSituation(tx, needId);
  if (!situation) throw notFound();
  const { need } = situation;
  if (need.visibility === 'restricted' && actor.role === 'coordinator')
    throw new Refusal('not_allowed', 'A restricted need is shared with nobody.');
  if (!mayPropose(abilities(actor, need), need.visibility))
    throw need.state !== 'open' && actor.role === 'coordinator'
      ? new Refusal('wrong_state', `The need is ${need.state}; it is referred to nobody any more.`)
      : new Refusal('not_allowed', 'The coordinator proposes whom a need is referred to.');
  if (situation.referred) throw new Refusal('wrong_state', 'It is being referred already.');
  const neighbour = (await neighboursOf(tx, need.municipalityId)).find(({ id }) => id === asked.municipalityId);
  if (!neighbour) throw unfit('municipalityId', 'There is no such neighbour in a region of yours.');
  const shared = sharedOf((await viewNeed(tx, now, actor, needId)).need, asked.messages);
  if (!shared) throw unfit('messages', 'There is no such message on this need.');
  const files = [...shared.attachments, ...shared.messages.flatMap(({ attachments = [] }) => attachments)];
  await rows(
    tx,
    sql`insert into referral (id, need_id, association_id, from_municipality_id, to_municipality_id, state, body, language, shared, files, at,
          membership_id, by_name, by_unit, client_key)
        values (gen_random_uuid(), ${needId}, ${need.association.id}, ${need.municipalityId}, ${asked.municipalityId}, 'asked', ${asked.body},
          ${asked.language}, ${JSON.stringify(shared)}::jsonb, ${files.map(({ id }) => id)}::uuid[], ${now}, ${actor.membershipId}, ${actor.name}, ${actor.unit},
          ${asked.clientKey})`,
  );
  const places = { fromId: need.municipalityId, toId: neighbour.id, associationId: need.association.id };
  const about = { need: `B-${situation.number}`, to: neighbour.name };
  await ring(tx, now, actor, 'proposed', { ...places, there: 'nobody', about }, asked.clientKey);
}

/** Whether this key proposed this need before. Throws `key_reused` where it did something else. */
export const proposedBefore = async (tx: Tx, actor: Actor, clientKey: string, needId: string): Promise<boolean> =>
  (await madeBefore(
    tx,
    actor,
    clientKey,
    sql`select id, need_id = ${needId} as there from referral where membership_id = ${actor.membershipId} and client_key = ${clientKey}`,
  )) !== undefined;

type Whole = Omit<ReferralShared, 'messages'> & { messages: MessageView[] };

/** What would be shared, picked out field by field; undefined where a message is not there. */
function sharedOf(need: Whole, chosen: string[]): ReferralShared | undefined {
  const { title, body, language, onBehalf, attachments } = need;
  const messages = need.messages.filter(({ id }) => chosen.includes(id));
  if (messages.length !== new Set(chosen).size) return undefined;
  return {
    title,
    body,
    language,
    onBehalf,
    attachments,
    messages: messages.map(({ id, kind, author, at, body: said, language: tongue, attachments: files }) => ({
      id,
      kind,
      author,
      at,
      body: said,
      language: tongue,
      ...(files && { attachments: files }),
    })),
  };
}
