import type { ChangeReadyTeam, ReadyTeam, ReadyTeamView, Seat } from '@vertskap/contract';
import { type Actor, lentPeople } from '@vertskap/organisations';
import { Refusal, rows, sql, type Tx } from '@vertskap/platform';
import { mayPrepare, readsTeam } from './team.rules.js';
import { houseOf, nextVersion, versionOf } from './versions.js';

type Staff = { id: string; name: string; unit: string; sectorId: string };

/** Who is asked when an opportunity comes, for those who work with needs; and whom to choose among, for those who choose. */
export async function readyTeamOf(tx: Tx, now: Date, actor: Actor): Promise<ReadyTeamView> {
  const municipalityId = houseOf(actor);
  const found = await versionOf<ReadyTeam>(tx, 'ready_team', municipalityId);
  const sectors = await rows<{ id: string; name: string }>(
    tx,
    sql`select id, name from sector where municipality_id = ${municipalityId} order by name`,
  );
  const staff = await staffOf(tx, now, municipalityId);
  const lent = await lentOf(tx, now, municipalityId);
  const left = await goneOf(tx, found?.body.seats ?? [], [...staff, ...lent]);
  const nameOf = (id: string) => {
    const known = [...staff, ...lent].find((somebody) => somebody.id === id);
    return known
      ? { id, name: known.name, unit: known.unit, there: true }
      : { ...(left.get(id) ?? nobody(id)), there: false };
  };
  return {
    version: found?.version ?? 0,
    seats: (found?.body.seats ?? []).map((seat) => ({
      of: seat.of,
      sector: seat.of === 'sector' ? (sectors.find(({ id }) => id === seat.sectorId) ?? null) : null,
      subjects: seat.subjects,
      people: seat.people.map(nameOf),
    })),
    phone: found?.body.phone ?? null,
    changed: found?.changed ?? null,
    options: mayPrepare(actor)
      ? {
          sectors: sectors.map((sector) => ({
            ...sector,
            people: staff
              .filter(({ sectorId }) => sectorId === sector.id)
              .map(({ id, name, unit }) => ({ id, name, unit })),
          })),
          lent,
        }
      : null,
  };
}

/**
 * Puts the team together anew. Throws `not_found`, `not_allowed`, `stale_version`, and `invalid_input` for a sector that is not here, or
 * somebody who does not work in it or is not lent.
 */
export async function changeReadyTeam(tx: Tx, now: Date, actor: Actor, change: ChangeReadyTeam): Promise<void> {
  const municipalityId = houseOf(actor);
  const { expectedVersion, seats, phone } = change;
  const staff = await staffOf(tx, now, municipalityId);
  const lent = await lentOf(tx, now, municipalityId);
  const sits = (seat: Seat, id: string): boolean =>
    seat.of === 'sector'
      ? staff.some((somebody) => somebody.id === id && somebody.sectorId === seat.sectorId)
      : lent.some((somebody) => somebody.id === id);
  const message = 'Somebody who does not work in that sector, is not lent, or sits there twice.';
  const unfit = seats.flatMap((seat, i) =>
    seat.people.flatMap((id, j) =>
      sits(seat, id) && seat.people.indexOf(id) === j ? [] : [`body.seats.${i}.people.${j}`],
    ),
  );
  if (unfit.length > 0 && mayPrepare(actor))
    throw new Refusal(
      'invalid_input',
      message,
      unfit.map((path) => ({ path, code: 'unknown', message })),
    );
  await nextVersion(tx, now, actor, 'ready_team', expectedVersion, { seats, phone } satisfies ReadyTeam);
}

const staffOf = (tx: Tx, now: Date, municipalityId: string): Promise<Staff[]> =>
  rows(
    tx,
    sql`select m.id, p.name, m.position as unit, m.sector_id as "sectorId" from membership m join person p on p.id = m.person_id
        where m.municipality_id = ${municipalityId} and m.sector_id is not null and m.role in ('case_handler', 'sector_leader', 'coordinator')
          and m.valid_from <= ${now} and ${now} < m.valid_to order by p.name, m.id`,
  );

/** Those whom neighbours lend us and who can answer when they are asked. */
const lentOf = async (tx: Tx, now: Date, municipalityId: string) =>
  (await lentPeople(tx, now, municipalityId)).filter(readsTeam).map(({ role: _, ...somebody }) => somebody);

/** Names of those who sit in the team and are there no more; of neighbours who lend nobody any more we know none. */
async function goneOf(tx: Tx, seats: Seat[], known: { id: string }[]): Promise<Map<string, Omit<Staff, 'sectorId'>>> {
  const gone = seats.flatMap(({ people }) => people).filter((id) => !known.some((somebody) => somebody.id === id));
  if (gone.length === 0) return new Map();
  const found = await rows<Omit<Staff, 'sectorId'>>(
    tx,
    sql`select m.id, p.name, m.position as unit from membership m join person p on p.id = m.person_id where m.id = any(${gone}::uuid[])`,
  );
  return new Map(found.map((somebody) => [somebody.id, somebody]));
}

const nobody = (id: string) => ({ id, name: '', unit: '' });
