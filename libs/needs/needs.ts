import type {
  BackingView,
  CommitmentView,
  CouncilMatter,
  NamedReader,
  NeedKind,
  NeedState,
  OfferView,
  Priority,
  Side,
  StatusRequest,
  Theme,
  Urgency,
  Visibility,
} from '@vertskap/contract';
import { type Clock, type StoredClock, storedClock, toClock } from '@vertskap/clocks';
import type { Actor } from '@vertskap/organisations';
import { prepared, sql, type Tx } from '@vertskap/platform';
import { speakersOf } from './backing/backing.rules.js';
import { viewedBackings } from './backing/backings.js';
import { viewedCommitments } from './commitments/commitments.js';
import { viewedGoals } from './goals/goals.js';
import type { Holding, Situation } from './deed.rules.js';
import type { Holder, Need } from './need.rules.js';
import { openOffer } from './offers/store.js';
import { mergedInto } from './merge/views.js';
import { council, statusRequests } from './politics/views.js';
import { visibleTo } from './visible.js';

/** Locks a need until the end of the transaction, and acts upon it (`actUpon`); false where there is none *for this actor*. */
export async function lockNeed(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  const locked = await prepared(
    tx,
    sql`select set_config('app.need', id::text, true)
        from (select n.id from need n where n.id = ${id} and ${visibleTo(actor)} for no key update) locked`,
  );
  return locked.length > 0;
}

/** Which calendar and policy hold for each of these needs at `now`, by the need's id; call it where they are locked. */
export async function versionsAt(tx: Tx, ids: string[], now: Date): Promise<Map<string, Versions>> {
  const found = await prepared<Versions & { id: string }>(
    tx,
    sql`select n.id, n.municipality_id as "municipalityId",
          (select version from calendar c where c.municipality_id = n.municipality_id and since <= ${now} order by version desc limit 1) as calendar,
          (select version from policy p where p.municipality_id = n.municipality_id and since <= ${now} order by version desc limit 1) as policy
        from need n where n.id = any(${ids}::uuid[])`,
  );
  return new Map(found.map((v) => [v.id, v]));
}
export type Versions = { municipalityId: string; calendar: number; policy: number };

type Loaded = {
  id: string;
  number: number;
  title: string;
  municipalityId: string;
  associationId: string;
  associationName: string;
  spaceId: string;
  behalf: string[] | null;
  visibility: Visibility;
  readers: NamedReader[];
  kind: NeedKind;
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
  asked: string[];
  clocks: StoredClock[];
  offer: OfferView | null;
  inside: StoredClock[];
  handOvers: number;
  priority: Priority | null;
  unconfirmed: boolean;
  mergedInto: Need['mergedInto'];
  statusRequests: StatusRequest[];
  council: CouncilMatter[];
  acceptances: number;
  holding: (Pick<Holding, 'id' | 'workingSeconds' | 'needed' | 'replyBy'> & { from: string }) | null;
  lastSector: { id: string; name: string };
  backings: BackingView[];
  commitments: CommitmentView[];
  goals: Need['goals'];
  referred: boolean;
  messages: number;
};
export type LoadedNeed = Situation & { number: number; title: string; messages: number };

/** A need with everything its rules look at. Rights have been asked before; call it after `lockNeed`, in the same transaction. */
export async function loadSituation(tx: Tx, id: string): Promise<LoadedNeed | undefined> {
  return (await loadSituations(tx, [id]))[0];
}

/** The same for several, in the order of their ids. */
export async function loadSituations(tx: Tx, ids: string[]): Promise<LoadedNeed[]> {
  const found = await prepared<Loaded>(
    tx,
    sql`select n.id, n.number, n.title, n.municipality_id as "municipalityId", n.association_id as "associationId", a.name as "associationName",
          n.space_id as "spaceId", case when n.on_behalf = 'companies' then array(select company_id::text from need_company where need_id = n.id and named) end as behalf,
          n.visibility, n.named as readers, n.kind, n.theme, n.urgency, n.state, n.holder as "holderKind", n.holder_sector_id as "holderSectorId",
          coalesce(s.name, n.holder_name, a.name) as "holderName", n.holder_since as "holderSince", n.changed_at as "changedAt", n.version,
          n.priority, n.unconfirmed, ${mergedInto} as "mergedInto", ${statusRequests} as "statusRequests", ${council} as council,
          n.due_clock as "dueClock", n.due_side as "dueSide", n.due_at as "dueAt",
          array(select sector_id::text from need_sector where need_id = n.id and held) as sectors,
          array(select sector_id::text from need_sector where need_id = n.id and not held) as asked,
          coalesce((select jsonb_agg(${storedClock} order by c.started_at, c.cycle)
            from clock c where c.need_id = n.id and c.audience = 'shared'), '[]') as clocks,
          coalesce((select jsonb_agg(${storedClock} order by c.started_at, c.cycle)
            from clock c where c.need_id = n.id and c.audience = 'internal' and c.stopped_at is null), '[]') as inside,
          (select count(*)::int from clock c where c.need_id = n.id and c.kind = 'hand_over') as "handOvers",
          (select count(*)::int from clock c where c.need_id = n.id and c.kind = 'acceptance') as acceptances,
          ${openOffer} as offer,
          (select jsonb_build_object('id', h.id, 'from', h.from_at, 'to', h.to_at, 'workingSeconds', null, 'needed', h.needed, 'replyBy', h.reply_by)
            from holding h where h.need_id = n.id and h.to_at is null) as holding,
          (select jsonb_build_object('id', h.sector_id, 'name', h.name) from holding h
            where h.need_id = n.id and h.kind = 'sector' order by h.from_at desc limit 1) as "lastSector",
          ${viewedBackings} as backings, ${viewedCommitments} as commitments, ${viewedGoals} as goals,
          exists (select from referral r where r.need_id = n.id and r.state in ('asked', 'offered')) as referred,
          coalesce((select ordinal from message m where m.need_id = n.id order by ordinal desc limit 1), 0) as messages
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
    speakers: speakersOf(found.backings),
    owner: found.lastSector.id,
    due:
      found.dueClock && found.dueSide && found.dueAt
        ? { clock: found.dueClock, side: found.dueSide, at: found.dueAt }
        : null,
  };
  const inside = found.inside.map(toClock);
  const running = (kind: Clock['kind']): Clock | null => inside.find((c) => c.kind === kind) ?? null;
  return {
    need,
    clocks: found.clocks.map(toClock),
    handOver: { running: running('hand_over'), cycles: found.handOvers },
    status: running('status'),
    acceptance: { running: running('acceptance'), cycles: found.acceptances },
    consulted: inside.filter((c) => c.kind === 'consultation'),
    holding:
      found.holding && holder ? { ...found.holding, holder, from: new Date(found.holding.from), to: null } : null,
    lastSector: { kind: 'sector', ...found.lastSector },
    backings: found.backings,
    commitments: found.commitments,
    referred: found.referred,
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
