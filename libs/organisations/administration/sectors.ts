import type { ChangeSector, Topic } from '@vertskap/contract';
import { notFound, Refusal, row, rows, sql, type Tx, unfit } from '@vertskap/platform';
import type { Actor } from '../actor.rules.js';
import { lockPlace, record } from './record.js';
import type { Place } from './administration.rules.js';

type OwnPlace = Extract<Place, { associationId: null }>;

/** A new sector, which is not the intake. Throws `invalid_input` where the name is taken. */
export async function addSector(tx: Tx, now: Date, actor: Actor, name: string): Promise<void> {
  const place = await lockMunicipality(tx, actor);
  await refuseTaken(tx, place, name, null);
  await rows(
    tx,
    sql`insert into sector (id, municipality_id, name) values (${crypto.randomUUID()}, ${place.municipalityId}, ${name})`,
  );
  await record(tx, now, actor, place, { deed: 'sector_added', subject: name });
}

/**
 * Names a sector anew, says what it answers for, and makes it the intake; coordinators follow the intake, since they are told
 * what comes in there.
 */
export async function changeSector(tx: Tx, now: Date, actor: Actor, id: string, change: ChangeSector): Promise<void> {
  const place = await lockMunicipality(tx, actor);
  const sector = await row<{ name: string; intake: boolean; topics: Topic[] }>(
    tx,
    sql`select name, intake, topics from sector where id = ${id} and municipality_id = ${place.municipalityId} for no key update`,
  );
  if (!sector) throw notFound();
  await refuseTaken(tx, place, change.name, id);
  if (change.intake && !sector.intake) await moveIntake(tx, place, id);
  await rows(
    tx,
    sql`update sector set name = ${change.name}, topics = ${[...new Set(change.topics ?? sector.topics)]} where id = ${id}`,
  );
  await record(
    tx,
    now,
    actor,
    place,
    { deed: 'sector_changed', subject: change.name },
    { old: sector, new: { ...sector, ...change } },
  );
}

async function moveIntake(tx: Tx, { municipalityId }: OwnPlace, to: string): Promise<void> {
  const old = await row<{ id: string }>(
    tx,
    sql`update sector set intake = false where municipality_id = ${municipalityId} and intake returning id`,
  );
  await rows(tx, sql`update sector set intake = true where id = ${to}`);
  await rows(
    tx,
    sql`update membership set sector_id = ${to} where role = 'coordinator' and sector_id = ${old?.id ?? null}`,
  );
}

async function refuseTaken(tx: Tx, { municipalityId }: OwnPlace, name: string, but: string | null): Promise<void> {
  const taken = await row(
    tx,
    sql`select 1 from sector where municipality_id = ${municipalityId} and lower(name) = lower(${name}) and id is distinct from ${but}::uuid`,
  );
  if (taken) throw unfit('name', 'There is a sector of that name already.');
}

async function lockMunicipality(tx: Tx, actor: Actor): Promise<OwnPlace> {
  const place = await lockPlace(tx, actor);
  if (place.municipalityId === null) throw new Refusal('not_allowed', 'Only a municipality has sectors.');
  return place;
}
