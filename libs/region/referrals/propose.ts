import { dateToKeep } from '@vertskap/clocks';
import type { AskNeighbours, MessageView, ProposeReferral, ReferralPurpose, ReferralShared } from '@vertskap/contract';
import { madeBefore } from '@vertskap/dialogue';
import { abilities, loadSituation, lockNeed, viewNeed } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { notFound, Refusal, rows, sql, type Sql, type Tx, unfit } from '@vertskap/platform';
import { mayPropose } from './referral.rules.js';
import { isUnderWay, neighboursOf, underWay } from './read.js';
import { ring } from './ring.js';

/**
 * Asks the association whether a need may go to a neighbour of a region: with title and text, and with these messages. Nothing is shared
 * before it says yes, and never anything else. Throws `not_found`, `not_allowed`, `wrong_state`, `invalid_input`, `key_reused`.
 */
export const proposeReferral = (
  tx: Tx,
  now: Date,
  actor: Actor,
  needId: string,
  { municipalityId, ...asked }: ProposeReferral,
): Promise<void> =>
  share(tx, now, actor, needId, 'hand_on', { ...asked, municipalityIds: [municipalityId], replyBy: null });

/** The same of what several neighbours are to have their part in: the need stays, and each is asked once. Throws the same. */
export async function askNeighbours(
  tx: Tx,
  now: Date,
  actor: Actor,
  needId: string,
  asked: AskNeighbours,
): Promise<void> {
  const keep = asked.replyBy === null ? 'fine' : dateToKeep(asked.replyBy, now);
  if (keep === 'past') throw unfit('replyBy', 'The date has already passed.');
  if (keep === 'too_far') throw unfit('replyBy', 'The date is more than ten years ahead.');
  await share(tx, now, actor, needId, 'contribute', asked);
}

async function share(
  tx: Tx,
  now: Date,
  actor: Actor,
  needId: string,
  purpose: ReferralPurpose,
  asked: AskNeighbours,
): Promise<void> {
  if (!(await lockNeed(tx, actor, needId))) throw notFound();
  if (await proposedBefore(tx, actor, needId, purpose, asked)) return;
  const situation = await loadSituation(tx, needId);
  if (!situation) throw notFound();
  const { need } = situation;
  if (need.visibility === 'restricted' && actor.role === 'coordinator')
    throw new Refusal('not_allowed', 'A restricted need is shared with nobody.');
  if (!mayPropose(abilities(actor, need), need.visibility))
    throw need.state !== 'open' && actor.role === 'coordinator'
      ? new Refusal('wrong_state', `The need is ${need.state}; it is shared with nobody any more.`)
      : new Refusal('not_allowed', 'The coordinator proposes with whom a need is shared.');
  const under = situation.referred ? await underWay(tx, needId) : [];
  if (asked.municipalityIds.some((id) => isUnderWay(under, purpose, id)))
    throw new Refusal(
      'wrong_state',
      purpose === 'hand_on' ? 'It is being referred already.' : 'They are asked already.',
    );
  const wanted = new Set(asked.municipalityIds);
  const to = (await neighboursOf(tx, need.municipalityId)).filter(({ id }) => wanted.has(id));
  if (to.length !== wanted.size)
    throw unfit(
      purpose === 'hand_on' ? 'municipalityId' : 'municipalityIds',
      'There is no such neighbour in a region of yours.',
    );
  const shared = sharedOf((await viewNeed(tx, now, actor, needId)).need, asked.messages);
  if (!shared) throw unfit('messages', 'There is no such message on this need.');
  const files = [...shared.attachments, ...shared.messages.flatMap(({ attachments = [] }) => attachments)];
  await rows(
    tx,
    sql`insert into referral (id, need_id, association_id, from_municipality_id, to_municipality_id, purpose, state, body, language, shared, files, at,
          membership_id, by_name, by_unit, client_key, reply_by)
        select gen_random_uuid(), ${needId}, ${need.association.id}, ${need.municipalityId}, k, ${purpose}, 'asked', ${asked.body},
          ${asked.language}, ${JSON.stringify(shared)}::jsonb, ${files.map(({ id }) => id)}::uuid[], ${now}, ${actor.membershipId}, ${actor.name}, ${actor.unit},
          ${asked.clientKey}, ${asked.replyBy}::date from unnest(${to.map(({ id }) => id)}::uuid[]) k`,
  );
  const about = { need: `B-${situation.number}`, to: to.map(({ name }) => name).join(', ') };
  const places = {
    fromId: need.municipalityId,
    toId: null,
    associationId: need.association.id,
    there: 'nobody',
  } as const;
  await ring(tx, now, actor, purpose === 'hand_on' ? 'proposed' : 'asked', { ...places, about }, asked.clientKey);
}

/** Whether this key shared just this with just these before. Throws `key_reused` where it did something else, or asked others. */
const proposedBefore = async (
  tx: Tx,
  actor: Actor,
  needId: string,
  purpose: ReferralPurpose,
  { clientKey, municipalityIds, messages }: AskNeighbours,
): Promise<boolean> =>
  (await madeBefore(
    tx,
    actor,
    clientKey,
    sql`select min(id::text)::uuid as id, bool_and(need_id = ${needId} and purpose = ${purpose} and ${sameAs(sql`jsonb_path_query_array(shared, '$.messages[*].id')`, messages)})
          and ${sameAs(sql`jsonb_agg(to_municipality_id)`, municipalityIds)} as there
        from referral where membership_id = ${actor.membershipId} and client_key = ${clientKey} having count(*) > 0`,
  )) !== undefined;

/** Whether these ids, as jsonb, are those, in whatever order. */
const sameAs = (found: Sql, ids: string[]): Sql =>
  sql`(${found} @> ${JSON.stringify(ids)}::jsonb and ${found} <@ ${JSON.stringify(ids)}::jsonb)`;

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
