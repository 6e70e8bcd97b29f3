import type { Receipt } from '@vertskap/contract';
import { workingTimeOf } from '@vertskap/clocks';
import type { Actor } from '@vertskap/organisations';
import { type DataSource, notFound, Refusal, row, sql, type Tx } from '@vertskap/platform';
import { type ClockCommand, type Command, perform } from './deed.rules.js';
import { type Holder, inTurn } from './need.rules.js';
import { loadSituation, lockNeed } from './needs.js';
import { once, repeated } from './once.js';
import type { PoliticalCommand } from './politics/political-deeds.rules.js';
import { saveOutcome } from './save.js';
import { visibleTo } from './visible.js';

export type Deed = { clientKey: string; expectedVersion?: number | undefined };

/** A deed in a transaction of its own, done once however often it is sent. */
export function performOnce(
  db: DataSource,
  actor: Actor,
  needId: string,
  deed: Deed,
  command: Command | ClockCommand | PoliticalCommand,
): Promise<Receipt> {
  return once(
    db,
    actor,
    (tx) => repeated(tx, actor, deed.clientKey, [command.deed], needId),
    (tx) => performDeed(tx, new Date(), actor, needId, deed, command),
  );
}

/** Stores a deed on a need, settles its clocks and tells everyone: one transaction, nothing after it. */
export async function performDeed(
  tx: Tx,
  now: Date,
  actor: Actor,
  needId: string,
  deed: Deed,
  command: Command | ClockCommand | PoliticalCommand,
): Promise<Receipt> {
  if (!(await lockNeed(tx, actor, needId))) throw notFound();
  const done = await repeated(tx, actor, deed.clientKey, [command.deed], needId);
  if (done) return done;

  const before = await loadSituation(tx, needId);
  if (!before) throw notFound();
  if (deed.expectedVersion !== undefined && deed.expectedVersion !== before.need.version)
    throw new Refusal(
      'stale_version',
      'Somebody changed the need while you were writing. Look at what is new, then send again.',
    );
  const time = await workingTimeOf(tx, before.need.municipalityId, now);
  const at = { now: inTurn(before.need, now), time, newId: () => crypto.randomUUID(), creditedTo: actor.sectorId };
  const outcome = perform(before, command, actor, at);
  if ('rejected' in outcome) throw new Refusal(outcome.rejected, outcome.sentence);
  return saveOutcome(tx, actor, deed.clientKey, before.number, before.messages, outcome);
}

/** The sector of a hand-over, which must belong to the municipality of a need that this actor may see. */
export async function sectorOfNeed(tx: Tx, actor: Actor, needId: string, sectorId: string): Promise<Holder> {
  if (!(await row(tx, sql`select 1 from need n where n.id = ${needId} and ${visibleTo(actor)}`))) throw notFound();
  const sector = await row<{ id: string; name: string }>(
    tx,
    sql`select s.id, s.name from sector s join need n on n.municipality_id = s.municipality_id where n.id = ${needId} and s.id = ${sectorId}`,
  );
  if (!sector)
    throw new Refusal('invalid_input', 'There is no such sector here.', [
      { path: 'body.to.sectorId', code: 'unknown', message: 'There is no such sector here.' },
    ]);
  return { kind: 'sector', ...sector };
}
