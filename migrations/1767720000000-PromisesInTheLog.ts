import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The log alone tells what figures are made from, of promises on no need too: those from before stand, as they are now, on the last event of their
 * space that tells of promises.
 */
export class PromisesInTheLog1767720000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
update event e set body = e.body || jsonb_build_object('promised', there.promised)
  from (select c.space_id, jsonb_agg(jsonb_build_object('municipalityId', c.municipality_id, 'associationId', p.association_id, 'sectorId', p.sector_id,
      'clock', jsonb_build_object('id', c.id, 'kind', c.kind, 'cycle', c.cycle, 'side', c.side, 'budget', c.budget, 'startedAt', iso(c.started_at),
        'dueAt', iso(c.due_at), 'stoppedAt', iso(c.stopped_at), 'verdict', c.verdict, 'creditedTo', c.credited_to, 'grossSeconds', c.gross_seconds,
        'netSeconds', c.net_seconds, 'pauses', jsonb_build_array())) order by p.place) as promised
    from clock c join commitment p on p.id = c.id where c.space_id is not null group by c.space_id) there
  where e.stream = 'space/' || there.space_id and not e.body ? 'promised'
    and e.seq = (select max(l.seq) from event l where l.stream = e.stream and l.body ->> 'kind' = 'commitments.changed')`);
  }

  /** What was added does no harm. */
  down = async (): Promise<void> => undefined;
}
