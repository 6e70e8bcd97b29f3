import type { ConfirmCall, MyTeamCalls } from '@vertskap/contract';
import { type Listed, visibleTo } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { actUpon, notFound, Refusal, row, rows, sql, type Tx } from '@vertskap/platform';
import { tell, toldBefore } from '../internal-deed.js';
import { houseOf } from './versions.js';

const SHOWN = 20;

/** What this actor was asked to be on and was not called off; of a need that they do not read, only who asks and where to call. */
export async function myTeamCalls(tx: Tx, actor: Actor): Promise<MyTeamCalls> {
  houseOf(actor);
  const calls = await rows<MyTeamCalls['calls'][number]>(
    tx,
    sql`select c.id, iso(c.asked_at) as "askedAt", iso(c.answer_by) as "answerBy", iso(c.confirmed_at) as "confirmedAt", c.phone,
          jsonb_build_object('id', k.id, 'name', k.name) as municipality,
          case when n.id is not null then jsonb_build_object('id', n.id, 'number', 'B-' || n.number, 'title', n.title) end as need
        from team_call c join municipality k on k.id = c.municipality_id left join need n on n.id = c.need_id and ${visibleTo(actor)}
        where c.membership_id = ${actor.membershipId} and c.called_off_at is null order by c.asked_at desc, c.id limit ${SHOWN}`,
  );
  return { calls };
}

type Mine = {
  needId: string;
  confirmed: boolean;
  calledOff: boolean;
  askedAt: Date;
  answerBy: Date;
  lapsedAt: Date | null;
};

/**
 * Whoever was asked says that they have seen it and are on it; also after the hour. Said twice it is said once.
 * Throws `not_found` for calls of others, `wrong_state` where it was called off.
 */
export async function confirmCall(
  tx: Tx,
  now: Date,
  actor: Actor,
  id: string,
  { clientKey }: ConfirmCall,
): Promise<void> {
  const call = await row<Mine>(
    tx,
    sql`select need_id as "needId", confirmed_at is not null as confirmed, called_off_at is not null as "calledOff", asked_at as "askedAt", answer_by as "answerBy", lapsed_at as "lapsedAt"
        from team_call where id = ${id} and membership_id = ${actor.membershipId} for no key update`,
  );
  if (!call) throw notFound();
  if ((await toldBefore(tx, actor, clientKey, call.needId, 'opportunity.moved')) || call.confirmed) return;
  if (call.calledOff) throw new Refusal('wrong_state', 'It was called off: it is no opportunity after all.');
  await rows(tx, sql`update team_call set confirmed_at = ${now} where id = ${id}`);
  await actUpon(tx, call.needId); // whom a neighbour lends does not read the need, and is heard there all the same
  const need = await row<Listed & { id: string }>(
    tx,
    sql`select n.id, n.municipality_id as "municipalityId", n.visibility, n.named as readers from need n where n.id = ${call.needId}`,
  );
  if (!need) throw notFound();
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  const told = {
    id,
    askedAt: call.askedAt.toISOString(),
    answerBy: call.answerBy.toISOString(),
    lapsedAt: iso(call.lapsedAt),
  };
  const event = { kind: 'opportunity.moved' as const, calls: [{ ...told, confirmedAt: now.toISOString() }] };
  await tell(tx, now, actor, clientKey, [need], event, { action: 'opportunity.confirmed' });
}
