import type { RaiseNeed, Receipt } from '@vertskap/contract';
import { workingTimeOf } from '@vertskap/clocks';
import type { Actor } from '@vertskap/organisations';
import { Refusal, row, sql, type Tx } from '@vertskap/platform';
import { raise } from './deed.rules.js';
import type { Holder, Need } from './need.rules.js';
import { repeated } from './once.js';
import { saveOutcome } from './save.js';

/** An association raises a need with a municipality of one of its spaces. Throws `invalid_input` for what is not theirs to name. */
export async function raiseNeed(tx: Tx, now: Date, actor: Actor, input: RaiseNeed): Promise<Receipt> {
  if (actor.role !== 'association_representative' || !actor.associationId)
    throw new Refusal('not_allowed', 'Only an association raises needs.');
  const done = await repeated(tx, actor, input.clientKey, ['raise']);
  if (done) return done;

  const to = await receiver(tx, actor, input);
  const companyIds = input.onBehalf.kind === 'companies' ? [...new Set(input.onBehalf.companyIds)] : [];
  await checkCompanies(tx, actor, companyIds);
  const time = await workingTimeOf(tx, input.municipalityId, now);
  const need: Need = {
    id: crypto.randomUUID(),
    municipalityId: input.municipalityId,
    association: { id: actor.associationId, name: actor.unit },
    spaceId: input.spaceId,
    visibility: input.visibility,
    theme: input.theme,
    urgency: input.urgency,
    state: 'open',
    holder: null,
    holderSince: null,
    changedAt: now,
    version: 1,
    due: null,
    sectors: [],
    asked: [],
  };
  const outcome = raise(need, to, { now, time, newId: () => crypto.randomUUID() });
  const number = await insertNeed(tx, now, actor, input, outcome.need, companyIds);
  return saveOutcome(tx, actor, input.clientKey, number, 0, outcome);
}

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

async function checkCompanies(tx: Tx, actor: Actor, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const members = await row<{ n: number }>(
    tx,
    sql`select count(*)::int as n from association_company where association_id = ${actor.associationId} and company_id = any(${ids}::uuid[])`,
  );
  if (members?.n !== ids.length) throw wrong('onBehalf.companyIds', 'A company that is no member of the association.');
}

const wrong = (field: string, message: string) =>
  new Refusal('invalid_input', message, [{ path: `body.${field}`, code: 'unknown', message }]);

async function insertNeed(
  tx: Tx,
  now: Date,
  actor: Actor,
  input: RaiseNeed,
  need: Need,
  companyIds: string[],
): Promise<number> {
  const { onBehalf } = input;
  const inserted = await row<{ number: number }>(
    tx,
    sql`with counted as (
          update municipality set last_need_number = last_need_number + 1 where id = ${input.municipalityId} returning last_need_number),
        companies as (
          insert into need_company select ${need.id}, c from unnest(${companyIds}::uuid[]) c)
        insert into need (id, municipality_id, number, space_id, association_id, raised_by, raiser_name, title, body, language, theme, urgency,
          visibility, on_behalf, on_behalf_count, raised_at, changed_at, version, state, holder, holder_sector_id)
        select ${need.id}, ${input.municipalityId}, last_need_number, ${input.spaceId}, ${actor.associationId}, ${actor.membershipId}, ${actor.name},
          ${input.title}, ${input.body}, ${input.language}, ${input.theme}, ${input.urgency}, ${input.visibility}, ${onBehalf.kind},
          ${onBehalf.kind === 'unnamed' ? onBehalf.count : null}, ${now}, ${now}, 1, 'open', 'sector', ${need.holder?.id ?? null}
        from counted returning number`,
  );
  if (!inserted) throw new Error(`municipality ${input.municipalityId} has vanished`);
  return inserted.number;
}
