import type { NeedState, Side, Theme, Urgency, Visibility } from '@vertskap/contract';
import type { Clock } from '@vertskap/clocks';
import type { Actor } from '@vertskap/organisations';
import { row, rows, sql, type Tx } from '@vertskap/platform';
import type { Holding, Situation } from './deed.rules.js';
import type { Holder, Need } from './need.rules.js';
import { visibleTo } from './visible.js';

/** Locks a need until the end of the transaction; false where there is none *for this actor*. */
export async function lockNeed(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  return (await row(tx, sql`select 1 from need n where n.id = ${id} and ${visibleTo(actor)} for update`)) !== undefined;
}

type Loaded = {
  id: string;
  number: number;
  title: string;
  municipalityId: string;
  associationId: string;
  associationName: string;
  spaceId: string;
  visibility: Visibility;
  theme: Theme | null;
  urgency: Urgency;
  state: NeedState;
  holderKind: Holder['kind'] | null;
  holderSectorId: string | null;
  holderName: string | null;
  holderSince: Date | null;
  changedAt: Date;
  version: number;
  dueClock: Clock['kind'] | null;
  dueSide: Side | null;
  dueAt: Date | null;
  sectors: string[];
  clocks: Json<Clock>[];
  holding: Json<Omit<Holding, 'holder'>> | null;
  lastSector: { id: string; name: string };
  messages: number;
};
/** What jsonb makes of a row: dates have become text. */
type Json<T> = {
  [K in keyof T]: T[K] extends Date
    ? string
    : T[K] extends Date | null
      ? string | null
      : T[K] extends (infer U)[]
        ? Json<U>[]
        : T[K];
};

export type LoadedNeed = Situation & { number: number; title: string; messages: number };

/** A need with everything its rules look at. Rights have been asked before; call it after `lockNeed`, in the same transaction. */
export async function loadSituation(tx: Tx, id: string): Promise<LoadedNeed | undefined> {
  return (await loadSituations(tx, [id]))[0];
}

/** The same for several, in the order of their ids. */
export async function loadSituations(tx: Tx, ids: string[]): Promise<LoadedNeed[]> {
  const found = await rows<Loaded>(
    tx,
    sql`select n.id, n.number, n.title, n.municipality_id as "municipalityId", n.association_id as "associationId", a.name as "associationName",
          n.space_id as "spaceId", n.visibility, n.theme, n.urgency, n.state, n.holder as "holderKind", n.holder_sector_id as "holderSectorId",
          coalesce(s.name, n.holder_name, a.name) as "holderName", n.holder_since as "holderSince", n.changed_at as "changedAt", n.version,
          n.due_clock as "dueClock", n.due_side as "dueSide", n.due_at as "dueAt",
          array(select sector_id::text from need_sector where need_id = n.id) as sectors,
          coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'kind', c.kind, 'cycle', c.cycle, 'side', c.side, 'budget', c.budget,
              'startedAt', c.started_at, 'dueAt', c.due_at, 'stoppedAt', c.stopped_at, 'verdict', c.verdict,
              'policyVersion', c.policy_version, 'calendarVersion', c.calendar_version,
              'pauses', coalesce((select jsonb_agg(jsonb_build_object('from', p.from_at, 'to', p.to_at, 'reason', p.reason,
                'waitingFor', p.waiting_for) order by p.from_at) from clock_pause p where p.clock_id = c.id), '[]')) order by c.started_at, c.cycle)
            from clock c where c.need_id = n.id), '[]') as clocks,
          (select jsonb_build_object('id', h.id, 'from', h.from_at, 'to', h.to_at, 'workingSeconds', null, 'needed', h.needed, 'replyBy', h.reply_by)
            from holding h where h.need_id = n.id and h.to_at is null) as holding,
          (select jsonb_build_object('id', h.sector_id, 'name', h.name) from holding h
            where h.need_id = n.id and h.kind = 'sector' order by h.from_at desc limit 1) as "lastSector",
          (select count(*)::int from message m where m.need_id = n.id) as messages
        from need n join association a on a.id = n.association_id left join sector s on s.id = n.holder_sector_id
        where n.id = any(${ids}::uuid[]) order by n.id`,
  );
  return found.map(situation);
}

function situation(found: Loaded): LoadedNeed {
  const holder = holderOf(found);
  const need: Need = {
    ...found,
    association: { id: found.associationId, name: found.associationName },
    holder,
    due:
      found.dueClock && found.dueSide && found.dueAt
        ? { clock: found.dueClock, side: found.dueSide, at: found.dueAt }
        : null,
  };
  return {
    need,
    clocks: found.clocks.map(toClock),
    holding:
      found.holding && holder ? { ...found.holding, holder, from: new Date(found.holding.from), to: null } : null,
    lastSector: { kind: 'sector', ...found.lastSector },
    number: found.number,
    title: found.title,
    messages: found.messages,
  };
}

function holderOf({ holderKind, holderName, holderSectorId, associationId }: Loaded): Holder | null {
  if (holderKind === null || holderName === null) return null;
  if (holderKind === 'external') return { kind: 'external', id: null, name: holderName };
  return { kind: holderKind, id: holderKind === 'sector' ? (holderSectorId ?? '') : associationId, name: holderName };
}

const date = (text: string | null): Date | null => (text === null ? null : new Date(text));

export const toClock = (c: Json<Clock>): Clock => ({
  ...c,
  budget: c.budget as Clock['budget'],
  startedAt: new Date(c.startedAt),
  dueAt: date(c.dueAt),
  stoppedAt: date(c.stoppedAt),
  pauses: c.pauses.map((p) => ({ ...p, from: new Date(p.from), to: date(p.to) })),
});
