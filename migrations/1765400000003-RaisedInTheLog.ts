import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The log alone tells what figures are made from: what never changes about a need stands on the event that raised it, and with a
 * consultation its clock and whom it asks. Events from before get it here, once; those of consultations on the last one of each need,
 * and there also the clocks that the migration before made. Theme and urgency could not be changed until then.
 */
export class RaisedInTheLog1765400000003 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
update event e set body = e.body || jsonb_build_object('raised', jsonb_build_object('municipalityId', n.municipality_id,
    'associationId', n.association_id, 'spaceId', n.space_id, 'number', n.number, 'title', n.title, 'kind', n.kind, 'visibility', n.visibility,
    'onBehalf', jsonb_build_object('kind', n.on_behalf, 'count', n.on_behalf_count,
      'companyIds', coalesce((select jsonb_agg(x.company_id) from need_company x where x.need_id = n.id and x.named), '[]'))))
  from need n where e.stream = 'need/' || n.id || '/shared' and e.seq = 1 and not e.body ? 'raised';

update event e set body = e.body || jsonb_build_object(
    'asked', (select jsonb_agg(distinct q.asked_sector_id) from consultation q where q.need_id = split_part(e.stream, '/', 2)::uuid),
    'clocks', (select jsonb_agg(jsonb_build_object('id', c.id, 'kind', c.kind, 'cycle', c.cycle, 'side', c.side, 'budget', c.budget,
        'startedAt', iso(c.started_at), 'dueAt', iso(c.due_at), 'stoppedAt', iso(c.stopped_at), 'verdict', c.verdict, 'creditedTo', c.credited_to,
        'grossSeconds', c.gross_seconds, 'netSeconds', c.net_seconds, 'pauses', jsonb_build_array()))
      from clock c where c.need_id = split_part(e.stream, '/', 2)::uuid and c.kind = 'consultation'))
  from (select stream, max(seq) as seq from event where stream like 'need/%/internal' and body ->> 'kind' = 'consultations.changed' group by stream) last
  where e.stream = last.stream and e.seq = last.seq and not e.body ? 'clocks'
    and exists (select from consultation q where q.need_id = split_part(e.stream, '/', 2)::uuid);

update event e set body = jsonb_set(e.body, '{need}', e.body -> 'need' || jsonb_build_object('theme', n.theme, 'urgency', n.urgency))
  from need n where e.stream = 'need/' || n.id || '/shared' and e.body ->> 'kind' = 'need.moved' and not e.body -> 'need' ? 'theme';

update event e set body = jsonb_set(e.body, '{clocks}', e.body -> 'clocks' || jsonb_build_object('id', c.id, 'kind', c.kind, 'cycle', c.cycle,
    'side', c.side, 'budget', c.budget, 'startedAt', iso(c.started_at), 'dueAt', iso(c.due_at), 'stoppedAt', iso(c.stopped_at), 'verdict', c.verdict,
    'creditedTo', c.credited_to, 'grossSeconds', c.gross_seconds, 'netSeconds', c.net_seconds, 'pauses', jsonb_build_array()))
  from clock c where c.kind = 'confirmation' and e.stream = 'need/' || c.need_id || '/shared'
    and e.seq = (select max(l.seq) from event l where l.stream = e.stream and l.body ->> 'kind' = 'need.moved')
    and not exists (select from event l cross join lateral jsonb_array_elements(l.body -> 'clocks') k
      where l.stream = e.stream and l.body ->> 'kind' = 'need.moved' and k ->> 'id' = c.id::text);
`);
  }

  /** What was added does no harm. */
  async down(): Promise<void> {}
}
