import type { Actor } from '../../organisations/actor.rules.js';

type Writer = Pick<Actor, 'role' | 'manages' | 'municipalityId' | 'associationId'>;

/** Beside a municipality's figures write its coordinator, and who leads an association that talks with it. */
export const mayWriteNote = ({ role, manages }: Pick<Writer, 'role' | 'manages'>): boolean =>
  role === 'coordinator' || (role === 'association_representative' && manages);

/** It is withdrawn by those who may write for the side that said it. */
export const mayWithdrawNote = (
  actor: Writer,
  note: { municipalityId: string; associationId: string | null },
): boolean =>
  mayWriteNote(actor) &&
  (note.associationId === null
    ? actor.municipalityId === note.municipalityId
    : actor.associationId === note.associationId);
