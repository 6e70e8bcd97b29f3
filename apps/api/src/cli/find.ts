import { rows, type Sql, sql, type Tx } from '@vertskap/platform';
import { CliFault } from './command.js';

export type Found = { id: string; name: string };

/** By its short name in addresses (slug), its number in the register or its name. */
export const findMunicipality = (tx: Tx, asked: string): Promise<Found> =>
  theOne(
    tx,
    `municipality "${asked}"`,
    sql`select id, name from municipality where slug = ${asked} or registered_number = ${asked} or lower(name) = lower(${asked})`,
  );

export const findSector = (tx: Tx, municipality: Found, asked: string): Promise<Found> =>
  theOne(
    tx,
    `sector "${asked}" in ${municipality.name}`,
    sql`select id, name from sector where municipality_id = ${municipality.id} and lower(name) = lower(${asked})`,
  );

export const findIntake = (tx: Tx, municipality: Found): Promise<Found> =>
  theOne(
    tx,
    `intake in ${municipality.name}`,
    sql`select id, name from sector where municipality_id = ${municipality.id} and intake`,
  );

/** By organisation number or name. */
export const findAssociation = (tx: Tx, asked: string): Promise<Found> =>
  theOne(
    tx,
    `association "${asked}"`,
    sql`select id, name from association where org_number = ${digits(asked)} or lower(name) = lower(${asked})`,
  );

/** By organisation number or name. */
export const findCompany = (tx: Tx, asked: string): Promise<Found> =>
  theOne(
    tx,
    `company "${asked}"`,
    sql`select id, name from company where org_number = ${digits(asked)} or lower(name) = lower(${asked})`,
  );

const digits = (text: string): string => text.replaceAll(' ', '');

async function theOne(tx: Tx, what: string, query: Sql): Promise<Found> {
  const [first, second] = await rows<Found>(tx, query);
  if (!first) throw new CliFault(`There is no ${what}.`);
  if (second) throw new CliFault(`There are several of ${what}; give its number.`);
  return first;
}
