import type { FigurePage, FigureQuery } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import { beyond, type Tx } from '@vertskap/platform';
import { kept } from './kept-page.js';
import { reckonPage } from './page/page.js';
import { type PageAddress, pageOf, readerOf } from './page/reader.js';

/** The figures that this actor sees of the municipality, the sector or the association. Throws `not_found` for whoever has no such page. */
export async function figurePage(tx: Tx, now: Date, actor: Actor, query: FigureQuery): Promise<FigurePage> {
  const address = await pageOf(tx, actor, query.municipality);
  return kept(tx, now, address, query, () => reckonNow(tx, now, actor, query, address));
}

/** The same, past what is kept: for measurements, and to compare with. */
export async function reckonedPage(tx: Tx, now: Date, actor: Actor, query: FigureQuery): Promise<FigurePage> {
  return reckonNow(tx, now, actor, query, await pageOf(tx, actor, query.municipality));
}

/** What each reader of the page may see of single needs and clocks differs; what is counted does not, so it is read past their walls. */
async function reckonNow(
  tx: Tx,
  now: Date,
  actor: Actor,
  query: FigureQuery,
  address: PageAddress,
): Promise<FigurePage> {
  return beyond(tx, 'figures', async () => reckonPage(tx, now, await readerOf(tx, actor, address), query));
}
