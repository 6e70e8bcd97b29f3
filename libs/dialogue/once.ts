import { reused } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { eventOfKey, row, type Sql, type Tx } from '@vertskap/platform';

/**
 * What a client key made before, so that a repeat answers as the first did; undefined where the key is new. `made`: its `id`, and `there`, whether it was
 * made at the same place. Throws `key_reused` where the key did something else.
 */
export async function madeBefore(
  tx: Tx,
  actor: Actor,
  clientKey: string,
  made: Sql,
): Promise<{ id: string } | undefined> {
  const before = await row<{ id: string; there: boolean }>(tx, made);
  if (before ? !before.there : await eventOfKey(tx, actor.personId, clientKey)) throw reused();
  return before && { id: before.id };
}
