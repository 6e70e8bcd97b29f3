import { audit, notFound, Refusal, row, rows, sql, type Tx } from '@vertskap/platform';
import type { Actor } from '../actor.rules.js';
import { mayChooseColours } from './colours.rules.js';

/** Gives the municipality its colour, or Vertskap's own again. Throws `not_found` for business, `not_allowed` for the rest of the house. */
export async function setColours(tx: Tx, actor: Actor, accent: string | null): Promise<void> {
  const { municipalityId } = actor;
  if (!municipalityId) throw notFound();
  if (!mayChooseColours(actor)) throw new Refusal('not_allowed', 'The administrator chooses the colour.');
  const before = await row<{ accent: string | null }>(
    tx,
    sql`select accent from municipality where id = ${municipalityId} for update`,
  );
  if (!before || before.accent === accent) return;
  await rows(tx, sql`update municipality set accent = ${accent} where id = ${municipalityId}`);
  await audit(tx, {
    action: accent === null ? 'colours.reset' : 'colours.changed',
    object: accent ?? '',
    municipalityId,
    old: before,
    new: { accent },
  });
}
