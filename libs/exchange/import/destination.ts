import { compile, workingTimeOf } from '@vertskap/clocks';
import { type Actor, loadActor } from '@vertskap/organisations';
import { row, rows, sql, type Tx } from '@vertskap/platform';
import { ImportFault } from './fault.js';
import type { Mapping } from './mapping.js';
import type { Destination } from './need-of-row.js';

type Asked = { municipality: string; association: string | undefined; by: string; mapping: Mapping };
type Named = { id: string; name: string };

/** Who raises the imported needs, with which municipality, in which space. Throws ImportFault for what cannot be found. */
export async function findDestination(
  tx: Tx,
  now: Date,
  { municipality, association, by, mapping }: Asked,
): Promise<{ actor: Actor; destination: Destination }> {
  const place = await findMunicipality(tx, municipality);
  const actor = await findActor(tx, now, await findAssociation(tx, association ?? mapping.association), by);
  const sectors = await rows<Named>(tx, sql`select id, name from sector where municipality_id = ${place.id}`);
  const known = new Map(sectors.map((s) => [s.name, s.id]));
  for (const name of sectorsOf(mapping))
    if (!known.has(name)) throw new ImportFault(`${place.name} has no sector called "${name}".`);
  return {
    actor,
    destination: {
      municipalityId: place.id,
      spaceId: await findSpace(tx, actor, place, mapping.space),
      associationId: actor.associationId ?? '',
      sectors: known,
      calendar: compile((await workingTimeOf(tx, place.id, now)).calendar),
      since: place.since,
      now,
    },
  };
}

async function findMunicipality(tx: Tx, slug: string): Promise<Named & { since: Date }> {
  const found = await row<Named & { since: Date }>(
    tx,
    sql`select m.id, m.name, greatest(min(c.since), min(p.since)) as since from municipality m
        join calendar c on c.municipality_id = m.id join policy p on p.municipality_id = m.id
        where m.slug = ${slug} group by m.id`,
  );
  if (!found) throw new ImportFault(`There is no municipality "${slug}".`);
  return found;
}

async function findAssociation(tx: Tx, asked: string | undefined): Promise<Named> {
  if (asked === undefined) throw new ImportFault('Say which association: --association, or in the mapping file.');
  const found = await rows<Named>(
    tx,
    sql`select id, name from association where org_number = ${asked.replaceAll(' ', '')} or lower(name) = lower(${asked})`,
  );
  const [first] = found;
  if (!first) throw new ImportFault(`There is no association "${asked}".`);
  if (found.length > 1)
    throw new ImportFault(`Several associations are called "${asked}"; give the organisation number.`);
  return first;
}

async function findActor(tx: Tx, now: Date, association: Named, email: string): Promise<Actor> {
  const membership = await row<{ id: string }>(
    tx,
    sql`select m.id from membership m join person p on p.id = m.person_id
        where lower(p.email) = lower(${email}) and m.association_id = ${association.id} and m.role = 'association_representative'
          and m.valid_from <= ${now} and ${now} < m.valid_to`,
  );
  const actor = membership && (await loadActor(tx, membership.id, now));
  if (!actor) throw new ImportFault(`${email} does not represent ${association.name}.`);
  return actor;
}

async function findSpace(tx: Tx, actor: Actor, { id, name }: Named, asked: string | undefined): Promise<string> {
  const spaces = await rows<Named>(
    tx,
    sql`select s.id, s.name from space s join space_association a on a.space_id = s.id join space_municipality m on m.space_id = s.id
        where a.association_id = ${actor.associationId} and m.municipality_id = ${id} order by s.name`,
  );
  const fitting = spaces.filter((s) => asked === undefined || s.name === asked);
  const [first] = fitting;
  if (!first)
    throw new ImportFault(
      `${actor.unit} and ${name} have no space together${asked === undefined ? '' : ` called "${asked}"`}.`,
    );
  if (fitting.length > 1)
    throw new ImportFault(
      `${actor.unit} and ${name} have several spaces: ${spaces.map((s) => s.name).join(', ')}. Name one in the mapping file.`,
    );
  return first.id;
}

function sectorsOf({ askedSector }: Mapping): string[] {
  const names = askedSector !== null && typeof askedSector === 'object' ? askedSector.rules.map((r) => r.gives) : [];
  const fixed = askedSector !== null && typeof askedSector === 'object' ? askedSector.otherwise : askedSector;
  return [...names, fixed].filter((n) => n !== null);
}
