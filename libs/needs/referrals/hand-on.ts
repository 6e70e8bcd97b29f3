import type { Language, NeedRaised } from '@vertskap/contract';
import { workingTimeOf } from '@vertskap/clocks';
import { actUpon, Refusal, row, sql, type Tx } from '@vertskap/platform';
import { countWords } from '../alike.js';
import { handOn, raise } from '../deed.rules.js';
import { type Doer, inTurn, type Need, type Sector } from '../need.rules.js';
import { loadSituation } from '../needs.js';
import { takeNumbers } from '../numbers.js';
import { rowOf, saveDone } from '../save.js';

export type HandedOn = {
  needId: string;
  to: { id: string; name: string };
  spaceId: string;
  /** What those who gave it say, and who raises it there: whoever agreed to that for the association. */
  body: string;
  language: Language;
  giver: Doer;
  raiser: Doer & { membershipId: string };
  /** As it was agreed to. */
  words: { title: string; body: string; language: Language };
};

/**
 * Closes a need as referred and raises it anew with a neighbour, with that neighbour's promises; in a transaction of the scope `deeds`,
 * where both have been agreed to. Returns the id of the new one. Throws `wrong_state` where it is not open any more.
 */
export async function handNeedOn(tx: Tx, now: Date, handed: HandedOn): Promise<string> {
  await row(tx, sql`select 1 from need where id = ${handed.needId} for no key update`);
  const situation = await loadSituation(tx, handed.needId);
  if (!situation) throw new Error('the need is gone');
  const { need } = situation;
  const moment = async (municipalityId: string, at: Date) => ({
    now: at,
    time: await workingTimeOf(tx, municipalityId, at),
    newId: () => crypto.randomUUID(),
    creditedTo: null,
  });
  const at = inTurn(need, now);
  const { to, body, language, giver, raiser } = handed;
  const left = handOn(situation, { deed: 'refer', to: to.name, body, language }, await moment(need.municipalityId, at));
  if ('rejected' in left) throw new Refusal(left.rejected, left.sentence);
  const begun = raise(freshFrom(need, handed, at), await intakeOf(tx, to.id), await moment(to.id, at));
  await actUpon(tx, begun.need.id);
  const raised = await insert(tx, handed, begun.need);
  await saveDone(tx, [
    {
      actor: giver,
      clientKey: crypto.randomUUID(),
      number: situation.number,
      messages: situation.messages,
      outcome: left,
    },
    { actor: raiser, clientKey: crypto.randomUUID(), number: raised.number, messages: 0, outcome: begun, raised },
  ]);
  return begun.need.id;
}

/** What it takes along: whose it is, what it is about and on whose behalf; nothing that anybody did to it. */
const freshFrom = (need: Need, { to, spaceId }: HandedOn, now: Date): Need => ({
  ...need,
  id: crypto.randomUUID(),
  municipalityId: to.id,
  spaceId,
  visibility: 'municipality',
  readers: [],
  goals: [],
  speakers: [],
  state: 'open',
  holder: null,
  holderSince: null,
  changedAt: now,
  unconfirmed: false,
  version: 1,
  due: null,
  offer: null,
  sectors: [],
  asked: [],
  owner: '',
  priority: null,
  statusRequests: [],
  council: [],
  mergedInto: null,
});

async function intakeOf(tx: Tx, municipalityId: string): Promise<Sector> {
  const intake = await row<{ id: string; name: string }>(
    tx,
    sql`select id, name from sector where municipality_id = ${municipalityId} and intake`,
  );
  if (!intake) throw new Error(`municipality ${municipalityId} has no intake`);
  return { kind: 'sector', ...intake };
}

async function insert(tx: Tx, { needId, words, raiser }: HandedOn, need: Need): Promise<NeedRaised> {
  const inserted = await row<Pick<NeedRaised, 'number' | 'onBehalf'>>(
    tx,
    sql`with counted as (${takeNumbers(need, 1)}),
        inserted as (
          insert into need (id, municipality_id, number, space_id, association_id, raised_by, raiser_name, title, body, language, kind, theme, urgency,
            visibility, on_behalf, on_behalf_count, raised_at, changed_at, version, state, holder, holder_sector_id, holder_name, holder_since,
            due_clock, due_side, due_at, named)
          select p.id, ${need.municipalityId}, counted.before + 1, ${need.spaceId}, w.association_id, ${raiser.membershipId}, ${raiser.name}, ${words.title},
            ${words.body}, ${words.language}, w.kind, w.theme, w.urgency, 'municipality', w.on_behalf, w.on_behalf_count, p."changedAt", p."changedAt",
            p.version, p.state, p.holder, p."holderSectorId", p."holderName", p."holderSince", p."dueClock", p."dueSide", p."dueAt", '[]'
          from counted cross join need w cross join jsonb_to_record(${JSON.stringify(rowOf(need))}::jsonb) as p(id uuid, "changedAt" timestamptz, version int,
            state text, holder text, "holderSectorId" uuid, "holderName" text, "holderSince" timestamptz, "dueClock" text, "dueSide" text, "dueAt" timestamptz)
          where w.id = ${needId} returning municipality_id, words),
        companies as (insert into need_company (need_id, company_id) select ${need.id}, company_id from need_company where need_id = ${needId} and named),
        ${countWords(sql`inserted`)}
        select counted.before + 1 as number, jsonb_build_object('kind', w.on_behalf, 'count', w.on_behalf_count, 'companyIds', array(
            select x.company_id from need_company x where x.need_id = w.id and x.named)) as "onBehalf"
          from counted cross join need w where w.id = ${needId}`,
  );
  if (!inserted) throw new Error('the need was not raised');
  const { municipalityId, association, spaceId, kind, visibility } = need;
  return { ...inserted, municipalityId, associationId: association.id, spaceId, title: words.title, kind, visibility };
}
