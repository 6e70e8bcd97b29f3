import type { Consult } from '@vertskap/contract';
import {
  type Clock,
  clockView,
  dateToKeep,
  type Moment,
  planLadder,
  promiseFor,
  saveClocks,
  startClock,
  workingTimeOf,
} from '@vertskap/clocks';
import { handles, loadSituation, lockNeed, type LoadedNeed } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { notFound, Refusal, row, rows, sql, type Tx, unfit } from '@vertskap/platform';
import { tell, toldBefore } from './internal-deed.js';

/**
 * Asks sectors for their view, each with a clock of its own. The ball stays, and so does every clock that business sees:
 * waiting for another sector is no pause. Sent again with the same key it asks nobody twice.
 */
export async function consult(tx: Tx, now: Date, actor: Actor, needId: string, input: Consult): Promise<void> {
  if (!(await lockNeed(tx, actor, needId))) throw notFound();
  if (await toldBefore(tx, actor, input.clientKey, needId, 'consultations.changed')) return;
  const situation = await loadSituation(tx, needId);
  if (!situation) throw notFound();
  const { need } = situation;
  if (!handles(actor, need)) throw new Refusal('not_allowed', 'This is not yours to do.');
  if (need.state !== 'open') throw new Refusal('wrong_state', `The need is ${need.state}; nobody is asked any more.`);

  const asking = askingSector(situation);
  const asked = await sectorsToAsk(tx, need.municipalityId, asking, input.sectorIds);
  const at: Moment = {
    now,
    time: await workingTimeOf(tx, need.municipalityId, now),
    newId: () => crypto.randomUUID(),
    creditedTo: null,
  };
  const clocks = await startClocks(tx, situation, asked.length, input.replyBy, at);
  const ladder = clocks.flatMap((c) => planLadder(c, at.time));
  await saveClocks(tx, [{ needId, municipalityId: need.municipalityId, clocks, ladder }]);
  await insertConsultations(
    tx,
    now,
    actor,
    needId,
    asking,
    input.question,
    asked.map((sectorId, i) => ({ sectorId, clockId: clocks[i]?.id })),
  );
  const event = { kind: 'consultations.changed' as const, clocks: clocks.map(clockView), asked };
  await tell(tx, now, actor, input.clientKey, [need], event, {
    action: 'consultations.asked',
  });
}

/** Who owes the joint answer: the sector that has the ball, or had it last. */
const askingSector = ({ need, lastSector }: LoadedNeed): string =>
  need.holder?.kind === 'sector' ? need.holder.id : (lastSector.id ?? '');

async function sectorsToAsk(tx: Tx, municipalityId: string, asking: string, wanted: string[]): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    sql`select id from sector where municipality_id = ${municipalityId} and id = any(${wanted}::uuid[]) and id <> ${asking} order by name`,
  );
  if (found.length !== new Set(wanted).size)
    throw unfit('sectorIds', 'A sector that is not here, or that has the ball itself.');
  return found.map((s) => s.id);
}

async function startClocks(
  tx: Tx,
  { need }: LoadedNeed,
  count: number,
  replyBy: string | null,
  at: Moment,
): Promise<Clock[]> {
  const keep = replyBy === null ? 'fine' : dateToKeep(replyBy, at.now);
  if (keep === 'past') throw unfit('replyBy', 'The date has already passed.');
  if (keep === 'too_far') throw unfit('replyBy', 'The date is more than ten years ahead.');
  const budget = replyBy
    ? ({ unit: 'date', date: replyBy } as const)
    : promiseFor(at.time.policy, 'consultation', need).promised;
  const last = await row<{ cycle: number }>(
    tx,
    sql`select coalesce(max(cycle), 0)::int as cycle from clock where need_id = ${need.id} and kind = 'consultation'`,
  );
  const clocks = Array.from({ length: count }, (_, i) =>
    startClock('consultation', (last?.cycle ?? 0) + 1 + i, budget, at),
  );
  if (clocks.some((c) => c.dueAt !== null && c.dueAt < at.now)) throw unfit('replyBy', 'The date has already passed.');
  return clocks;
}

async function insertConsultations(
  tx: Tx,
  now: Date,
  actor: Actor,
  needId: string,
  asking: string,
  question: string,
  asked: { sectorId: string; clockId: string | undefined }[],
): Promise<void> {
  await rows(
    tx,
    sql`with asked as (select * from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as a("sectorId" uuid, "clockId" uuid)),
        seen as (insert into need_sector (need_id, sector_id, held) select ${needId}, "sectorId", false from asked on conflict do nothing)
        insert into consultation (id, need_id, clock_id, asking_sector_id, asked_sector_id, question, asked_at, asked_by, asked_by_name, asked_by_unit)
        select gen_random_uuid(), ${needId}, "clockId", ${asking}, "sectorId", ${question}, ${now}, ${actor.membershipId}, ${actor.name}, ${actor.unit} from asked`,
  );
}
