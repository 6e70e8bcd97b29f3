import type { Role, Side } from '@vertskap/contract';

/** Who is asking, in which capacity: built once per request or socket from the session. */
export type Actor = {
  personId: string;
  membershipId: string;
  name: string;
  role: Role;
  side: Side;
  /** What stands under the name: the sector, the association or the company. */
  unit: string;
  municipalityId: string | null;
  sectorId: string | null;
  /** Of a representative: the association that gave the mandate. */
  associationId: string | null;
  companyId: string | null;
  /** Of a representative: the members that the mandate is for; null: all of them. */
  companies: string[] | null;
  /** Whether the person manages who speaks for the association. */
  manages: boolean;
  /** Of the membership: a socket or a page that was opened under another version may show too much. */
  version: number;
};

export const sideOf = (role: Role): Side =>
  role === 'association_representative' || role === 'company_contact' ? 'association' : 'municipality';
