import type { Language, Role } from '@vertskap/contract';
import { hashPassword } from '@vertskap/organisations';
import { row, rows, sql, type Tx } from '@vertskap/platform';
import { newPassword } from './password.js';

export type Who = { email: string; name: string; language: Language };
export type Capacity = {
  role: Role;
  position: string;
  municipalityId?: string;
  sectorId?: string;
  associationId?: string;
  companyId?: string;
  manages?: boolean;
};

/**
 * The hash of a password for this address, asked for where nobody has one there; null where somebody has. To be called
 * before a transaction begins, since people type slowly.
 */
export async function passwordFor(tx: Tx, email: string): Promise<string | null> {
  const known = await row(
    tx,
    sql`select 1 from person where lower(email) = lower(${email}) and password_hash is not null`,
  );
  return known ? null : hashPassword(await newPassword());
}

/** The person of this address, made where there is none; a password is set where one is given. Returns the id. */
export async function findOrMakePerson(tx: Tx, { email, name, language }: Who, hash: string | null): Promise<string> {
  const known = await row<{ id: string }>(tx, sql`select id from person where lower(email) = lower(${email})`);
  const id = known?.id ?? crypto.randomUUID();
  await rows(
    tx,
    sql`insert into person (id, name, email, language, password_hash) values (${id}, ${name}, ${email}, ${language}, ${hash})
        on conflict (id) do update set password_hash = coalesce(excluded.password_hash, person.password_hash)`,
  );
  return id;
}

/** Lets a person act in a capacity; false where they may already. */
export async function giveMembership(tx: Tx, personId: string, to: Capacity): Promise<boolean> {
  const {
    role,
    position,
    municipalityId = null,
    sectorId = null,
    associationId = null,
    companyId = null,
    manages = false,
  } = to;
  const given = await row(
    tx,
    sql`insert into membership (id, person_id, role, position, municipality_id, sector_id, association_id, company_id, manages)
        select ${crypto.randomUUID()}, ${personId}, ${role}, ${position}, ${municipalityId}::uuid, ${sectorId}::uuid, ${associationId}::uuid, ${companyId}::uuid, ${manages}
        where not exists (select from membership where person_id = ${personId} and role = ${role} and valid_to > now()
          and (municipality_id, sector_id, association_id, company_id)
            is not distinct from (${municipalityId}::uuid, ${sectorId}::uuid, ${associationId}::uuid, ${companyId}::uuid))
        returning id`,
  );
  return given !== undefined;
}
