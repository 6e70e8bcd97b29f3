import { randomUUID } from 'node:crypto';
import { raiseNeed } from '@vertskap/needs';
import { type Actor, loadActor } from '@vertskap/organisations';
import { asSystem, type DataSource, grantTo, migrate, row, sql } from '@vertskap/platform';
import { setupDatabase } from '../../../apps/api/src/data-source.js';
import { aNeed } from '../../harness/a-need.js';
import { aPlace, type Place } from '../../harness/places.js';
import { Visitor } from '../../harness/visitor.js';
import type { Session } from './clients.js';

/** Places with needs that are being talked about, and those who talk. */
export type Scene = { places: Place[]; needs: { id: string; writers: string[] }[] };

/** Of a database that is ready: migrated, and with what the server may. */
export async function prepared(ownerUrl: string, appUrl: string): Promise<DataSource> {
  const owner = await setupDatabase(ownerUrl).initialize();
  await migrate(owner);
  await grantTo(owner, decodeURIComponent(new URL(appUrl).username));
  return owner;
}

/** Somebody who has signed in. */
export async function sessionOf(url: string, membershipId: string): Promise<Session> {
  const visitor = new Visitor(url);
  await visitor.become(membershipId);
  return { cookie: visitor.headers()['cookie'] ?? '', token: visitor.session?.csrfToken ?? '' };
}

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
