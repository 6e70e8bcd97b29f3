import type { NamedReader, RaiseNeed, Receipt } from '@vertskap/contract';
import { type WorkingTime, workingTimeOf } from '@vertskap/clocks';
import type { Actor } from '@vertskap/organisations';
import { actUpon, Refusal, row, sql, type Tx } from '@vertskap/platform';
import { attach, takeFrom, unsent } from './attachments/attached.js';
import { raise } from './deed.rules.js';
import { fromMeeting } from './from-meeting.js';
import { companiesOf, insertNeeds, raisedAs } from './insert-needs.js';
import { type Holder, type Need, untouched } from './need.rules.js';
import { repeated } from './once.js';
import { saveOutcome, saveOutcomes } from './save.js';
import type { Saving } from './save-rows.js';

/** An association raises a need with a municipality of one of its spaces. Throws `invalid_input` for what is not theirs to name. */
export async function raiseNeed(tx: Tx, now: Date, actor: Actor, input: RaiseNeed): Promise<Receipt> {
  const association = associationOf(actor);
  const done = await repeated(tx, actor, input.clientKey, ['raise']);
  if (done) return done;
  const to = await receiver(tx, actor, input);
  await checkBehalf(tx, actor, [input]);
  const attachments = takeFrom(await unsent(tx, input.attachments ?? []), actor, input.attachments);
  const time = await workingTimeOf(tx, input.municipalityId, now);
  const outcome = raise(newNeed(association, now, actor, input), to, { now, time, newId, creditedTo: null });
  await actUpon(tx, outcome.need.id);
  const number = await insertNeeds(tx, actor, [{ input, need: outcome.need }]);
  await attach(tx, { needId: outcome.need.id }, attachments);
  const meetings = input.entryId ? [await fromMeeting(tx, actor, input.entryId, outcome.need)] : [];
  return saveOutcome(tx, actor, input.clientKey, number, {
    messages: 0,
    outcome,
    raised: raisedAs(outcome.need, input, number),
    meetings,
  });
}

/** What was asked for, and when. */
export type Raising = { at: Date; input: RaiseNeed };

type New = Saving & { input: RaiseNeed; need: Need };

/**
 * Raises many needs of one association with one municipality, in one space and equally visible, as `raiseNeed` would one by
 * one, in a few statements: for imports. The client keys must be new. Those who follow the lists are rung once. Returns the ids.
 */
export async function raiseNeeds(tx: Tx, actor: Actor, raisings: [Raising, ...Raising[]]): Promise<string[]> {
  const association = associationOf(actor);
  await checkBehalf(
    tx,
    actor,
    raisings.map(({ input }) => input),
  );
  const receivers = new Map<string | null, Holder>();
  const times = new Map<number, WorkingTime>();
  const raiseOne = async ({ at, input }: Raising): Promise<New> => {
    const to = receivers.get(input.askedSectorId) ?? (await receiver(tx, actor, input));
    receivers.set(input.askedSectorId, to);
    const time = times.get(at.getTime()) ?? (await workingTimeOf(tx, input.municipalityId, at));
    times.set(at.getTime(), time);
    const outcome = raise(newNeed(association, at, actor, input), to, { now: at, time, newId, creditedTo: null });
    return { input, need: outcome.need, clientKey: input.clientKey, messages: 0, outcome };
  };
  const [first, ...others] = raisings;
  const raised: [New, ...New[]] = [await raiseOne(first)];
  for (const raising of others) raised.push(await raiseOne(raising));
  const number = await insertNeeds(tx, actor, raised);
  await saveOutcomes(
    tx,
    actor,
    raised.map((r, i) => ({ ...r, raised: raisedAs(r.need, r.input, number + i) })),
  );
  return raised.map((r) => r.need.id);
}

const newId = (): string => crypto.randomUUID();

function associationOf({ role, associationId, unit }: Actor): { id: string; name: string } {
  if (role !== 'association_representative' || !associationId)
    throw new Refusal('not_allowed', 'Only an association raises needs.');
  return { id: associationId, name: unit };
}

/** Who raises it is the first who reads it. */
const readerOf = ({ membershipId, name, unit, side }: Actor): NamedReader => ({ id: membershipId, name, unit, side });

const newNeed = (association: Need['association'], now: Date, actor: Actor, input: RaiseNeed): Need => ({
  ...untouched,
  id: newId(),
  municipalityId: input.municipalityId,
  association,
  spaceId: input.spaceId,
  behalf: input.onBehalf.kind === 'companies' ? companiesOf(input) : null,
  visibility: input.visibility,
  readers: input.visibility === 'restricted' ? [readerOf(actor)] : [],
  kind: input.kind,
  theme: input.theme,
  urgency: input.urgency,
  changedAt: now,
});

/** The sector asked, or the municipality's intake; the space must join this association and this municipality. */
async function receiver(tx: Tx, actor: Actor, input: RaiseNeed): Promise<Holder> {
  const found = await row<{ id: string | null; name: string | null }>(
    tx,
    sql`select s.id, s.name from space_association a join space_municipality m on m.space_id = a.space_id
        left join sector s on s.municipality_id = m.municipality_id
          and ${input.askedSectorId === null ? sql`s.intake` : sql`s.id = ${input.askedSectorId}`}
        where a.space_id = ${input.spaceId} and a.association_id = ${actor.associationId} and m.municipality_id = ${input.municipalityId}`,
  );
  if (!found) throw wrong('spaceId', 'There is no such space for you and this municipality.');
  if (found.id === null || found.name === null)
    throw wrong('askedSectorId', 'There is no such sector in this municipality.');
  return { kind: 'sector', id: found.id, name: found.name };
}

/** Named companies must be members; a mandate for some of them raises for those alone, by name. */
async function checkBehalf(tx: Tx, actor: Actor, inputs: RaiseNeed[]): Promise<void> {
  const { companies } = actor;
  if (companies !== null && inputs.some(({ onBehalf }) => onBehalf.kind !== 'companies'))
    throw wrong('onBehalf.kind', 'This mandate is for certain companies: name them.');
  const ids = [...new Set(inputs.flatMap(companiesOf))];
  if (ids.length === 0) return;
  if (companies !== null && ids.some((id) => !companies.includes(id)))
    throw wrong('onBehalf.companyIds', 'A company that this mandate is not for.');
  const members = await row<{ n: number }>(
    tx,
    sql`select count(*)::int as n from association_company where association_id = ${actor.associationId} and company_id = any(${ids}::uuid[])`,
  );
  if (members?.n !== ids.length) throw wrong('onBehalf.companyIds', 'A company that is no member of the association.');
}

const wrong = (field: string, message: string) =>
  new Refusal('invalid_input', message, [{ path: `body.${field}`, code: 'unknown', message }]);
