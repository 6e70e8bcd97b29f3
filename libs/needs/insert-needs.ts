import type { NeedRaised, RaiseNeed } from '@vertskap/contract';
import { row, sql, type Tx } from '@vertskap/platform';
import { countWords } from './alike.js';
import type { Doer, Need } from './need.rules.js';
import { takeNumbers } from './numbers.js';
import { rowOf } from './save-rows.js';

/** What a need says when it is raised, and on whose behalf. */
export type Said = Pick<RaiseNeed, 'title' | 'body' | 'language' | 'onBehalf'>;
type NewNeed = { input: Said; need: Need };

/**
 * Writes needs of one municipality, equally visible, as they are when they have just been raised, and gives them the next numbers, in order.
 * Returns the first of these; nobody else gets a number there until the transaction ends.
 */
export async function insertNeeds(
  tx: Tx,
  raiser: Pick<Doer, 'membershipId' | 'name'>,
  news: [NewNeed, ...NewNeed[]],
): Promise<number> {
  const { municipalityId } = news[0].need;
  const list = news.map(({ input, need }, i) => ({
    ...saidOf(input),
    ...placedOf(need),
    ...rowOf(need),
    place: i + 1,
  }));
  const companies = news.flatMap(({ input, need }) => companiesOf(input).map((id) => ({ needId: need.id, id })));
  const inserted = await row<{ first: number }>(
    tx,
    sql`with counted as (${takeNumbers(news[0].need, news.length)}),
        companies as (
          insert into need_company (need_id, company_id)
          select "needId", id from jsonb_to_recordset(${JSON.stringify(companies)}::jsonb) as c("needId" uuid, id uuid)),
        inserted as (
          insert into need (id, municipality_id, number, space_id, association_id, raised_by, raiser_name, title, body, language, kind, theme, urgency,
            visibility, on_behalf, on_behalf_count, raised_at, changed_at, version, state, holder, holder_sector_id, holder_name, holder_since,
            due_clock, due_side, due_at, named)
          select n.id, ${municipalityId}, before + n.place, n."spaceId", n."associationId", ${raiser.membershipId}, ${raiser.name}, n.title, n.body,
            n.language, n.kind, n.theme, n.urgency, n.visibility, n.behalf, n."behalfCount", n."changedAt", n."changedAt", n.version, n.state, n.holder,
            n."holderSectorId", n."holderName", n."holderSince", n."dueClock", n."dueSide", n."dueAt", n.readers
          from counted cross join jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as n(place int, id uuid, "spaceId" uuid, "associationId" uuid, title text,
            body text, language text, kind text, theme text, urgency text, visibility text, behalf text, "behalfCount" int, "changedAt" timestamptz, version int, state text,
            holder text, "holderSectorId" uuid, "holderName" text, "holderSince" timestamptz, "dueClock" text, "dueSide" text, "dueAt" timestamptz, readers jsonb)
          order by n.place
          returning municipality_id, case when visibility = 'restricted' then '' else words end as words), -- its words are counted nowhere
        ${countWords(sql`inserted`)}
        select before + 1 as first from counted`,
  );
  if (!inserted) throw new Error(`municipality ${municipalityId} has vanished`);
  return inserted.first;
}

/** What never changes about a need, for the log. */
export const raisedAs = (need: Need, input: Said, number: number): NeedRaised => ({
  municipalityId: need.municipalityId,
  associationId: need.association.id,
  spaceId: need.spaceId,
  number,
  title: input.title,
  kind: need.kind,
  visibility: need.visibility,
  onBehalf: { kind: input.onBehalf.kind, count: countOf(input), companyIds: companiesOf(input) },
});

/** The companies on whose behalf it is raised, each once; none where they are unnamed, or all. */
export const companiesOf = ({ onBehalf }: Pick<Said, 'onBehalf'>): string[] =>
  onBehalf.kind === 'companies' ? [...new Set(onBehalf.companyIds)] : [];

const countOf = ({ onBehalf }: Said): number | null => (onBehalf.kind === 'unnamed' ? onBehalf.count : null);

const saidOf = (input: Said) => ({
  title: input.title,
  body: input.body,
  language: input.language,
  behalf: input.onBehalf.kind,
  behalfCount: countOf(input),
});

const placedOf = ({ spaceId, association, visibility }: Need) => ({
  spaceId,
  associationId: association.id,
  visibility,
});
