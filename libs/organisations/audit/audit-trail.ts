import type { AuditKind, AuditLine, AuditPage, ExportAudit, ExportedAuditLine, ReadAudit } from '@vertskap/contract';
import { beyond, join, rows, type Sql, sql, type Tx } from '@vertskap/platform';
import type { Actor } from '../actor.rules.js';
import { dayBegins, dayEnds } from '../administration/record.js';
import { inspectedBy } from './inspected.js';

/** Which actions are of which kind: the part before the dot. */
const actions: Record<AuditKind, string[]> = {
  needs: ['need', 'attachment', 'note', 'consultations', 'assignment', 'likeness'],
  people: ['people'],
  configuration: ['promises', 'calendar', 'winter_pauses', 'publication', 'consent', 'colours', 'plan', 'template'],
  exports: ['export', 'calendar_feed'],
  sign_in: ['session'],
};

type Filters = ExportAudit & { cursor?: string | undefined };
type Found = Omit<ExportedAuditLine, 'by'> & { membershipId: string | null };

/** A page of the trail, the newest first. Throws `not_allowed` for whoever inspects nothing. */
export async function auditTrail(tx: Tx, actor: Actor, query: ReadAudit): Promise<AuditPage> {
  const { limit } = query;
  const found = await find(tx, actor, query, limit + 1);
  const shown = found.slice(0, limit).map(({ old: _, new: __, ...line }): AuditLine => line);
  const people = new Map((await ownPeople(tx, actor)).map(({ id, name }) => [id, name]));
  for (const { by } of shown) if (by) people.set(by.personId, by.name);
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'nb');
  return {
    lines: shown,
    nextCursor: found.length > limit ? (shown.at(-1)?.id ?? null) : null,
    people: [...people].map(([id, name]) => ({ id, name })).sort(byName),
  };
}

/** The newest lines after the cursor, with how configuration was and is. */
export async function find(tx: Tx, actor: Actor, filters: Filters, limit: number): Promise<ExportedAuditLine[]> {
  const conditions = [inspectedBy(actor), ...(await narrowed(tx, filters))];
  const found = await rows<Found>(
    tx,
    sql`select a.id::text as id, iso(a.at) as at, a.action, a.object, case when a.object like 'B-%' then a.object_id end as "needId",
          a.channel, a.old, a.new, a.membership_id as "membershipId"
        from audit a where ${join(conditions, ' and ')} order by a.at desc, a.id desc limit ${limit}`,
  );
  const doers = await doersOf(tx, [...new Set(found.flatMap(({ membershipId }) => membershipId ?? []))]);
  return found.map(({ membershipId, ...line }) => ({ ...line, by: doers.get(membershipId ?? '') ?? null }));
}

async function narrowed(tx: Tx, { person, kind, from, to, cursor }: Filters): Promise<Sql[]> {
  const theirs = (of: string) => sql`select id from membership where person_id = ${of}`;
  // memberships elsewhere too: what an association's people did here is done by people of another place
  const ids = person && (await beyond(tx, 'audit', () => rows<{ id: string }>(tx, theirs(person)))).map((m) => m.id);
  return [
    ids && sql`a.membership_id = any(${ids}::uuid[])`,
    kind && sql`split_part(a.action, '.', 1) = any(${actions[kind]})`,
    from && sql`a.at >= ${dayBegins(from)}`,
    to && sql`a.at < ${dayEnds(to)}`,
    cursor && sql`(a.at, a.id) < (select x.at, x.id from audit x where x.id = ${cursor})`,
  ].filter((condition) => typeof condition === 'object');
}

/** Names of those who did what was found, and in which capacity, whatever place they are of. */
async function doersOf(tx: Tx, membershipIds: string[]): Promise<Map<string, NonNullable<AuditLine['by']>>> {
  const found = await beyond(tx, 'audit', () =>
    rows<NonNullable<AuditLine['by']> & { id: string }>(
      tx,
      sql`select m.id, p.id as "personId", p.name, m.position, coalesce(s.name, c.name, a.name, k.name) as unit, coalesce(k.name, a.name, c.name) as organisation
          from membership m join person p on p.id = m.person_id left join sector s on s.id = m.sector_id left join municipality k on k.id = m.municipality_id
          left join association a on a.id = m.association_id left join company c on c.id = m.company_id where m.id = any(${membershipIds}::uuid[])`,
    ),
  );
  return new Map(found.map(({ id, ...doer }) => [id, doer]));
}

const ownPeople = (tx: Tx, { municipalityId, associationId }: Actor): Promise<{ id: string; name: string }[]> =>
  rows(
    tx,
    sql`select distinct p.id, p.name from membership m join person p on p.id = m.person_id
        where m.municipality_id = ${municipalityId} or m.association_id = ${associationId}`,
  );
