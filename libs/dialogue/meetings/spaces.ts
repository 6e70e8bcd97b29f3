import { meetsIn } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { row, sql, type Sql, type Tx } from '@vertskap/platform';

/** The spaces that the actor meets in (as `m`), with their names and what they talk about most. */
export const spacesOf = (actor: Actor): Sql =>
  sql`(select m.* from (select id as space_id, name, themes from space) m where ${meetsIn(actor)})`;

/** One of them; undefined for a foreign one. */
export const spaceOf = (tx: Tx, actor: Actor, spaceId: string): Promise<{ name: string } | undefined> =>
  row(tx, sql`select m.name from ${spacesOf(actor)} m where m.space_id = ${spaceId}`);
