import type { CommitmentView } from '@vertskap/contract';
import { raw, rows, sql, type Tx } from '@vertskap/platform';
import type { Doer } from '../need.rules.js';

/** Where a promise (`p`) was agreed, as jsonb; null where it was at no meeting. */
export const agreed = raw(
  `case when p.meeting_id is not null then jsonb_build_object('meetingId', p.meeting_id, 'entryId', p.entry_id, 'at', iso(p.met_at)) end`,
);

/** What was promised on a need (`n`) besides answers, as jsonb in the order in which it was said. */
export const viewedCommitments = sql`coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'what', p.what, 'language', p.language,
    'condition', p.condition, 'certainty', p.certainty, 'at', iso(p.at), 'movedFrom', p.moved_from,
    'by', jsonb_build_object('name', p.by_name, 'side', p.side, 'unit', p.by_unit),
    'end', case when p.ended_at is not null then jsonb_build_object('as', p.ended_as, 'reason', p.ended_reason, 'at', iso(p.ended_at),
      'by', jsonb_build_object('name', p.ended_by_name, 'side', p.ended_by_side, 'unit', p.ended_by_unit)) end, 'agreedAt', ${agreed}) order by p.place)
  from commitment p where p.need_id = n.id), '[]')`;

/** On what a promise is made: a need, with the sector that owns it; or none, between an association and the municipality of its clock. */
type On = { owner: string | null } & (
  | { needId: string; associationId?: undefined; clientKey?: undefined; initiativeId?: undefined }
  | { needId: null; associationId: string; clientKey: string; initiativeId: string | null }
);

/**
 * Writes those that are new or have ended, behind their clocks. What is moved stays with the sector that promised it, and with the meeting where it
 * was agreed, whoever moves it.
 */
export async function saveCommitments(
  tx: Tx,
  { membershipId }: Pick<Doer, 'membershipId'>,
  { needId, associationId, clientKey, initiativeId, owner }: On,
  commitments: CommitmentView[],
): Promise<void> {
  const list = commitments.map(({ by, end, agreedAt, ...c }) => ({
    ...c,
    side: by.side,
    byName: by.name,
    byUnit: by.unit,
    endedAs: end?.as ?? null,
    endedReason: end?.reason ?? null,
    endedAt: end?.at ?? null,
    endedByName: end?.by.name ?? null,
    endedBySide: end?.by.side ?? null,
    endedByUnit: end?.by.unit ?? null,
    entryId: agreedAt?.entryId ?? null,
    meetingId: agreedAt?.meetingId ?? null,
    metAt: agreedAt?.at ?? null,
  }));
  await rows(
    tx,
    sql`insert into commitment (id, need_id, association_id, client_key, initiative_id, sector_id, side, what, language, condition, certainty, at, by_name, by_unit, membership_id, moved_from,
          ended_as, ended_reason, ended_at, ended_by_name, ended_by_side, ended_by_unit, entry_id, meeting_id, met_at)
        select c.id, ${needId}, ${associationId ?? null}, ${clientKey ?? null}, coalesce(old.initiative_id, ${initiativeId ?? null}), case when c.side = 'municipality' then coalesce(old.sector_id, m.sector_id, ${owner}::uuid) end, c.side, c.what, c.language, c.condition, c.certainty, c.at, c."byName", c."byUnit",
          ${membershipId}, c."movedFrom", c."endedAs", c."endedReason", c."endedAt", c."endedByName", c."endedBySide", c."endedByUnit",
          (select e.id from meeting_entry e where e.id = c."entryId"), c."meetingId", c."metAt"
        from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as c(id uuid, side text, what text, language text, condition text, certainty text,
          at timestamptz, "byName" text, "byUnit" text, "movedFrom" uuid, "endedAs" text, "endedReason" text, "endedAt" timestamptz,
          "endedByName" text, "endedBySide" text, "endedByUnit" text, "entryId" uuid, "meetingId" uuid, "metAt" timestamptz)
        left join membership m on m.id = ${membershipId} left join commitment old on old.id = c."movedFrom"
        on conflict (id) do update set ended_as = excluded.ended_as, ended_reason = excluded.ended_reason, ended_at = excluded.ended_at,
          ended_by_name = excluded.ended_by_name, ended_by_side = excluded.ended_by_side, ended_by_unit = excluded.ended_by_unit`,
  );
}
