import { randomUUID } from 'node:crypto';
import { raiseNeed } from '@vertskap/needs';
import { type Actor, loadActor } from '@vertskap/organisations';
import { asSystem, type DataSource, row, sql } from '@vertskap/platform';
import { aNeed } from '../../harness/a-need.js';
import { aPlace, type Place } from '../../harness/places.js';

/** Places with needs that are being talked about, and those who talk. */
export type Scene = { places: Place[]; needs: { id: string; writers: string[] }[] };

/** So many needs, spread over so many municipalities; each has been answered once, so that its first clock has stopped. */
export async function aScene(db: DataSource, municipalities: number, needs: number): Promise<Scene> {
  const places = await Promise.all(Array.from({ length: municipalities }, () => aPlace(db)));
  const made: Scene['needs'] = [];
  for (let i = 0; i < needs; i++) {
    const place = places[i % places.length];
    if (!place) break;
    const { leader, deputy, planner, planLeader, coordinator } = place;
    const anne = await actorOf(db, leader.membershipId);
    const { needId } = await db.transaction((tx) =>
      raiseNeed(tx, new Date(), anne, aNeed(place, { clientKey: randomUUID(), askedSectorId: place.plan })),
    );
    made.push({ id: needId, writers: [planner, planLeader, coordinator, leader, deputy].map((p) => p.membershipId) });
  }
  return { places, needs: made };
}

export async function actorOf(db: DataSource, membershipId: string): Promise<Actor> {
  const actor = await asSystem(db, 'sign_in', (tx) => loadActor(tx, membershipId, new Date()));
  if (!actor) throw new Error('no such membership');
  return actor;
}

/** How many posts the database holds. */
export async function postsIn(db: DataSource): Promise<number> {
  return (await row<{ n: number }>(db.manager, sql`select count(*)::int as n from message`))?.n ?? 0;
}

/** 200 letters, as people write them. */
export const words =
  'Vi har sett på saken sammen med plan og bygg, og kommer tilbake med en avklaring om skiltplanen i Storgata og i sidegatene ' +
  'så snart den nye planen har vært på høring hos naboene og i formannskapet.';
