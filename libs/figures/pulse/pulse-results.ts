import type { ListPulses, PulsePage, PulseResult, PulseView } from '@vertskap/contract';
import { freeFrom, lastAsked, lastDay, mayAskMembers, pulsesVisibleTo } from '@vertskap/dialogue';
import type { Actor } from '@vertskap/organisations';
import { beyond, row, rows, sql, type Tx } from '@vertskap/platform';
import { type Counted, resultOf } from './pulse-results.rules.js';

const PAGE = 20;

type Kept = Omit<PulseView, 'result' | 'rounds' | 'answered' | 'asked'> & { seriesId: string; asked: number };
type Round = { id: string; seriesId: string; closesOn: string };

/** What this actor may read, newest first, a page at a time. Answers are read beside the walls, and leave as sums. */
export async function pulsePage(tx: Tx, now: Date, actor: Actor, { cursor }: ListPulses): Promise<PulsePage> {
  const found = await rows<Kept>(
    tx,
    sql`select p.id, p.question, p.language, p.theme, jsonb_build_object('id', a.id, 'name', a.name) as association, iso(p.at) as "askedAt",
          ${lastDay} as "closesOn", p.closed_at is not null or p.closes_at <= ${now} as over, p.closed_at is not null as closed, p.asked, p.series_id as "seriesId"
        from pulse p join association a on a.id = p.association_id where p.withdrawn_at is null and ${pulsesVisibleTo(actor)}
        order by p.at desc, p.id limit ${PAGE + 1} offset ${cursor}`,
  );
  const shown = found.slice(0, PAGE);
  const ofAssociation = actor.role === 'association_representative';
  const rounds = await rows<Round>(
    tx,
    sql`select p.id, p.series_id as "seriesId", ${lastDay} as "closesOn" from pulse p
        where p.series_id = any(${shown.map(({ seriesId }) => seriesId)}::uuid[]) and p.closed_at is not null and p.withdrawn_at is null and ${pulsesVisibleTo(actor)}
        order by p.at, p.id`,
  );
  const closed = new Set(rounds.map(({ id }) => id));
  const ids = [...new Set([...shown.map(({ id }) => id), ...closed])];
  const [counts, said] = await beyond(tx, 'figures', () =>
    Promise.all([countsOf(tx, ids), ofAssociation ? commentsOf(tx, ids) : new Map<string, string[]>()]),
  );
  const results = new Map([...closed].map((id) => [id, resultOf(counts.get(id) ?? [])]));
  const sumOf = (id: string): PulseResult | null => {
    const sums = results.get(id);
    return sums ? { ...sums, comments: ofAssociation ? (said.get(id) ?? []) : null } : null;
  };
  const answered = (id: string) => (counts.get(id) ?? []).reduce((sum, { count }) => sum + count, 0);
  return {
    pulses: shown.map(({ seriesId, asked, ...pulse }) => ({
      ...pulse,
      asked: ofAssociation ? asked : null,
      answered: ofAssociation ? answered(pulse.id) : null,
      result: sumOf(pulse.id),
      rounds: rounds.flatMap(({ id, seriesId: of, closesOn }) => {
        const sums = of === seriesId ? results.get(id) : null;
        return sums ? [{ id, closesOn, n: sums.n, good: sums.good }] : [];
      }),
    })),
    nextCursor: found.length > PAGE ? cursor + PAGE : null,
    asking: await askingOf(tx, now, actor),
  };
}

async function countsOf(tx: Tx, ids: string[]): Promise<Map<string, Counted[]>> {
  const counted = await rows<Counted & { pulseId: string }>(
    tx,
    sql`select pulse_id as "pulseId", industry, score, count(*)::int as count from pulse_answer where pulse_id = any(${ids}::uuid[]) group by 1, 2, 3`,
  );
  return Map.groupBy(counted, ({ pulseId }) => pulseId);
}

/** In an order that says nothing. */
async function commentsOf(tx: Tx, ids: string[]): Promise<Map<string, string[]>> {
  const found = await rows<{ pulseId: string; comments: string[] }>(
    tx,
    sql`select pulse_id as "pulseId", array_agg(comment order by id) as comments from pulse_answer
        where pulse_id = any(${ids}::uuid[]) and comment is not null group by 1`,
  );
  return new Map(found.map(({ pulseId, comments }) => [pulseId, comments]));
}

/** Where they may ask: when, and how many members have an address to ask at. */
async function askingOf(tx: Tx, now: Date, actor: Actor): Promise<PulsePage['asking']> {
  if (!mayAskMembers(actor)) return null;
  const found = await row<{ last: Date | null; members: number; reachable: number }>(
    tx,
    sql`select ${lastAsked(sql`${actor.associationId}::uuid`)} as last, count(*)::int as members,
          (count(*) filter (where exists (select from member_contact e where e.association_id = x.association_id and e.company_id = x.company_id)
            or exists (select from membership m where m.role = 'company_contact' and m.association_id = x.association_id and m.company_id = x.company_id
              and m.valid_from <= ${now} and ${now} < m.valid_to)))::int as reachable
        from association_company x where x.association_id = ${actor.associationId}`,
  );
  if (!found) return null;
  const { last, members, reachable } = found;
  return { freeFrom: freeFrom(last, now)?.toISOString() ?? null, members, reachable };
}
