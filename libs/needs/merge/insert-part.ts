import type { NeedRaised, Split } from '@vertskap/contract';
import { row, sql, type Tx } from '@vertskap/platform';
import { countWords } from '../alike.js';
import type { Need } from '../need.rules.js';
import { takeNumbers } from '../numbers.js';
import { rowOf } from '../save-rows.js';

/** Writes a need that was a part of another, with the next number; whatever is not named here it has from the whole. Returns what the log is told. */
export async function insertPart(
  tx: Tx,
  wholeId: string,
  need: Need,
  { title, body, language }: Split,
): Promise<NeedRaised> {
  const inserted = await row<Pick<NeedRaised, 'number' | 'onBehalf'>>(
    tx,
    sql`with counted as (${takeNumbers(need, 1)}),
        inserted as (
          insert into need (id, municipality_id, number, space_id, association_id, raised_by, raiser_name, title, body, language, kind, theme, urgency,
            visibility, on_behalf, on_behalf_count, raised_at, changed_at, version, state, holder, holder_sector_id, holder_name, holder_since,
            due_clock, due_side, due_at, split_from, named)
          select p.id, w.municipality_id, counted.before + 1, w.space_id, w.association_id, w.raised_by, w.raiser_name, ${title}, ${body}, ${language},
            w.kind, w.theme, w.urgency, w.visibility, w.on_behalf, w.on_behalf_count, p."changedAt", p."changedAt", p.version, p.state, p.holder,
            p."holderSectorId", p."holderName", p."holderSince", p."dueClock", p."dueSide", p."dueAt", w.id, w.named
          from counted cross join need w cross join jsonb_to_record(${JSON.stringify(rowOf(need))}::jsonb) as p(id uuid, "changedAt" timestamptz, version int,
            state text, holder text, "holderSectorId" uuid, "holderName" text, "holderSince" timestamptz, "dueClock" text, "dueSide" text, "dueAt" timestamptz)
          where w.id = ${wholeId} returning municipality_id, case when visibility = 'restricted' then '' else words end as words),
        companies as (
          insert into need_company (need_id, company_id, named, facts, jobs, kroner_per_year, speaks, by_name, by_side, by_unit, at)
          select ${need.id}, x.company_id, x.named, x.facts, x.jobs, x.kroner_per_year, x.speaks, coalesce(x.by_name, w.raiser_name), coalesce(x.by_side, 'association'),
            coalesce(x.by_unit, a.name), coalesce(x.at, w.raised_at)
          from need_company x join need w on w.id = x.need_id join association a on a.id = w.association_id where x.need_id = ${wholeId}),
        goals as (insert into need_goal (need_id, goal_id) select ${need.id}, goal_id from need_goal where need_id = ${wholeId}),
        ${countWords(sql`inserted`)}
        select counted.before + 1 as number, jsonb_build_object('kind', w.on_behalf, 'count', w.on_behalf_count, 'companyIds', array(
            select x.company_id from need_company x where x.need_id = w.id and x.named)) as "onBehalf"
          from counted cross join need w where w.id = ${wholeId}`,
  );
  if (!inserted) throw new Error(`municipality ${need.municipalityId} has vanished`);
  const { municipalityId, association, spaceId, kind, visibility } = need;
  return { ...inserted, municipalityId, associationId: association.id, spaceId, title, kind, visibility };
}
