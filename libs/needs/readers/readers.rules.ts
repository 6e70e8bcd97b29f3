import type { NamedReader, ProblemCode, Visibility } from '@vertskap/contract';
import type { Actor } from '../../organisations/actor.rules.js';

/** What decides who reads a restricted need. */
export type Restricted = {
  municipalityId: string;
  association: { id: string; name: string };
  visibility: Visibility;
  /** Of a restricted need: who is named. */
  readers: NamedReader[];
};
export type ReadersCommand = {
  deed: 'name_readers';
  /** Those of the doer's own side who shall read it from now on. */
  readers: NamedReader[];
};
type Rejection = { rejected: ProblemCode; sentence: string };
/** All who are named from now on, and who is no more. */
export type NewReaders = { readers: NamedReader[]; gone: string[] };

export const isNamed = ({ membershipId }: Pick<Actor, 'membershipId'>, { readers }: Restricted): boolean =>
  readers.some(({ id }) => id === membershipId);

/** A restricted need is for those who are named, and for the coordinators of its municipality, who name handlers. */
export const isOpenTo = (actor: Actor, need: Restricted): boolean =>
  need.visibility !== 'restricted' || coordinates(actor, need) || isNamed(actor, need);

/** Of those who read it, the coordinator names handlers, and a representative colleagues. */
export const mayNameReaders = (actor: Actor, need: Restricted): boolean =>
  need.visibility === 'restricted' &&
  (coordinates(actor, need) ||
    (actor.role === 'association_representative' && actor.associationId === need.association.id));

const coordinates = ({ role, municipalityId }: Actor, need: Restricted): boolean =>
  role === 'coordinator' && municipalityId === need.municipalityId;

/** Each side names its own; a representative stays named, so that somebody there always reads it. */
export function nameReaders(need: Restricted, { readers }: ReadersCommand, actor: Actor): NewReaders | Rejection {
  if (actor.side === 'association' && !readers.some(({ id }) => id === actor.membershipId))
    return { rejected: 'invalid_input', sentence: 'You read it yourself; only others can be taken off.' };
  const before = need.readers.filter(({ side }) => side === actor.side);
  const gone = before.flatMap(({ id }) => (readers.some((reader) => reader.id === id) ? [] : [id]));
  if (gone.length === 0 && before.length === readers.length)
    return { rejected: 'wrong_state', sentence: 'These are the ones who are named already.' };
  return { readers: [...need.readers.filter(({ side }) => side !== actor.side), ...readers].sort(byName), gone };
}

const byName = (a: NamedReader, b: NamedReader): number =>
  compare(a.side, b.side) || compare(a.name, b.name) || compare(a.id, b.id);
const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
