import { COUNTED_TO, ListNeeds } from '@vertskap/contract';
import { countNeeds, listNeeds } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { asActor, type DataSource } from '@vertskap/platform';
import type { Client } from 'pg';
import { viewNeed } from '../../../libs/needs/need-view.js';
import { searchNeeds } from '../../../libs/needs/search.js';
import { type Times, timed } from './times.js';

/** What somebody reads all day, first pages; `count` is the number over the list, `common` a search for a word that stands in every second need. */
export type Reading = Record<'list' | 'count' | 'need' | 'search' | 'common', Times> & { lookup: Times };

/** P10: each as its reader gets it, with rights and transaction, a bare lookup by key in the same rounds. */
export async function read(
  app: DataSource,
  bare: Client,
  actor: Actor,
  needs: string[],
  rounds: number,
): Promise<Reading> {
  const times: Reading = { lookup: [], list: [], count: [], need: [], search: [], common: [] };
  const query = ListNeeds.parse({ state: 'open,answered' });
  const search = (q: string) => asActor(app, actor, (tx) => searchNeeds(tx, actor, { q, limit: 20 }));
  for (let round = 0; round < rounds; round++) {
    const id = needs[round % needs.length] ?? '';
    times.lookup.push(
      await timed(() => bare.query({ name: 'one', text: 'select title from need where id = $1', values: [id] })),
    );
    times.list.push(await timed(() => asActor(app, actor, (tx) => listNeeds(tx, new Date(), actor, query))));
    times.count.push(
      await timed(() =>
        asActor(app, actor, (tx) => countNeeds(tx, new Date(), actor, { state: query.state }, COUNTED_TO)),
      ),
    );
    times.need.push(await timed(() => asActor(app, actor, (tx) => viewNeed(tx, new Date(), actor, id))));
    times.search.push(await timed(() => search(`ord${word(round)} ord${word(round + 7)}`)));
    times.common.push(await timed(() => search('ord1')));
  }
  return times;
}

/** Words that are neither in every need nor in hardly any, another each round. */
const word = (round: number): number => 40 + ((round * 37) % 400);
