import type { FigurePage, FigureQuery } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import type { Tx } from '@vertskap/platform';
import { reckonPage } from './page/page.js';
import { readerOf } from './page/reader.js';

/** The figures that this actor sees of the municipality, the sector or the association. Throws `not_found` for whoever has no such page. */
export async function figurePage(tx: Tx, now: Date, actor: Actor, query: FigureQuery): Promise<FigurePage> {
  return reckonPage(tx, now, await readerOf(tx, actor, query.municipality), query);
}
