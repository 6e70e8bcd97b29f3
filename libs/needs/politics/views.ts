import { raw } from '@vertskap/platform';

/** What politics did about a need (as `n`), as jsonb: allow-listed, and without what was answered to the mayor alone. */
export const statusRequests =
  raw(`coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'reason', u.reason, 'askedAt', iso(u.asked_at),
    'askedBy', jsonb_build_object('name', u.asked_by_name, 'side', 'municipality', 'unit', u.asked_by_unit),
    'answeredAt', iso(u.answered_at), 'answer', case when u.shared then u.answer end) order by u.asked_at)
  from status_request u where u.need_id = n.id), '[]')`);

/** A CouncilMatter as jsonb, with the matter as `f`. */
export const viewedMatter =
  raw(`jsonb_build_object('id', f.id, 'body', f.body, 'caseNumber', f.case_number, 'meetingOn', f.meeting_on,
    'question', f.question, 'by', jsonb_build_object('name', f.by_name, 'side', 'municipality', 'unit', f.by_unit), 'at', iso(f.at),
    'decision', case when f.decided_on is not null then jsonb_build_object('text', f.decision, 'decidedOn', f.decided_on, 'at', iso(f.decided_at),
      'by', jsonb_build_object('name', f.decided_by_name, 'side', 'municipality', 'unit', f.decided_by_unit)) end)`);

export const council = raw(`coalesce((select jsonb_agg(${viewedMatter.sql} order by f.at)
  from council_matter f where f.need_id = n.id), '[]')`);
