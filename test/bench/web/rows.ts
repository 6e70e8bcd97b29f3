import type { RaiseNeed } from '@vertskap/contract';
import { raiseNeed } from '@vertskap/needs';
import { loadActor } from '@vertskap/organisations';
import type { DataSource } from '@vertskap/platform';
import { randomUUID } from 'node:crypto';

const AT_ONCE = 8;

/** So many more open needs of Kystby næringsforening, as its leader raises them. */
export async function moreNeeds(owner: DataSource, count: number): Promise<void> {
  const [found] = (await owner.query(
    `select ms.id as membership, n.space_id as space, n.municipality_id as municipality from need n
     join association a on a.id = n.association_id join membership ms on ms.association_id = a.id
     join person p on p.id = ms.person_id where p.name = 'Ingrid Solheim' limit 1`,
  )) as { membership: string; space: string; municipality: string }[];
  const actor = found && (await loadActor(owner.manager, found.membership, new Date()));
  if (!actor) throw new Error('the demonstration has no Ingrid Solheim');
  const need = (n: number): RaiseNeed => ({
    clientKey: randomUUID(),
    spaceId: found.space,
    municipalityId: found.municipality,
    title: `Skilt nummer ${n} langs Strandgata må flyttes`,
    body: 'Det står slik at varebilene ikke kommer inn til lasterampen.',
    language: 'nb',
    onBehalf: { kind: 'all_members' },
    askedSectorId: null,
    kind: 'need',
    theme: 'transport',
    urgency: 'normal',
    visibility: 'space',
  });
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) {
      const n = next++;
      await owner.transaction((tx) => raiseNeed(tx, new Date(), actor, need(n)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}
