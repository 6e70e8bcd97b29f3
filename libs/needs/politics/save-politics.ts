import type { CouncilMatter, Deed } from '@vertskap/contract';
import { rows, sql, type Tx } from '@vertskap/platform';
import type { Outcome } from '../deed.rules.js';
import type { Doer, Need } from '../need.rules.js';
import type { PoliticalRecord } from './political-deeds.rules.js';

/** Writes what politics did, or was answered, and tells those concerned. Returns the memberships that were told. */
export async function savePolitics(
  tx: Tx,
  actor: Doer,
  { deed, need, text, record }: Outcome & { record: PoliticalRecord },
): Promise<string[]> {
  switch (record.kind) {
    case 'priority':
      break;
    case 'asked':
      await rows(
        tx,
        sql`insert into status_request (id, need_id, clock_id, reason, asked_at, asked_by, asked_by_name, asked_by_unit)
            values (${record.requestId}, ${need.id}, ${record.clockId}, ${text}, ${need.changedAt}, ${actor.membershipId}, ${actor.name}, ${actor.unit})`,
      );
      break;
    case 'answered':
      await rows(
        tx,
        sql`update status_request set answer = ${record.answer}, shared = ${record.shared}, answered_at = ${need.changedAt},
              answered_by = ${actor.membershipId}, answered_by_name = ${actor.name}, answered_by_unit = ${actor.unit}
            where id = ${record.requestId}`,
      );
      break;
    case 'matter':
      await saveMatter(tx, actor, need.id, record.matter);
      break;
  }
  return tell(tx, actor, deed, need);
}

async function saveMatter(tx: Tx, actor: Doer, needId: string, matter: CouncilMatter): Promise<void> {
  const { id, body, caseNumber, meetingOn, question, at, by, decision } = matter;
  await rows(
    tx,
    decision
      ? sql`update council_matter set decision = ${decision.text}, decided_on = ${decision.decidedOn}, decided_at = ${decision.at},
              decided_by = ${actor.membershipId}, decided_by_name = ${actor.name}, decided_by_unit = ${actor.unit} where id = ${id}`
      : sql`insert into council_matter (id, need_id, body, case_number, meeting_on, question, at, by_membership, by_name, by_unit)
            values (${id}, ${needId}, ${body}, ${caseNumber}, ${meetingOn}, ${question}, ${at}, ${actor.membershipId}, ${by.name}, ${by.unit})
            on conflict (id) do update set body = excluded.body, case_number = excluded.case_number, meeting_on = excluded.meeting_on,
              question = excluded.question, at = excluded.at, by_membership = excluded.by_membership, by_name = excluded.by_name, by_unit = excluded.by_unit`,
  );
}

/**
 * The sector that owns the need, its leader and the coordinators hear of everything but their own answer; the association
 * of what concerns it: priority and the council; politics of what came. Nobody is told of their own deed, nor its words.
 */
async function tell(tx: Tx, actor: Doer, deed: Deed, need: Need): Promise<string[]> {
  const [toStaff, toBusiness, toMayor] = [
    deed !== 'answer_status',
    deed !== 'ask_status' && deed !== 'answer_status',
    deed === 'answer_status' || deed === 'refer_to_council' || deed === 'register_decision',
  ];
  const told = await rows<{ id: string }>(
    tx,
    sql`insert into notification (membership_id, need_id, kind, data, at)
        select m.id, ${need.id}, 'politics', jsonb_build_object('deed', ${deed}::text, 'by', ${actor.name}::text), ${need.changedAt}
        from membership m where ${need.changedAt} < m.valid_to and m.id <> ${actor.membershipId} and (
          m.municipality_id = ${need.municipalityId} and (
            ${toStaff} and (m.role = 'coordinator' or m.role in ('case_handler', 'sector_leader') and m.sector_id = ${need.owner})
            or ${toMayor} and m.role = 'mayor')
          or ${toBusiness} and m.role = 'association_representative' and m.association_id = ${need.association.id})
        returning membership_id as id`,
  );
  return told.map(({ id }) => id);
}
