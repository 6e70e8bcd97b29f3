import type { Actor } from '@vertskap/organisations';
import { append, type Entry, notFound, row, rows, sql, type Tx } from '@vertskap/platform';
import { named } from './lists.rules.js';
import type { Need } from './need.rules.js';
import { visibleTo } from './visible.js';

const HANDLING = ['case_handler', 'coordinator', 'sector_leader'];

type Read = { moved: boolean; opened: (Pick<Need, 'visibility' | 'readers'> & { associationId: string }) | null };

/**
 * Remembers how far this person has read, never backwards; what they were told of it is read too, on all of their devices. The
 * municipality's first reading is what business sees as "opened", and hears of at once.
 */
export async function markRead(tx: Tx, now: Date, actor: Actor, needId: string, seq: number): Promise<void> {
  const read = await row<Read>(
    tx,
    sql`with seen as (select n.id, least(${seq}::bigint, n.version)::int as seq from need n where n.id = ${needId} and ${visibleTo(actor)}),
        before as (select r.seq from reading r join seen on r.need_id = seen.id where r.person_id = ${actor.personId}),
        told as (update notification t set read_at = ${now} from seen
          where t.need_id = seen.id and t.membership_id = ${actor.membershipId} and t.read_at is null returning t.id),
        opened as (update need set opened_at = ${now} from seen where need.id = seen.id and opened_at is null and ${HANDLING.includes(actor.role)}
          returning need.association_id, visibility, named),
        kept as (insert into reading (person_id, need_id, seq, at) select ${actor.personId}, id, seen.seq, ${now} from seen
          on conflict (person_id, need_id) do update set seq = greatest(reading.seq, excluded.seq), at = excluded.at)
        select seen.seq > coalesce((select seq from before), 0) or exists (select from told) as moved,
          (select jsonb_build_object('associationId', association_id, 'visibility', visibility, 'readers', named) from opened) as opened from seen`,
  );
  if (!read) throw notFound();
  const event = { kind: 'need.opened' as const, needId, at: now.toISOString() };
  const opened = read.opened ? waitingFor(read.opened).map((stream): Entry => ({ stream, event })) : [];
  if (read.moved) await tellRead(tx, now, actor, needId, opened);
  else {
    const [first, ...others] = opened;
    if (first) await append(tx, now, by(actor), [first, ...others]);
  }
}

/** The last that happened is unread to this person once more, on all of their devices; what business saw as opened stays so. */
export async function markUnread(tx: Tx, now: Date, actor: Actor, needId: string): Promise<void> {
  const found = await row<{ moved: boolean }>(
    tx,
    sql`with seen as (select n.id, n.version - 1 as seq from need n where n.id = ${needId} and ${visibleTo(actor)}),
        back as (update reading r set seq = seen.seq, at = ${now} from seen
          where r.need_id = seen.id and r.person_id = ${actor.personId} and r.seq > seen.seq returning r.seq)
        select exists (select from back) as moved from seen`,
  );
  if (!found) throw notFound();
  if (found.moved) await tellRead(tx, now, actor, needId);
}

/** Who of business hears that its need was opened: the association, or who of it reads a restricted one. */
const waitingFor = ({ associationId, visibility, readers }: NonNullable<Read['opened']>) =>
  visibility === 'restricted' ? named({ readers }, 'association') : [`association/${associationId}` as const];

/**
 * Every capacity of a person hears of a reading: people read once, whatever they act as on another device. `needId`: null for
 * what they were told, whatever it is about. `besides`: what is said in the same breath.
 */
export async function tellRead(
  tx: Tx,
  now: Date,
  actor: Actor,
  needId: string | null,
  besides: Entry[] = [],
): Promise<void> {
  const capacities = await rows<{ id: string }>(
    tx,
    sql`select id from membership where person_id = ${actor.personId} and valid_from <= ${now} and ${now} < valid_to`,
  );
  const read = capacities.map(({ id }): Entry => ({ stream: `membership/${id}`, event: { kind: 'read', needId } }));
  const [first, ...others] = [...besides, ...read];
  if (first) await append(tx, now, by(actor), [first, ...others]);
}

const by = ({ membershipId, personId }: Actor) => ({ membershipId, personId, clientKey: null });
