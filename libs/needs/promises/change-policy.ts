import type { ChangePolicy, ChangePreview, Policy, PolicyView } from '@vertskap/contract';
import { type Clock, type Moment, workingTimeOf } from '@vertskap/clocks';
import type { Actor } from '@vertskap/organisations';
import { notFound, Refusal, row, rows, sql, type Tx } from '@vertskap/platform';
import type { Outcome } from '../deed.rules.js';
import { loadSituations, type LoadedNeed } from '../needs.js';
import { saveOutcome } from '../save.js';
import { recompute } from './recompute.rules.js';

/** The promises of the own municipality. Everyone in it may look; throws `not_found` for business. */
export async function policyOf(tx: Tx, actor: Actor): Promise<PolicyView> {
  const found = await row<{ version: number; since: Date; policy: Policy }>(
    tx,
    sql`select version, since, body as policy from policy where municipality_id = ${actor.municipalityId} order by version desc limit 1`,
  );
  if (!found) throw notFound();
  const spaces = await rows<PolicyView['spaces'][number]>(
    tx,
    sql`select p.id, p.name from space p join space_municipality m on m.space_id = p.id where m.municipality_id = ${actor.municipalityId} order by p.name`,
  );
  return { ...found, since: found.since.toISOString(), spaces };
}

/** What a change would do to the clocks that run now, without doing it. */
export async function previewPolicy(tx: Tx, now: Date, actor: Actor, policy: Policy): Promise<ChangePreview> {
  const municipalityId = mayChange(actor);
  const at = await momentWith(tx, now, municipalityId, policy);
  const preview: ChangePreview = { running: 0, changes: [], overdueBefore: 0, overdueAfter: 0 };
  for (const situation of await openNeeds(tx, municipalityId)) note(preview, situation, recompute(situation, at), now);
  return preview;
}

/** Makes a new version of the policy, and recomputes what runs, in one transaction. What has stopped stays as it was judged. */
export async function changePolicy(tx: Tx, now: Date, actor: Actor, input: ChangePolicy): Promise<PolicyView> {
  const municipalityId = mayChange(actor);
  await rows(tx, sql`select 1 from municipality where id = ${municipalityId} for update`);
  const { version } = await policyOf(tx, actor);
  if (version !== input.expectedVersion)
    throw new Refusal(
      'stale_version',
      'Somebody changed the promises while you were writing. Look at what is new, then save again.',
    );
  await rows(
    tx,
    sql`insert into policy (municipality_id, version, body, since, changed_by)
        values (${municipalityId}, ${version + 1}, ${JSON.stringify(input.policy)}::jsonb, ${now}, ${actor.membershipId})`,
  );
  const at = await momentWith(tx, now, municipalityId, input.policy);
  for (const situation of await openNeeds(tx, municipalityId, 'lock')) {
    const outcome = recompute(situation, { ...at, time: { ...at.time, policyVersion: version + 1 } });
    if (outcome) await saveOutcome(tx, actor, crypto.randomUUID(), situation.number, situation.messages, outcome);
  }
  return policyOf(tx, actor);
}

const mayChange = (actor: Actor): string => {
  const may = actor.role === 'director' || actor.role === 'administrator';
  if (!actor.municipalityId || actor.side !== 'municipality') throw notFound();
  if (!may) throw new Refusal('not_allowed', 'The municipal director or the administrator changes this.');
  return actor.municipalityId;
};

async function momentWith(tx: Tx, now: Date, municipalityId: string, policy: Policy): Promise<Moment> {
  const time = await workingTimeOf(tx, municipalityId, now);
  return { now, time: { ...time, policy }, newId: () => crypto.randomUUID() };
}

/** Every need of the municipality with a clock that runs; locked in the order of their ids where they will be written. */
async function openNeeds(tx: Tx, municipalityId: string, lock?: 'lock'): Promise<LoadedNeed[]> {
  const query = sql`select n.id from need n where n.municipality_id = ${municipalityId} and n.state = 'open' order by n.id`;
  const ids = await rows<{ id: string }>(tx, lock ? sql`${query} for update` : query);
  return loadSituations(
    tx,
    ids.map((need) => need.id),
  );
}

function note(preview: ChangePreview, situation: LoadedNeed, outcome: Outcome | null, now: Date): void {
  const running = situation.clocks.filter((c) => c.stoppedAt === null);
  const after = (c: Clock): Clock => outcome?.clocks.find((changed) => changed.id === c.id) ?? c;
  const late = (c: Clock): boolean => c.dueAt !== null && c.dueAt < now && c.pauses.every((p) => p.to !== null);
  preview.running += running.length;
  preview.overdueBefore += running.filter(late).length;
  preview.overdueAfter += running.map(after).filter(late).length;
  for (const clock of running.filter((c) => after(c) !== c)) {
    const { id } = situation.need;
    preview.changes.push({
      need: { id, number: `B-${situation.number}`, title: situation.title },
      clock: clock.kind,
      before: view(clock),
      after: view(after(clock)),
    });
  }
}

const view = ({ budget, dueAt }: Clock) => ({ budget, dueAt: dueAt?.toISOString() ?? null });
