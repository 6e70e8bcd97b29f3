import type { ClockBudget, ClockKind, Language } from '@vertskap/contract';
import { meetsIn, receives, underWay, visibleTo } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { dateInOslo, rows, sql, type Sql, type Tx } from '@vertskap/platform';
import type { Entry } from './entry.js';
import { wordsOf } from './words.js';

/** More than anybody looks at; those that are due first. */
const MOST = 500;
const TITLE_MOST = 80;

type Due = {
  uid: string;
  needId: string;
  number: string;
  title: string;
  kind: ClockKind;
  budget: ClockBudget;
  dueAt: Date;
  changedAt: Date;
  from: string;
};

/**
 * The deadlines of one capacity, as entries. Of each need with the ball there the next one, which keeps its place when it moves; besides,
 * each promise that runs, each deadline of the law, and what the own sector was asked. A calendar lies with others and is copied on:
 * restricted needs are left out, and nothing stands in it that anybody wrote but the title.
 */
export async function dueDatesOf(tx: Tx, actor: Actor, language: Language, origin: string): Promise<Entry[]> {
  const found = await rows<Due>(
    tx,
    sql`with running as (
          ${actor.side === 'association' ? ofAssociation(actor) : ofSector(actor)}),
        turned as (select *, row_number() over (partition by need_id order by due_at, id) as turn from running where shared)
        select case when t.kind in ('commitment', 'statutory') or not r.shared then r.id else r.need_id end as uid, r.need_id as "needId", 'B-' || n.number as number,
          n.title, r.kind, r.budget, r.due_at as "dueAt", n.changed_at as "changedAt", a.name || ', ' || k.name as "from"
        from running r left join turned t on t.id = r.id join need n on n.id = r.need_id join association a on a.id = n.association_id
        join municipality k on k.id = n.municipality_id
        where n.visibility <> 'restricted' and ${visibleTo(actor)} and (t.turn = 1 or r.kind in ('commitment', 'statutory') or not r.shared)
        order by r.due_at, r.id limit ${MOST}`,
  );
  const words = wordsOf(language);
  return found.map(({ uid, needId, number, title, kind, budget, dueAt, changedAt, from }) => ({
    uid: `${uid}@vertskap`,
    at: budget.unit === 'hours' ? dueAt : lastDayOf(dueAt),
    title: `${number} ${words.due[kind]}: ${title}`,
    text: `${from}\n${words.moves}\n${origin}/b/${needId}`,
    link: `${origin}/b/${needId}`,
    changedAt,
  }));
}

type InSpace = Pick<Due, 'uid' | 'dueAt'> & { what: string; space: string; madeAt: Date };

/**
 * What was promised on no need and still runs: by the own sector, or by or to the own association. It has no title: of what was promised, the
 * first words stand for one.
 */
export async function promisesFor(tx: Tx, actor: Actor, language: Language, origin: string): Promise<Entry[]> {
  const found = await rows<InSpace>(
    tx,
    sql`select m.id as uid, m.due_at as "dueAt", left(regexp_replace(p.what, '\\s+', ' ', 'g'), ${TITLE_MOST}) as what, s.name as space, m.started_at as "madeAt" from clock m join commitment p on p.id = m.id join space s on s.id = m.space_id
        where m.space_id is not null and m.stopped_at is null and ${meetsIn(actor)}
          and ${actor.side === 'association' ? sql`p.association_id = ${actor.associationId}` : sql`p.sector_id = ${actor.sectorId}`}
        order by m.due_at, m.id limit ${MOST}`,
  );
  const words = wordsOf(language);
  return found.map(({ uid, dueAt, what, space, madeAt }) => ({
    uid: `${uid}@vertskap`,
    at: lastDayOf(dueAt),
    title: `${words.due.commitment}: ${what}`,
    text: `${space}\n${words.moves}\n${origin}/forpliktelser`,
    link: `${origin}/forpliktelser`,
    changedAt: madeAt,
  }));
}

/** What neighbours wait for from those who coordinate: who, and until when; of what it is about, which they may stop sharing, not a word. */
export async function owedToNeighbours(tx: Tx, actor: Actor, language: Language, origin: string): Promise<Entry[]> {
  const found = await rows<{ uid: string; dueAt: Date; budget: ClockBudget; name: string; startedAt: Date }>(
    tx,
    sql`select c.id as uid, c.due_at as "dueAt", c.budget, k.name, c.started_at as "startedAt"
        from referral r join clock c on c.referral_id = r.id join municipality k on k.id = r.from_municipality_id
        where ${receives(actor)} and ${isRunning} order by c.due_at, c.id limit ${MOST}`,
  );
  const words = wordsOf(language);
  return found.map(({ uid, dueAt, budget, name, startedAt }) => ({
    uid: `${uid}@vertskap`,
    at: budget.unit === 'hours' ? dueAt : lastDayOf(dueAt),
    title: `${words.due.consultation}: ${name}`,
    text: `${name}\n${words.moves}\n${origin}/regioner`,
    link: `${origin}/regioner`,
    changedAt: startedAt,
  }));
}

/** The municipality's clocks on needs with the ball in the own sector, what the sector promised whoever has it now, and what the sector was asked, offered or owes the mayor. */
const ofSector = ({ sectorId }: Actor): Sql => sql`
  select c.*, true as shared from clock c join need n on n.id = c.need_id
    where n.state = 'open' and n.holder_sector_id = ${sectorId} and c.side = 'municipality' and c.audience = 'shared' and ${isRunning}
      and not ${inWords}
  union all select c.*, true from clock c join commitment p on p.id = c.id
    where p.sector_id = ${sectorId} and ${isRunning}
  union all select c.*, false from clock c join consultation q on q.clock_id = c.id
    where q.asked_sector_id = ${sectorId} and q.contributed_at is null and ${isRunning}
  union all select c.*, false from clock c join hand_over_offer o on o.need_id = c.need_id
    where c.kind = 'acceptance' and o.to_sector_id = ${sectorId} and o.settled_at is null and ${isRunning}
  union all select c.*, false from clock c join status_request q on q.clock_id = c.id join need n on n.id = c.need_id
    where n.holder_sector_id = ${sectorId} and q.answered_at is null and ${isRunning}`;

/** What the association owes, and what it was promised. */
const ofAssociation = ({ associationId }: Actor): Sql => sql`
  select c.*, true as shared from clock c join need n on n.id = c.need_id
    where n.association_id = ${associationId} and (${underWay} or ${inWords}) and c.audience = 'shared'
      and (c.side = 'association' or c.kind = 'commitment') and ${isRunning}`;

/** Something else than an answer was promised: it stands whatever becomes of the need. */
const inWords = sql`exists (select from commitment p where p.id = c.id)`;

const isRunning = sql`c.stopped_at is null and c.due_at is not null
  and not exists (select from clock_pause p where p.clock_id = c.id and p.to_at is null)`;

/** What is due at midnight is due on the day that ends there. */
const lastDayOf = (dueAt: Date): string => dateInOslo(new Date(dueAt.getTime() - 1));
