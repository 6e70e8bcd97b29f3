import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who was called off is not who was silent; and whoever was called off can be asked anew. Of the calls that are there, an hour that ended before
 * its time was called off, and so is all that was asked on what is a plain need by now and whose team has heard so. Whoever had confirmed, and
 * on what is an opportunity again, stays on it. The log, which figures are made from, tells all of it on the last event of the need's calls.
 */
export class CallsOff1767780000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
alter table team_call add called_off_at timestamptz;
update team_call set called_off_at = lapsed_at, lapsed_at = null where lapsed_at < answer_by;
update team_call c set called_off_at = n.kind_since from need n join opportunity o on o.need_id = n.id
  where n.id = c.need_id and n.kind = 'need' and o.kind_since = n.kind_since and c.called_off_at is null;

update event e set body = e.body || jsonb_build_object('calls', there.calls)
  from (select need_id, jsonb_agg(jsonb_build_object('id', id, 'askedAt', iso(asked_at), 'answerBy', iso(answer_by), 'confirmedAt', iso(confirmed_at),
      'lapsedAt', iso(lapsed_at)) || jsonb_strip_nulls(jsonb_build_object('calledOffAt', iso(called_off_at))) order by seat, place) as calls
    from team_call group by need_id having count(called_off_at) > 0) there
  where e.stream = 'need/' || there.need_id || '/internal'
    and e.seq = (select max(l.seq) from event l where l.stream = e.stream and l.body ? 'calls');

alter table team_call drop constraint team_call_need_id_seat_place_key, drop constraint team_call_need_id_membership_id_key,
  add unique nulls not distinct (need_id, seat, place, called_off_at), add unique nulls not distinct (need_id, membership_id, called_off_at);
drop index team_call_to_lapse;
create index team_call_to_lapse on team_call (answer_by) where confirmed_at is null and lapsed_at is null and called_off_at is null`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
delete from team_call old using team_call newer where newer.need_id = old.need_id
  and (newer.membership_id = old.membership_id or (newer.seat, newer.place) = (old.seat, old.place))
  and coalesce(newer.called_off_at, 'infinity') > coalesce(old.called_off_at, 'infinity');
update team_call set lapsed_at = called_off_at where confirmed_at is null and lapsed_at is null;
drop index team_call_to_lapse;
alter table team_call drop called_off_at;
alter table team_call add unique (need_id, seat, place), add unique (need_id, membership_id);
create index team_call_to_lapse on team_call (answer_by) where confirmed_at is null and lapsed_at is null`);
  }
}
