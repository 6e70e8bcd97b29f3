import type { Actor } from '@vertskap/organisations';
import { notFound, Refusal } from '@vertskap/platform';

/** The municipality whose desk this is. Throws `not_found` outside the house, `not_allowed` for others in it. */
export function coordinates(actor: Actor): string {
  if (!actor.municipalityId) throw notFound();
  if (actor.role !== 'coordinator') throw new Refusal('not_allowed', 'The desk is the coordinator’s.');
  return actor.municipalityId;
}
