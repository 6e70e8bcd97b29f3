import type { NeedShared, NeedView } from '@vertskap/contract';
import { secondsPerWorkday, viewedClock, workingSeconds, type WorkingTime, workingTimeOf } from '@vertskap/clocks';
import type { Actor } from '@vertskap/organisations';
import { notFound, preparedOnce, sql, type Sql, type Tx } from '@vertskap/platform';
import { mayAmend } from './amend/amend.rules.js';
import { stands } from './amend/amendments.js';
import { speakersOf } from './backing/backing.rules.js';
import { viewedBackings } from './backing/backings.js';
import { viewedCommitments } from './commitments/commitments.js';
import { viewedGoals } from './goals/goals.js';
import { abilities, mayReadNotes, type Need } from './need.rules.js';
import { mergedHere, mergedInto, splitFrom } from './merge/views.js';
import { council, statusRequests } from './politics/views.js';
import { viewedResults } from './results/results.js';
import { sharedSummary, summaryTables } from './summary.js';
import { visibleTo } from './visible.js';
import { hanging, message, note } from './written.js';

/** The shared part of a need, read in one snapshot: what every event up to `seq` has made of it. */
const shared: Sql = sql`${sharedSummary} || jsonb_build_object(
  'body', n.body, 'language', n.language, 'readers', n.named, 'space', jsonb_build_object('id', p.id, 'name', p.name),
  'raisedBy', jsonb_build_object('name', n.raiser_name, 'side', 'association', 'unit', a.name), 'version', n.version, 'seq', n.version,
  'messages', coalesce((select jsonb_agg(${message} order by m.ordinal)
    from message m where m.need_id = n.id), '[]'),
  'clocks', coalesce((select jsonb_agg(${viewedClock} order by c.kind, c.cycle)
    from clock c where c.need_id = n.id and c.audience = 'shared'), '[]'),
  'holdings', coalesce((select jsonb_agg(jsonb_build_object('id', h.id, 'from', iso(h.from_at), 'to', iso(h.to_at), 'workingSeconds', h.working_seconds,
      'needed', h.needed, 'replyBy', h.reply_by, 'holder', jsonb_build_object('kind', h.kind, 'name', h.name,
        'id', case h.kind when 'sector' then h.sector_id when 'association' then n.association_id end)) order by h.from_at, h.to_at nulls last)
    from holding h where h.need_id = n.id), '[]'),
  'statusRequests', ${statusRequests}, 'council', ${council},
  'activity', coalesce((select jsonb_agg(e.body -> 'activity' order by e.seq) from event e where e.stream = 'need/' || n.id || '/shared'), '[]'),
  'backings', ${viewedBackings}, 'commitments', ${viewedCommitments}, 'results', ${viewedResults}, 'goals', ${viewedGoals}, 'mergedInto', ${mergedInto}, 'splitFrom', ${splitFrom},
  'attachments', coalesce(attached.files -> n.id::text, '[]'))`;

type Found = {
  shared: NeedShared;
  need: Pick<Need, 'municipalityId' | 'sectors' | 'asked'>;
  openedAt: Date | null;
  mergedHere: NeedView['mergedHere'];
  mine: NeedView['mine'];
  lastReadSeq: number;
  internal: NonNullable<NeedView['internal']>;
};

/** One need as this actor may see it, by id or by its number for people. Throws `not_found`. */
export async function viewNeed(tx: Tx, now: Date, actor: Actor, idOrNumber: string): Promise<NeedView> {
  const which = idOrNumber.startsWith('B-')
    ? sql`n.number = ${Number(idOrNumber.slice(2))}`
    : sql`n.id = ${idOrNumber}`;
  // planning it anew costs more than running it
  const [found] = await preparedOnce<Found>(
    tx,
    sql`select ${shared} as shared, n.opened_at as "openedAt", (select ${mergedHere(actor)} from (select n.id) whole) as "mergedHere",
          jsonb_build_object('municipalityId', n.municipality_id, 'sectors', array(select sector_id from need_sector x where x.need_id = n.id and x.held),
            'asked', array(select sector_id from need_sector x where x.need_id = n.id and not x.held)) as need,
          coalesce((select jsonb_agg(jsonb_build_object('id', w.id, 'stands', w.stands) order by w.at) from (
            select m.id, ${stands} as stands, m.at from message m where m.need_id = n.id and m.membership_id = ${actor.membershipId}
            union all select i.id, false, i.at from internal_note i where i.need_id = n.id and i.membership_id = ${actor.membershipId}) w), '[]') as mine,
          coalesce((select r.seq from reading r where r.need_id = n.id and r.person_id = ${actor.personId}), 0) as "lastReadSeq",
          jsonb_build_object('seq', coalesce((select last_seq from stream where name = 'need/' || n.id || '/internal'), 0),
            'clocks', coalesce((select jsonb_agg(${viewedClock} order by c.kind, c.cycle) from clock c
              where c.need_id = n.id and c.kind in ('acceptance', 'hand_over', 'status')), '[]'),
            'notes', coalesce((select jsonb_agg(${note} order by i.at)
              from internal_note i where i.need_id = n.id), '[]')) as internal
        from ${summaryTables} join space p on p.id = n.space_id cross join ${hanging} where ${which} and ${visibleTo(actor)} order by n.raised_at limit 1`,
  );
  if (!found) throw notFound();
  const need = ruled(found);
  const time = await workingTimeOf(tx, need.municipalityId, now);
  return {
    need: found.shared,
    abilities: abilities(actor, need),
    internal: mayReadNotes(actor, need) ? found.internal : null,
    openedByMunicipalityAt: found.openedAt?.toISOString() ?? null,
    mergedHere: found.mergedHere,
    mine: mayAmend(actor, need) ? found.mine : [],
    lastReadSeq: found.lastReadSeq,
    heldSeconds: heldSeconds(time, now, found.shared.holdings),
    secondsPerWorkday: secondsPerWorkday(time.calendar),
    asOf: now.toISOString(),
  };
}

/** The view as the rules want it. */
function ruled({ shared, need }: Found): Need {
  const date = (text: string | null) => (text === null ? null : new Date(text));
  return {
    ...shared,
    ...need,
    spaceId: shared.space.id,
    behalf: shared.onBehalf.kind === 'companies' ? shared.onBehalf.companies.map(({ id }) => id) : null,
    speakers: speakersOf(shared.backings),
    owner: shared.holdings.findLast(({ holder }) => holder.kind === 'sector')?.holder.id ?? '',
    holder: shared.holder as Need['holder'],
    holderSince: date(shared.holderSince),
    changedAt: new Date(shared.changedAt),
    due: shared.due && { ...shared.due, at: new Date(shared.due.at) },
  };
}

function heldSeconds(time: WorkingTime, now: Date, holdings: NeedShared['holdings']): NeedView['heldSeconds'] {
  const held = { municipality: 0, association: 0, external: 0 };
  for (const h of holdings)
    held[h.holder.kind === 'sector' ? 'municipality' : h.holder.kind] +=
      h.workingSeconds ?? workingSeconds(time, new Date(h.from), now);
  return held;
}
