import type { Receipt, Split } from '@vertskap/contract';
import { workingTimeOf } from '@vertskap/clocks';
import type { Actor } from '@vertskap/organisations';
import { actUpon, beyond, notFound, Refusal, row, sql, type Tx } from '@vertskap/platform';
import { partOf, split } from '../deed.rules.js';
import { inTurn, type Sector } from '../need.rules.js';
import { loadSituation, lockNeed } from '../needs.js';
import { repeated } from '../once.js';
import { saveDone } from '../save.js';
import type { Done } from '../save-rows.js';
import { insertPart } from './insert-part.js';

/**
 * A part of a need becomes a need of its own: of the same association, for the same companies, seen by the same people, and with
 * the clocks that run, so that nobody waits anew. Throws `not_found`, `not_allowed`, `wrong_state`, `stale_version`, `invalid_input`.
 */
export async function splitNeed(tx: Tx, now: Date, actor: Actor, needId: string, input: Split): Promise<Receipt> {
  const done = await repeated(tx, actor, input.clientKey, ['raise']);
  if (done) return done;
  if (!(await lockNeed(tx, actor, needId))) throw notFound();
  const whole = await loadSituation(tx, needId);
  if (!whole) throw notFound();
  const { need } = whole;
  if (input.expectedVersion !== undefined && input.expectedVersion !== need.version)
    throw new Refusal('stale_version', 'Somebody changed the need while you were writing. Look at what is new first.');
  const at = {
    now: inTurn(need, now),
    time: await workingTimeOf(tx, need.municipalityId, now),
    newId: () => crypto.randomUUID(),
    creditedTo: actor.sectorId,
  };
  const to = await receiver(tx, need.municipalityId, input.sectorId);
  return beyond(tx, 'deeds', async () => {
    const part = partOf(whole, to, actor, at);
    if ('rejected' in part) throw new Refusal(part.rejected, part.sentence);
    await actUpon(tx, part.need.id);
    const raised = await insertPart(tx, needId, part.need, input);
    const { number } = raised;
    const rest = split(whole, `B-${number} ${input.title}`, at);
    const saved = await saveDone(tx, [
      { actor, clientKey: input.clientKey, messages: 0, outcome: part, number, raised } satisfies Done & {
        number: number;
      },
      { actor, clientKey: null, messages: whole.messages, outcome: rest, number: whole.number },
    ]);
    const [receipt] = saved;
    if (!receipt) throw new Error('the part was not saved');
    return receipt;
  });
}

async function receiver(tx: Tx, municipalityId: string, sectorId: string | null): Promise<Sector> {
  const sector = await row<{ id: string; name: string }>(
    tx,
    sql`select id, name from sector where municipality_id = ${municipalityId} and ${sectorId === null ? sql`intake` : sql`id = ${sectorId}`}`,
  );
  const message = 'There is no such sector here.';
  if (!sector) throw new Refusal('invalid_input', message, [{ path: 'body.sectorId', code: 'unknown', message }]);
  return { kind: 'sector', ...sector };
}
