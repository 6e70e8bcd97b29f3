import type { Named, Referral, ReferralPurpose, ReferralsOfNeed } from '@vertskap/contract';
import { abilities, loadSituation, receives, referralsVisibleTo, visibleTo, voiceFor } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { notFound, row, rows, sql, type Sql, type Tx } from '@vertskap/platform';
import { named } from '../regions/read.js';
import { togetherIn } from '../regions/together.js';
import { mayPropose, referralAbilities, type Standing } from './referral.rules.js';

type Found = Omit<Referral, 'may'>;

/** Who wrote a row of this alias, for a municipality. */
export const authored = (alias: Sql): Sql =>
  sql`jsonb_build_object('name', ${alias}.by_name, 'side', 'municipality', 'unit', ${alias}.by_unit)`;

/** What neighbours would refer to the actor's municipality, or want its part in; nothing for whoever does not answer that. */
export const referralsTo = (tx: Tx, actor: Actor): Promise<Referral[]> => read(tx, actor, receives(actor));

/** Of a need that the actor sees: the referrals that they may know of, and whom they may propose or ask. Throws `not_found`. */
export async function referralsOfNeed(tx: Tx, actor: Actor, needId: string): Promise<ReferralsOfNeed> {
  if (!(await row(tx, sql`select 1 from need n where n.id = ${needId} and ${visibleTo(actor)}`))) throw notFound();
  return {
    referrals: await read(tx, actor, sql`${needId} in (r.need_id, r.new_need_id)`),
    ...(await neighboursFor(tx, actor, needId)),
  };
}

/**
 * To whom this need can be proposed to go, and who can be asked for their part in its answer: where the actor may refer it, the other members of the
 * regions.
 */
async function neighboursFor(
  tx: Tx,
  actor: Actor,
  needId: string,
): Promise<Pick<ReferralsOfNeed, 'neighbours' | 'askable'>> {
  const situation = actor.role === 'coordinator' ? await loadSituation(tx, needId) : undefined;
  if (!situation || !mayPropose(abilities(actor, situation.need), situation.need.visibility))
    return { neighbours: [], askable: [] };
  const all = await neighboursOf(tx, situation.need.municipalityId);
  const under = situation.referred ? await underWay(tx, needId) : [];
  return {
    neighbours: all.filter(({ id }) => !isUnderWay(under, 'hand_on', id)),
    askable: all.filter(({ id }) => !isUnderWay(under, 'contribute', id)),
  };
}

export type UnderWay = { purpose: ReferralPurpose; toId: string };

/** What is asked or offered of a need just now. */
export const underWay = (tx: Tx, needId: string): Promise<UnderWay[]> =>
  rows(
    tx,
    sql`select purpose, to_municipality_id as "toId" from referral where need_id = ${needId} and state in ('asked', 'offered')`,
  );

/** A need is handed on to one at a time; of contributions one is under way with each. */
export const isUnderWay = (under: UnderWay[], purpose: ReferralPurpose, toId: string): boolean =>
  under.some((it) => it.purpose === purpose && (purpose === 'hand_on' || it.toId === toId));

/** Who works together with a municipality in any region. */
export const neighboursOf = (tx: Tx, municipalityId: string): Promise<Named[]> =>
  rows(
    tx,
    sql`select k.id, k.name from municipality k
        where k.id <> ${municipalityId} and exists (${togetherIn(sql`${municipalityId}::uuid`, sql`k.id`)}) order by k.name, k.id`,
  );

/** One that the actor may know of, or undefined. */
export const referralOf = async (tx: Tx, actor: Actor, id: string): Promise<Referral | undefined> =>
  (await read(tx, actor, sql`r.id = ${id}`))[0];

async function read(tx: Tx, actor: Actor, which: Sql): Promise<Referral[]> {
  const seen = (column: Sql): Sql =>
    sql`(select jsonb_build_object('id', n.id, 'number', 'B-' || n.number) from need n where n.id = ${column} and ${visibleTo(actor)})`;
  const found = await rows<Found>(
    tx,
    sql`select r.id, r.purpose, r.state, ${named(sql`f`)} as "from", ${named(sql`t`)} as "to", ${named(sql`a`)} as association,
          ${authored(sql`r`)} as by, iso(r.at) as at, r.body, r.language, r.shared, r.answer, r.reply_by::text as "replyBy",
          iso(r.due_at) as "dueAt", r.verdict, case when v.referral_id is not null then jsonb_build_object('body', v.body, 'language', v.language, 'at', iso(v.at),
            'author', ${authored(sql`v`)}) end as contribution,
          ${seen(sql`r.need_id`)} as need, ${seen(sql`r.new_need_id`)} as becomes
        from referral r join municipality f on f.id = r.from_municipality_id join municipality t on t.id = r.to_municipality_id
        join association a on a.id = r.association_id left join contribution v on v.referral_id = r.id where (${which}) and ${referralsVisibleTo(actor)} order by r.at desc, r.id limit 100`,
  );
  return found.map((referral) => ({ ...referral, may: referralAbilities(actor, standingOf(actor, referral)) }));
}

/** How an actor stands to it. */
export function standingOf(
  actor: Actor,
  { purpose, state, from, to, association, shared: { onBehalf } }: Found,
): Standing {
  const behalf = onBehalf.kind === 'companies' ? onBehalf.companies.map(({ id }) => id) : null;
  const speaks = voiceFor(actor, { association, behalf }) === 'all';
  return { purpose, state, fromId: from.id, toId: to.id, speaks };
}
