import { meetsIn } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { rows, sql, type Tx } from '@vertskap/platform';

const MOST = 200;
const BACK = '30 days';

/** A meeting that somebody has said yes or nothing to, as it stands in their calendar. */
export type Invitation = {
  id: string;
  space: string;
  startsAt: Date;
  minutes: number;
  place: string;
  /** Grows with every change of when and where. */
  version: number;
  changedAt: Date;
};

/** The meetings that an actor is invited to and has not said no to, from a month back on. */
export const invitedTo = (tx: Tx, now: Date, actor: Actor): Promise<Invitation[]> =>
  rows(
    tx,
    sql`select m.id, p.name as space, m.starts_at as "startsAt", m.minutes, m.place, m.version, m.changed_at as "changedAt"
        from meeting m join space p on p.id = m.space_id join meeting_person x on x.meeting_id = m.id and x.membership_id = ${actor.membershipId}
        where ${meetsIn(actor)} and m.cancelled_at is null and x.answer is distinct from 'no' and m.starts_at > ${now}::timestamptz - ${BACK}::interval
        order by m.starts_at, m.id limit ${MOST}`,
  );
