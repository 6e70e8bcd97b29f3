import { namedId } from '../named-id.js';
import { cast } from './cast.js';
import type { PersonDef, Role } from './story.types.js';

const DEMONSTRATION = '6d1a1f0e-5f0c-4a52-9d0b-3a7f2c1be001';

type Kind = 'municipality' | 'sector' | 'association' | 'company' | 'space' | 'region' | 'person' | 'deed' | 'file';

/** The same in every installation, so that links into the demonstration hold when it is loaded anew. */
export const idOf = (kind: Kind, key: string): string => namedId(DEMONSTRATION, `${kind}/${key}`);

const ORDER: Role[] = [
  'association_representative',
  'company_contact',
  'business_coordinator',
  'case_handler',
  'sector_leader',
  'municipal_director',
  'mayor',
  'administrator',
];
const HOME = cast.municipalities[0]?.key;

/** Everybody as the sign-in page lists them: business first, then the house from the desk upwards, then the neighbours. */
export const peopleInOrder: readonly PersonDef[] = cast.people.toSorted(
  (a, b) => Number(isNeighbour(a)) - Number(isNeighbour(b)) || ORDER.indexOf(a.role) - ORDER.indexOf(b.role),
);

function isNeighbour({ municipality, association }: PersonDef): boolean {
  const at = municipality ?? cast.associations.find((a) => a.key === association)?.municipality ?? HOME;
  return at !== HOME;
}

/** Memberships sort by id in that order: like version 7, with a running number where the time would be. */
export function membershipIdOf(person: string): string {
  const place = peopleInOrder.findIndex((p) => p.key === person);
  if (place < 0) throw new Error(`nobody is called ${person} in the demonstration`);
  const tail = idOf('person', person).slice(-22);
  return `01900000-00${place.toString(16).padStart(2, '0')}-7${tail.slice(1)}`;
}
