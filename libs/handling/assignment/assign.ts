import type { Assign } from '@vertskap/contract';
import { loadSituation, lockNeed, type LoadedNeed, mayReadNotes } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { notFound, Refusal, rows, sql, type Tx } from '@vertskap/platform';
import { tell, toldBefore } from '../internal-deed.js';
import { handlerTables, isHandler, sectorAt } from './assignment.js';
import { mayAssign } from './assignment.rules.js';

/** Gives a need to somebody in the sector that has it, or to nobody. Those who handle it hear; business sees the unit as before. */
export async function assign(tx: Tx, now: Date, actor: Actor, needId: string, input: Assign): Promise<void> {
  if (!(await lockNeed(tx, actor, needId))) throw notFound();
  if (await toldBefore(tx, actor, input.clientKey, needId, 'assignment.changed')) return;
  const situation = await loadSituation(tx, needId);
  if (!situation) throw notFound();
  if (!mayReadNotes(actor, situation.need)) throw notAllowed();
  const staff = await staffOf(tx, now, situation.need.municipalityId);
  const current = (await currentOf(tx, [needId])).get(needId) ?? null;
  const change = reassign(actor, situation, staff, current, input.membershipId);
  if ('rejected' in change) throw refusal(change);
  await saveAssignments(tx, now, actor, [change]);
  await tell(tx, now, actor, input.clientKey, [situation.need], { kind: 'assignment.changed' });
}

export type Reassigned = { needId: string; sectorId: string; membershipId: string | null };
export type Unassigned = { rejected: 'not_allowed' | 'wrong_state' | 'invalid_input' };
/** Membership → the sector it belongs to, of everybody who can be given a need. */
export type Staff = Map<string, string>;
/** Who has a need now, and for which sector. */
export type Current = { sectorId: string; membershipId: string } | null;

/** What giving a need to this person comes to, or why it cannot be done. */
export function reassign(
  actor: Actor,
  { need, lastSector }: LoadedNeed,
  staff: Staff,
  current: Current,
  to: string | null,
): Reassigned | Unassigned {
  const sectorId = sectorAt(need, lastSector);
  const membershipId = current?.sectorId === sectorId ? current.membershipId : null;
  if (need.state !== 'open' && need.state !== 'answered') return { rejected: 'wrong_state' };
  if (!mayAssign(actor, need.municipalityId, { sectorId, membershipId }, to)) return { rejected: 'not_allowed' };
  if (to !== null && staff.get(to) !== sectorId) return { rejected: 'invalid_input' };
  return { needId: need.id, sectorId, membershipId: to };
}

export async function staffOf(tx: Tx, now: Date, municipalityId: string): Promise<Staff> {
  const found = await rows<{ id: string; sectorId: string }>(
    tx,
    sql`select m.id, m.sector_id as "sectorId" from ${handlerTables} where m.municipality_id = ${municipalityId} and ${isHandler(now)}`,
  );
  return new Map(found.map((m) => [m.id, m.sectorId]));
}

/** Who has each of these needs in the sector that had the ball last; needs that nobody has are not among them. */
export async function currentOf(tx: Tx, needIds: string[]): Promise<Map<string, NonNullable<Current>>> {
  const found = await rows<{ needId: string; sectorId: string; membershipId: string }>(
    tx,
    sql`select a.need_id as "needId", a.sector_id as "sectorId", a.membership_id as "membershipId" from assignment a
        where a.need_id = any(${needIds}::uuid[]) and a.ended_at is null and a.membership_id is not null
          and a.sector_id = (select h.sector_id from holding h where h.need_id = a.need_id and h.kind = 'sector' order by h.from_at desc limit 1)`,
  );
  return new Map(found.map((a) => [a.needId, a]));
}

/** The one who had it before has it no longer; the row stays, and says until when. */
export async function saveAssignments(
  tx: Tx,
  now: Date,
  actor: Actor,
  changes: [Reassigned, ...Reassigned[]],
): Promise<void> {
  const list = JSON.stringify(changes);
  const change = sql`jsonb_to_recordset(${list}::jsonb) as c("needId" uuid, "sectorId" uuid, "membershipId" uuid)`;
  await rows(
    tx,
    sql`update assignment a set ended_at = ${now} from ${change} where a.need_id = c."needId" and a.sector_id = c."sectorId" and a.ended_at is null`,
  );
  await rows(
    tx,
    sql`insert into assignment (need_id, sector_id, membership_id, at, by_membership_id, by_name)
        select "needId", "sectorId", "membershipId", ${now}, ${actor.membershipId}, ${actor.name} from ${change}`,
  );
}

const notAllowed = () => new Refusal('not_allowed', 'This is not yours to do.');

function refusal({ rejected }: Unassigned): Refusal {
  if (rejected === 'not_allowed') return notAllowed();
  if (rejected === 'wrong_state') return new Refusal('wrong_state', 'The need is closed; nobody works with it.');
  const message = 'This person does not work in the sector that has the need.';
  return new Refusal('invalid_input', message, [{ path: 'body.membershipId', code: 'unknown', message }]);
}
