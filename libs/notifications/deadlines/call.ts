import { callTeams, type Calling, lapseCalls, type Notice } from '@vertskap/handling';
import { appendAll, asSystem, type DataSource, rows, type Said, sql, type Tx } from '@vertskap/platform';

/**
 * Calls the ready team for new opportunities, and the deputies of those who said nothing within the hour. Who is asked, who is told and
 * what stands in the log are written in one transaction: each is asked once, however many workers there are. Returns how much it looked at.
 */
export const callDue = (db: DataSource, now: Date, limit: number): Promise<number> =>
  asSystem(db, 'deadlines', (tx) => callIn(tx, now, limit));

/** The same in the caller's transaction, of the scope `deadlines`. */
export async function callIn(tx: Tx, now: Date, limit: number): Promise<number> {
  const teams = await callTeams(tx, now, limit);
  const deputies = await lapseCalls(tx, now, limit);
  const calling = { notices: [...teams.notices, ...deputies.notices], said: [...teams.said, ...deputies.said] };
  if (calling.said.length > 0) await tell(tx, now, calling);
  return teams.looked + deputies.looked;
}

async function tell(tx: Tx, now: Date, { notices, said }: Calling): Promise<void> {
  await rows(
    tx,
    sql`insert into notification (membership_id, need_id, kind, data, at, level)
        select t."membershipId", t."needId", 'team_call', t.data, ${now}, 'interrupts'
        from jsonb_to_recordset(${JSON.stringify(notices.map(rowOf))}::jsonb) as t("membershipId" uuid, "needId" uuid, data jsonb)`,
  );
  await appendAll(tx, [
    ...said,
    ...new Map(notices.map((notice) => [notice.membershipId, ring(now, notice)])).values(),
  ]);
}

const rowOf = ({ membershipId, needId, what: { kind: _, ...data } }: Notice) => ({ membershipId, needId, data });

const ring = (now: Date, { membershipId, needId }: Notice): Said => ({
  stream: `membership/${membershipId}`,
  event: { kind: 'notified', needId },
  at: now,
  membershipId: null,
  personId: null,
});
