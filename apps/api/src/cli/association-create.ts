import { OrgNumber } from '@vertskap/contract';
import { row, rows, sql, type Tx } from '@vertskap/platform';
import { z } from 'zod';
import { command, EXIT } from './command.js';
import { findMunicipality, type Found } from './find.js';

export const associationCreateCommand = command({
  name: 'association:create',
  about: 'Makes a business association and the space where it talks with a municipality.',
  args: [],
  options: z.object({
    name: z.string().trim().min(1).max(200),
    'org-number': OrgNumber.optional(),
    municipality: z.string().describe('slug, number or name'),
    space: z.string().trim().min(1).max(200).optional().describe('joined where the municipality has one of that name'),
  }),
  run: async (db, { name, 'org-number': orgNumber = null, municipality, space }) => {
    const where = await db.transaction(async (tx) => {
      const place = await findMunicipality(tx, municipality);
      const association = await findOrMake(tx, name, orgNumber);
      const spaceName = space ?? `${association.name} og ${place.name}`;
      await join(tx, association, place, spaceName);
      return `${association.name} talks with ${place.name} in "${spaceName}".`;
    });
    console.log(where);
    return EXIT.done;
  },
});

/** One organisation number is one association, whatever it calls itself. */
async function findOrMake(tx: Tx, name: string, orgNumber: string | null): Promise<Found> {
  const known = await row<Found>(tx, sql`select id, name from association where org_number = ${orgNumber}`);
  if (known) return known;
  const id = crypto.randomUUID();
  await rows(tx, sql`insert into association (id, name, org_number) values (${id}, ${name}, ${orgNumber})`);
  return { id, name };
}

async function join(tx: Tx, association: Found, place: Found, name: string): Promise<void> {
  const known = await row<{ id: string }>(
    tx,
    sql`select s.id from space s join space_municipality m on m.space_id = s.id where m.municipality_id = ${place.id} and s.name = ${name}`,
  );
  const id = known?.id ?? crypto.randomUUID();
  if (!known) {
    await rows(tx, sql`insert into space (id, name) values (${id}, ${name})`);
    await rows(tx, sql`insert into space_municipality (space_id, municipality_id) values (${id}, ${place.id})`);
  }
  await rows(
    tx,
    sql`insert into space_association (space_id, association_id) values (${id}, ${association.id}) on conflict do nothing`,
  );
}
