import { workingSeconds, type WorkingTime } from '@vertskap/clocks';
import type { Actor } from '@vertskap/organisations';
import { rows, sql, type Tx } from '@vertskap/platform';
import { visibleTo } from '@vertskap/needs';

/** One first response, given or still owed: how long in working seconds, and how it stands. */
export type FirstResponse = {
  raisedAt: Date;
  answeredAt: Date | null;
  seconds: number;
  standing: 'met' | 'late' | 'waiting' | 'void';
};

/**
 * The first responses to needs that were raised, or first answered, since `from`. One that is owed past its due time is late
 * already, whoever writes whenever. A need that was withdrawn before it was answered is void: seen until then, judged never.
 */
export async function firstResponses(
  tx: Tx,
  now: Date,
  actor: Actor,
  time: WorkingTime,
  from: Date,
): Promise<FirstResponse[]> {
  const found = await rows<{ raisedAt: Date; stoppedAt: Date | null; dueAt: Date | null; verdict: string | null }>(
    tx,
    sql`select n.raised_at as "raisedAt", c.stopped_at as "stoppedAt", c.due_at as "dueAt", c.verdict
        from need n join clock c on c.need_id = n.id and c.kind = 'first_response'
        where n.municipality_id = ${actor.municipalityId} and ${visibleTo(actor)} and (n.raised_at >= ${from} or c.stopped_at >= ${from})`,
  );
  return found.map(({ raisedAt, stoppedAt, dueAt, verdict }) => {
    const overdue = verdict === null && dueAt !== null && dueAt < now;
    const standing =
      verdict === 'cancelled' ? 'void' : verdict === 'met' ? 'met' : verdict === 'late' || overdue ? 'late' : 'waiting';
    const answeredAt = standing === 'void' ? null : stoppedAt;
    return { raisedAt, answeredAt, standing, seconds: workingSeconds(time, raisedAt, stoppedAt ?? now) };
  });
}
