import { giveWorkingTime } from '@vertskap/clocks';
import { Language } from '@vertskap/contract';
import { type DataSource, row, rows, sql, type Tx } from '@vertskap/platform';
import { z } from 'zod';
import { CliFault, command, EXIT } from './command.js';
import { findIntake, type Found } from './find.js';
import { findOrMakePerson, giveMembership, passwordFor } from './people.js';

const Options = z.object({
  email: z.email(),
  name: z.string().trim().min(1).max(200),
  'municipality-name': z.string().trim().min(1).max(200).optional().describe('made where it is missing'),
  number: z
    .string()
    .regex(/^\d{4}$/, 'has four digits')
    .optional()
    .describe('in the national register, as 4601'),
  intake: z
    .string()
    .trim()
    .min(1)
    .default('Næring og mottak')
    .describe('the sector that receives what is asked of none'),
  language: Language.default('nb'),
});

/** Promises hold from then on: what is imported from before today is reckoned too. */
const SINCE = new Date('2000-01-01T00:00:00Z');

export const adminCreateCommand = command({
  name: 'admin:create',
  about: 'Makes a municipality and its first administrator, who is business coordinator too.',
  args: [],
  options: Options,
  run: async (db: DataSource, options) => {
    const before = (await known(db.manager, options)) ?? (await planned(db.manager, options));
    const hash = await passwordFor(db.manager, options.email);
    const municipality = await db.transaction(async (tx) => {
      const place = 'id' in before ? before : await make(tx, before, options.intake);
      const personId = await findOrMakePerson(tx, options, hash);
      const at = { municipalityId: place.id };
      await giveMembership(tx, personId, { role: 'administrator', position: 'Administrator', ...at });
      const sectorId = (await findIntake(tx, place)).id;
      await giveMembership(tx, personId, { role: 'coordinator', position: 'Næringskontakt', ...at, sectorId });
      return place;
    });
    console.log(`${options.email} administers ${municipality.name}, and coordinates what business asks.`);
    return EXIT.done;
  },
});

type Asked = z.infer<typeof Options>;

async function known(tx: Tx, { number, 'municipality-name': name }: Asked): Promise<Found | undefined> {
  if (number === undefined && name === undefined)
    throw new CliFault('Say which municipality: --municipality-name or --number.', EXIT.usage);
  return row<Found>(
    tx,
    number === undefined
      ? sql`select id, name from municipality where lower(name) = lower(${name})`
      : sql`select id, name from municipality where registered_number = ${number}`,
  );
}

type Planned = { name: string; number: string | null; slug: string };

async function planned(tx: Tx, asked: Asked): Promise<Planned> {
  const number = asked.number ?? null;
  const registered = await row<{ name: string }>(
    tx,
    sql`select name from registered_municipality where number = ${number}`,
  );
  const name = asked['municipality-name'] ?? registered?.name;
  if (name === undefined || (number !== null && !registered))
    throw new CliFault(`The register of municipalities has no number ${number}.`);
  return { name, number, slug: await freeSlug(tx, name, number) };
}

async function make(tx: Tx, { name, number, slug }: Planned, intake: string): Promise<Found> {
  const id = crypto.randomUUID();
  await rows(
    tx,
    sql`insert into municipality (id, name, slug, registered_number) values (${id}, ${name}, ${slug}, ${number})`,
  );
  await rows(
    tx,
    sql`insert into sector (id, municipality_id, name, intake) values (${crypto.randomUUID()}, ${id}, ${intake}, true)`,
  );
  await giveWorkingTime(tx, id, SINCE);
  return { id, name };
}

/** "Sør-Odal" is sor-odal in addresses; the second Herøy carries its number. */
async function freeSlug(tx: Tx, name: string, number: string | null): Promise<string> {
  const plain = name.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'o').normalize('NFD');
  const slug = plain
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  const taken = await row(tx, sql`select 1 from municipality where slug = ${slug}`);
  if (!taken) return slug;
  if (number === null) throw new CliFault(`There is another municipality at "${slug}"; give this one its --number.`);
  return `${slug}-${number}`;
}
