import type { AskDirectory, Directory, Knower, Topic } from '@vertskap/contract';
import { containing, notFound, rows, sql, type Sql, type Tx } from '@vertskap/platform';
import type { Actor } from '../actor.rules.js';
import { type Held, mayEnter, mayLend } from './competence.rules.js';
import { lentTo } from './lent.js';

const PAGE = 50;
/** A hint names a few. */
const NAMED = 4;

type Found = Omit<Knower, 'own'> & { own: Omit<NonNullable<Knower['own']>, 'mayChange'> };

/** The municipality whose directory this actor reads. Throws `not_found` outside the house. */
export function houseOf(actor: Actor): string {
  if (actor.municipalityId === null) throw notFound();
  return actor.municipalityId;
}

/** Who knows what in the own municipality, by name, a page at a time; and whom neighbours lend us. */
export async function directoryOf(tx: Tx, now: Date, actor: Actor, asked: AskDirectory): Promise<Directory> {
  const municipalityId = houseOf(actor);
  const elsewhere = asked.municipality !== undefined && asked.municipality !== municipalityId;
  const found = elsewhere
    ? []
    : await rows<Found>(
        tx,
        sql`${knowers(now, actor, matching(asked))} order by p.name, m.id
        limit ${PAGE + 1} offset ${asked.cursor}`,
      );
  const lent = asked.municipality === municipalityId || asked.cursor > 0 ? [] : await lentTo(tx, now, actor);
  const staff = await rows<Held & { name: string; sector: string | null }>(
    tx,
    sql`select m.id as "membershipId", m.municipality_id as "municipalityId", m.sector_id as "sectorId", p.name, s.name as sector
        from membership m join person p on p.id = m.person_id left join sector s on s.id = m.sector_id
        where m.municipality_id = ${municipalityId} and ${valid(now)} order by p.name, m.id`,
  );
  return {
    people: found.slice(0, PAGE).map((knower) => withRights(actor, knower)),
    nextCursor: found.length > PAGE ? asked.cursor + PAGE : null,
    lent: lent.filter((knower) => fits(knower, asked)),
    mayEnter: staff
      .filter((held) => mayEnter(actor, held))
      .map(({ membershipId, name, sector }) => ({ membershipId, name, sector })),
    mayLend: mayLend(actor),
  };
}

/** Who knows one of these topics, the own people first, those who know more of it before the others; at most four. */
export async function whoKnowsOf(tx: Tx, now: Date, actor: Actor, topics: Topic[]): Promise<Knower[]> {
  houseOf(actor);
  if (topics.length === 0) return [];
  const about = sql`c.topic = any(${topics}::text[])`;
  const found = await rows<Found>(
    tx,
    sql`${knowers(now, actor, about, about)} order by count(*) desc, min(array_position(${topics}::text[], c.topic)), p.name, m.id limit ${NAMED}`,
  );
  const lent = (await lentTo(tx, now, actor)).flatMap((knower) => {
    const knows = knower.knows.filter(({ topic }) => topics.includes(topic));
    return knows.length > 0 ? [{ ...knower, knows }] : [];
  });
  return [...found.map((knower) => withRights(actor, knower)), ...lent].slice(0, NAMED);
}

/** `which`: of whom at least one line fits; `shown`: which lines of theirs. */
const knowers = (now: Date, actor: Actor, which: Sql, shown: Sql = sql`true`): Sql => sql`
  select p.name, s.name as sector, jsonb_build_object('id', k.id, 'name', k.name) as municipality, p.email,
    jsonb_agg(jsonb_build_object('id', c.id, 'topic', c.topic, 'line', c.line) order by c.at, c.id) as knows,
    jsonb_build_object('membershipId', m.id, 'sectorId', m.sector_id, 'position', m.position) as own
  from competence c join membership m on m.id = c.membership_id join person p on p.id = m.person_id
  join municipality k on k.id = c.municipality_id left join sector s on s.id = m.sector_id
  where c.municipality_id = ${actor.municipalityId} and ${valid(now)} and ${shown}
  group by m.id, p.name, p.email, s.name, k.id having bool_or(${which})`;

const valid = (now: Date): Sql => sql`m.valid_from <= ${now} and m.valid_to > ${now}`;

function matching({ q, topic }: AskDirectory): Sql {
  const like = q && containing(q);
  return sql`${topic ? sql`c.topic = ${topic}` : sql`true`} and
    ${like ? sql`(p.name ilike ${like} or s.name ilike ${like} or c.line ilike ${like})` : sql`true`}`;
}

const fits = (knower: Knower, { q, topic, municipality }: AskDirectory): boolean =>
  (municipality === undefined || knower.municipality.id === municipality) &&
  (topic === undefined || knower.knows.some((known) => known.topic === topic)) &&
  (q === undefined || [knower.name, knower.sector ?? ''].some((name) => name.toLowerCase().includes(q.toLowerCase())));

function withRights(actor: Actor, { own, ...knower }: Found): Knower {
  const mayChange = mayEnter(actor, { ...own, municipalityId: actor.municipalityId });
  return { ...knower, own: { ...own, mayChange } };
}
