import type { RaiseNeed } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { row, sql, type Tx } from '@vertskap/platform';
import { countWords } from './alike.js';
import type { Need } from './need.rules.js';
import { takeNumbers } from './numbers.js';
import { rowOf } from './save.js';

type NewNeed = { input: RaiseNeed; need: Need };

/**
 * Writes needs of one municipality, equally visible, as they are when they have just been raised, and gives them the next numbers, in order.
 * Returns the first of these; nobody else gets a number there until the transaction ends.
 */
export async function insertNeeds(tx: Tx, actor: Actor, news: [NewNeed, ...NewNeed[]]): Promise<number> {
  const { municipalityId } = news[0].need;
  const list = news.map(({ input, need }, i) => ({ ...input, ...rowOf(need), place: i + 1, ...behalf(input) }));
  const companies = news.flatMap(({ input, need }) =>
    input.onBehalf.kind === 'companies' ? input.onBehalf.companyIds.map((id) => ({ needId: need.id, id })) : [],
  );
  const inserted = await row<{ first: number }>(
    tx,
    sql`with counted as (${takeNumbers(news[0].need, news.length)}),
        companies as (
          insert into need_company (need_id, company_id)
          select distinct "needId", id from jsonb_to_recordset(${JSON.stringify(companies)}::jsonb) as c("needId" uuid, id uuid)),
        inserted as (
          insert into need (id, municipality_id, number, space_id, association_id, raised_by, raiser_name, title, body, language, kind, theme, urgency,
            visibility, on_behalf, on_behalf_count, raised_at, changed_at, version, state, holder, holder_sector_id, holder_name, holder_since,
            due_clock, due_side, due_at, named)
          select n.id, ${municipalityId}, before + n.place, n."spaceId", ${actor.associationId}, ${actor.membershipId}, ${actor.name}, n.title, n.body,
            n.language, n.kind, n.theme, n.urgency, n.visibility, n.behalf, n."behalfCount", n."changedAt", n."changedAt", n.version, n.state, n.holder,
            n."holderSectorId", n."holderName", n."holderSince", n."dueClock", n."dueSide", n."dueAt", n.readers
          from counted cross join jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as n(place int, id uuid, "spaceId" uuid, title text, body text,
            language text, kind text, theme text, urgency text, visibility text, behalf text, "behalfCount" int, "changedAt" timestamptz, version int, state text,
            holder text, "holderSectorId" uuid, "holderName" text, "holderSince" timestamptz, "dueClock" text, "dueSide" text, "dueAt" timestamptz, readers jsonb)
          order by n.place
          returning municipality_id, case when visibility = 'restricted' then '' else words end as words), -- its words are counted nowhere
        ${countWords(sql`inserted`)}
        select before + 1 as first from counted`,
  );
  if (!inserted) throw new Error(`municipality ${municipalityId} has vanished`);
  return inserted.first;
}

const behalf = ({ onBehalf }: RaiseNeed) => ({
  behalf: onBehalf.kind,
  behalfCount: onBehalf.kind === 'unnamed' ? onBehalf.count : null,
});
