import type { SetSpaceThemes } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { audit, notFound, Refusal, row, rows, sql, type Tx } from '@vertskap/platform';
import { runsMeetings } from './meeting.rules.js';
import { spaceOf } from './spaces.js';

/** Says what a space talks about most. Throws `not_allowed`, and `not_found` for a foreign space. */
export async function setSpaceThemes(tx: Tx, actor: Actor, spaceId: string, { themes }: SetSpaceThemes): Promise<void> {
  const space = await spaceOf(tx, actor, spaceId);
  if (!space) throw notFound();
  if (!runsMeetings(actor)) throw new Refusal('not_allowed', 'You may not say what a space talks about.');
  const old = await row<{ themes: string[] }>(
    tx,
    sql`select themes from space where id = ${spaceId} for no key update`,
  );
  const chosen = [...new Set(themes)];
  await rows(tx, sql`update space set themes = ${chosen}::text[] where id = ${spaceId}`);
  await audit(tx, {
    action: 'space.themes_set',
    object: space.name,
    objectId: spaceId,
    old: { themes: old?.themes ?? [] },
    new: { themes: chosen },
  });
}
