import type * as lists from '../../libs/needs/lists.rules.js';
import { base } from './abilities.js';
import type { Modules } from './mutants.js';

const readers = [
  { id: 'planner', name: 'P', unit: 'U', side: 'municipality' },
  { id: 'leader', name: 'L', unit: 'U', side: 'association' },
] as const;
/** Which streams a need rings on, by who may see it: those of the house, and those of business. */
const expected = {
  space: ['municipality/here', 'space/space'],
  municipality: ['municipality/here', 'association/assoc'],
  restricted: ['coordinators/here,membership/planner', 'membership/leader'],
} as const;

/** Where a need rings elsewhere than is written above. */
export function misrung(loaded: Modules): string[] {
  const { listsInside, listsOfBusiness } = loaded['libs/needs/lists.rules.ts'] as typeof lists;
  const places = { municipalityId: 'here', spaceId: 'space', association: { id: 'assoc', name: 'A' } };
  return Object.entries(expected).flatMap(([visibility, wanted]) => {
    const need = { ...base, ...places, visibility: visibility as keyof typeof expected, readers: [...readers] };
    const is = [listsInside(need), listsOfBusiness(need)].map((streams) => streams.join());
    return is.join(' ') === wanted.join(' ') ? [] : [`${visibility}: ${wanted.join(' ')} → ${is.join(' ')}`];
  });
}
