import type { Language, RaiseNeed, ReferralShared } from '@vertskap/contract';
import { workingTimeOf } from '@vertskap/clocks';
import { actUpon, Refusal, row, sql, type Tx } from '@vertskap/platform';
import { handOn, raise } from '../deed.rules.js';
import { companiesOf, insertNeeds, raisedAs } from '../insert-needs.js';
import { type Doer, inTurn, type Need, type Sector, untouched } from '../need.rules.js';
import { loadSituation } from '../needs.js';
import { saveDone } from '../save.js';

export type HandedOn = {
  needId: string;
  to: { id: string; name: string };
  spaceId: string;
  /** What those who gave it say, and who raises it there: whoever agreed to that for the association. */
  body: string;
  language: Language;
  giver: Doer;
  raiser: Doer & { membershipId: string };
  /** As it was agreed to: these words, on behalf of these. */
  shared: ReferralShared;
};

/**
 * Closes a need as referred and raises it anew with a neighbour, with that neighbour's promises; in a transaction of the scope `deeds`,
 * where both have been agreed to. Returns the id of the new one. Throws `wrong_state` where it is not open any more, or nobody is
 * left of those for whom it was agreed.
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
  const { to, body, language, giver, raiser, shared } = handed;
  const left = handOn(
    { ...situation, referred: false },
    { deed: 'refer', to: to.name, body, language },
    await moment(need.municipalityId, at),
  );
  if ('rejected' in left) throw new Refusal(left.rejected, left.sentence);
  const input = {
    title: shared.title,
    body: shared.body,
    language: shared.language,
    onBehalf: agreedBehalf(need, shared),
  };
  const begun = raise(freshFrom(need, input, handed, at), await intakeOf(tx, to.id), await moment(to.id, at));
  await actUpon(tx, begun.need.id);
  const number = await insertNeeds(tx, raiser, [{ input, need: begun.need }]);
  const raised = raisedAs(begun.need, input, number);
  await saveDone(tx, [
    {
      actor: giver,
      clientKey: crypto.randomUUID(),
      number: situation.number,
      messages: situation.messages,
      outcome: left,
    },
    { actor: raiser, clientKey: crypto.randomUUID(), number, messages: 0, outcome: begun, raised },
  ]);
  return begun.need.id;
}

/** On whose behalf, as it was agreed; companies that have left it since are left out, and those that came since never come in. */
function agreedBehalf({ behalf }: Need, { onBehalf }: ReferralShared): RaiseNeed['onBehalf'] {
  if (onBehalf.kind !== 'companies') return onBehalf;
  const companyIds = onBehalf.companies.flatMap(({ id }) => (behalf?.includes(id) ? [id] : []));
  if (companyIds.length > 0) return { kind: 'companies', companyIds };
  throw new Refusal('wrong_state', 'None of the companies for which it was agreed is behind it any more.');
}

/** What it takes along: whose it is, how it is sorted, and on whose behalf; nothing that anybody did to it. */
const freshFrom = (
  { association, kind, theme, urgency }: Need,
  input: Pick<RaiseNeed, 'onBehalf'>,
  { to, spaceId }: HandedOn,
  now: Date,
): Need => ({
  ...untouched,
  id: crypto.randomUUID(),
  municipalityId: to.id,
  association,
  spaceId,
  behalf: input.onBehalf.kind === 'companies' ? companiesOf(input) : null,
  visibility: 'municipality',
  readers: [],
  kind,
  theme,
  urgency,
  changedAt: now,
});

async function intakeOf(tx: Tx, municipalityId: string): Promise<Sector> {
  const intake = await row<{ id: string; name: string }>(
    tx,
    sql`select id, name from sector where municipality_id = ${municipalityId} and intake`,
  );
  if (!intake) throw new Error(`municipality ${municipalityId} has no intake`);
  return { kind: 'sector', ...intake };
}
