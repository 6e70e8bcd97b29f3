import type { Side, Stream } from '@vertskap/contract';
import type { Need } from './need.rules.js';

export type ListStream = Extract<
  Stream,
  | `municipality/${string}`
  | `coordinators/${string}`
  | `association/${string}`
  | `space/${string}`
  | `membership/${string}`
>;
export type Listed = Pick<Need, 'municipalityId' | 'visibility' | 'readers'>;

/**
 * On which streams those of the municipality hear that a need in their lists moved. A restricted one is in the lists of the coordinators
 * and of those who are named, each of whom hears it on their own stream: the others would learn that there is one, and when it moves.
 */
export const listsInside = (need: Listed): ListStream[] =>
  need.visibility === 'restricted'
    ? [`coordinators/${need.municipalityId}`, ...named(need, 'municipality')]
    : [`municipality/${need.municipalityId}`];

/** The same for business: everybody in the space, the association, or those of it who are named. */
export function listsOfBusiness(need: Listed & Pick<Need, 'spaceId' | 'association'>): ListStream[] {
  switch (need.visibility) {
    case 'space':
      return [`space/${need.spaceId}`];
    case 'municipality':
      return [`association/${need.association.id}`];
    case 'restricted':
      return named(need, 'association');
  }
}

/** Those of one side who read a restricted need, each on their own stream. */
export const named = ({ readers }: Pick<Need, 'readers'>, side: Side): `membership/${string}`[] =>
  readers.filter((reader) => reader.side === side).map(({ id }) => `membership/${id}` as const);
