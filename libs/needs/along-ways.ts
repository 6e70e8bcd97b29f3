import type { Actor } from '@vertskap/organisations';
import { join, type Sql, sql } from '@vertskap/platform';
import { and, waysTo } from './visible.js';

/**
 * Needs (as `found`, with `id` and `key`) of which these conditions hold, each once. `soFar`: an order and a limit, for each way and again for what
 * they lead to together.
 */
export function alongWays(actor: Actor, key: Sql, conditions: Sql[], soFar: Sql): Sql {
  const ways = waysTo(actor).map(({ where, along, by }) => {
    const own = sql`select n.id, ${key} as key from need n where ${and([where, ...(by ? [by] : []), ...conditions])} ${soFar}`;
    return along ? sql`(select n.* from (select * from ${along}) x cross join lateral (${own}) n)` : sql`(${own})`;
  });
  return sql`(select * from (${join(ways, ' union ')}) found ${soFar}) found`;
}
