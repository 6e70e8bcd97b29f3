import type { CheckView, OpportunitySubject, OpportunityView, TeamCallView } from '@vertskap/contract';
import { abilities, loadSituation, type LoadedNeed, mayReadNotes, visibleTo } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { notFound, row, rows, sql, type Tx } from '@vertskap/platform';
import { itemsOf } from './checklists.js';
import { subjectsOf } from './subjects.rules.js';

type Kept = { subjects: OpportunitySubject[]; guessed: boolean; checklistVersion: number };
type Mark = Pick<CheckView, 'state' | 'note' | 'by' | 'at' | 'version'> & { item: string };
const untouched = { state: 'open', note: null, by: null, at: null, version: 0 } as const;

/** Whoever works with a need may say what it is about and how it stands with the list. */
export const mayWork = (actor: Actor, { need }: Pick<LoadedNeed, 'need'>): boolean =>
  abilities(actor, need).includes('note');

/** Who is on an opportunity and what was looked into, for those who read its internal notes. Throws `not_found` for everyone and everything else. */
export async function opportunityOf(tx: Tx, actor: Actor, needId: string): Promise<OpportunityView> {
  const text = await row<{ title: string; body: string }>(
    tx,
    sql`select n.title, n.body from need n where n.id = ${needId} and n.kind = 'opportunity' and ${visibleTo(actor)}`,
  );
  const situation = text && (await loadSituation(tx, needId));
  if (!situation || !mayReadNotes(actor, situation.need)) throw notFound();
  const { municipalityId, theme } = situation.need;
  const { guessed, subjects, checklistVersion } =
    (await keptOf(tx, needId)) ?? (await asRaised(tx, municipalityId, subjectsOf({ ...text, theme })));
  const calls = await rows<TeamCallView>(
    tx,
    sql`select id, seat, place, name, unit, lent, iso(asked_at) as "askedAt", iso(answer_by) as "answerBy", iso(confirmed_at) as "confirmedAt",
          iso(lapsed_at) as "lapsedAt", iso(called_off_at) as "calledOffAt", membership_id = ${actor.membershipId} as mine
        from team_call where need_id = ${needId} order by called_off_at desc nulls first, seat, place`,
  );
  const items = await itemsOf(tx, municipalityId, checklistVersion);
  const marks = await marksOf(tx, needId);
  return {
    subjects,
    guessed,
    calls,
    checklist: items
      .filter(({ subject }) => subjects.includes(subject))
      .map((item) => {
        const { item: _, ...mark } = marks.find((it) => it.item === item.id) ?? { item: item.id, ...untouched };
        return { ...item, ...mark };
      }),
    mayWork: mayWork(actor, situation),
  };
}

export const keptOf = (tx: Tx, needId: string): Promise<Kept | undefined> =>
  row(
    tx,
    sql`select subjects, guessed, checklist_version as "checklistVersion" from opportunity where need_id = ${needId}`,
  );

/** What an opportunity is that nobody has touched yet: by its words, and the list of today. */
async function asRaised(tx: Tx, municipalityId: string, subjects: OpportunitySubject[]): Promise<Kept> {
  const list = await row<{ version: number }>(
    tx,
    sql`select coalesce(max(version), 0) as version from opportunity_checklist where municipality_id = ${municipalityId}`,
  );
  return { subjects, guessed: true, checklistVersion: list?.version ?? 0 };
}

const marksOf = (tx: Tx, needId: string): Promise<Mark[]> =>
  rows(
    tx,
    sql`select item, state, note, version, iso(at) as at, jsonb_build_object('name', by_name, 'side', 'municipality', 'unit', by_unit) as by
        from opportunity_check where need_id = ${needId}`,
  );
