import type { BackingView, Named, ProblemCode } from '@vertskap/contract';
import type { Actor } from '../../organisations/actor.rules.js';
import { authorOf, type Need } from '../need.rules.js';

export type BackingCommand =
  | ({ deed: 'back'; company: Named } & Pick<BackingView, 'facts' | 'jobs' | 'kronerPerYear'>)
  | { deed: 'withdraw_backing'; companyId: string };
export type SpeakingCommand = { deed: 'invite_to_speak' | 'end_speaking'; companyId: string };

/** The companies behind a need as they become; `put` or `gone` is the one that changed. */
export type Behind = { backings: BackingView[]; put: BackingView | null; gone: string | null };
type Rejection = { rejected: ProblemCode; sentence: string };

export const MOST_BACKERS = 200;
export const NOT_YOURS = 'This company is not yours to speak for.';

/**
 * A company comes behind a need, says anew how it hits it, or goes. Its contact does so for the own company, a representative
 * for those of the mandate. Whom the association names counts among those on whose behalf the need is raised; one that comes by
 * itself backs it. The last one named stays: a need is raised on behalf of somebody.
 */
export function backingDeed(
  backings: BackingView[],
  need: Pick<Need, 'behalf'>,
  command: BackingCommand,
  actor: Actor,
  now: Date,
): Behind | Rejection {
  const id = command.deed === 'back' ? command.company.id : command.companyId;
  const known = backings.find(({ company }) => company.id === id);
  const others = backings.filter(({ company }) => company.id !== id);
  if (!speaksForCompany(actor, id)) return { rejected: 'not_allowed', sentence: NOT_YOURS };

  if (command.deed === 'withdraw_backing') {
    if (!known) return { rejected: 'not_found', sentence: 'This company is not behind the need.' };
    if (need.behalf !== null && known.named && !others.some(({ named }) => named))
      return {
        rejected: 'wrong_state',
        sentence: 'The need is raised on behalf of this company alone; withdraw the need.',
      };
    return { backings: others, put: null, gone: id };
  }
  if (!known && others.length >= MOST_BACKERS)
    return { rejected: 'wrong_state', sentence: `More than ${MOST_BACKERS} companies cannot be behind one need.` };
  const { company, facts, jobs, kronerPerYear } = command;
  const named = known?.named ?? actor.role === 'association_representative';
  const speaks = known?.speaks ?? false;
  const put = { company, named, facts, jobs, kronerPerYear, speaks, by: authorOf(actor), at: now.toISOString() };
  return { backings: [...others, put].sort(byName), put, gone: null };
}

/** The association lets the contacts of a company behind the need speak for themselves, or no more. */
export function speakingDeed(
  backings: BackingView[],
  { deed, companyId }: SpeakingCommand,
  actor: Actor,
): Behind | Rejection {
  if (!speaksForCompany(actor, companyId)) return { rejected: 'not_allowed', sentence: NOT_YOURS };
  const known = backings.find(({ company }) => company.id === companyId);
  if (!known) return { rejected: 'not_found', sentence: 'This company is not behind the need.' };
  const speaks = deed === 'invite_to_speak';
  if (known.speaks === speaks)
    return { rejected: 'wrong_state', sentence: speaks ? 'It is invited already.' : 'It is not invited.' };
  const put = { ...known, speaks };
  return { backings: backings.map((b) => (b === known ? put : b)), put, gone: null };
}

/** A contact speaks for the own company, a representative for those of the mandate. */
export function speaksForCompany({ role, companyId, companies }: Actor, id: string): boolean {
  if (role === 'company_contact') return companyId === id;
  return role === 'association_representative' && (companies === null || companies.includes(id));
}

/** As the server loads them: by name in code points, then by id. */
export const byName = (a: BackingView, b: BackingView): number =>
  compare(a.company.name, b.company.name) || compare(a.company.id, b.company.id);
const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** The companies whose contacts may write in the thread. */
export const speakersOf = (backings: BackingView[]): string[] =>
  backings.filter(({ speaks }) => speaks).map(({ company }) => company.id);

/** The ids of those on whose behalf the need is raised; null where it names none. */
export const behalfOf = ({ behalf }: Pick<Need, 'behalf'>, backings: BackingView[]): string[] | null =>
  behalf && backings.filter(({ named }) => named).map(({ company }) => company.id);
