import { workingTimeAt } from '@vertskap/clocks';
import { audit, rows, sql, type Tx } from '@vertskap/platform';
import { closeUnconfirmed } from './deed.rules.js';
import { inTurn } from './need.rules.js';
import { loadSituations, versionsAt } from './needs.js';
import { saveDone } from './save.js';
import type { Done } from './save-rows.js';

/**
 * Closes answered needs that business never confirmed, in the caller's transaction, of the scope `deadlines`, where they are
 * locked; those that are not answered any more are left as they are. Nobody does it, so no message is written and nobody is credited.
 */
export async function closeUnconfirmedNeeds(tx: Tx, now: Date, ids: string[]): Promise<void> {
  const situations = await loadSituations(tx, ids);
  const versions = await versionsAt(tx, ids, now);
  const units = await unitsOf(tx, ids);
  const done: (Done & { number: number })[] = [];
  for (const situation of situations) {
    const { need, number, messages } = situation;
    const version = versions.get(need.id);
    if (!version) continue;
    const time = await workingTimeAt(tx, version.municipalityId, version.calendar, version.policy);
    const at = { now: inTurn(need, now), time, newId: () => crypto.randomUUID(), creditedTo: null };
    const outcome = closeUnconfirmed(situation, at);
    if ('rejected' in outcome) continue;
    const actor = { ...byItself, unit: units.get(need.id) ?? '' };
    done.push({ actor, clientKey: null, number, messages, outcome });
  }
  await saveDone(tx, done);
  for (const { number, outcome } of done) await noteIn(tx, number, outcome.need);
}

/** Who did it, where nobody did. */
const byItself = { name: 'Vertskap', side: 'municipality', membershipId: null, personId: null } as const;

const noteIn = (
  tx: Tx,
  number: number,
  { id, municipalityId, association }: { id: string; municipalityId: string; association: { id: string } },
) =>
  audit(tx, {
    action: 'need.close_unconfirmed',
    object: `B-${number}`,
    objectId: id,
    municipalityId,
    associationId: association.id,
  });

async function unitsOf(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  const found = await rows<{ id: string; name: string }>(
    tx,
    sql`select n.id, k.name from need n join municipality k on k.id = n.municipality_id where n.id = any(${ids}::uuid[])`,
  );
  return new Map(found.map(({ id, name }) => [id, name]));
}
