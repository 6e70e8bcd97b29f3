import type { InitiativeAbility, PledgerKind } from '@vertskap/contract';
import type { Actor } from '../../organisations/actor.rules.js';
import { runsMeetings } from '../meetings/meeting.rules.js';

/** The organisation that started an initiative: a municipality or an association, and the other is null. */
export type Runner = { municipalityId: string | null; associationId: string | null };
/** Who pledged, or could; of a company `associationId` is that of whoever wrote it down, if they speak for one. */
export type PledgedBy = Runner & { kind: PledgerKind; sectorId: string | null; companyId: string | null };

/** Whoever calls meetings; for an association those with a mandate for all of its members. */
export const startsInitiatives = (actor: Pick<Actor, 'role' | 'companies'>): boolean =>
  runsMeetings(actor) && actor.companies === null;

/** Whoever may start one, of the organisation that started this. */
export const runsInitiative = (actor: Actor, by: Runner): boolean =>
  startsInitiatives(actor) && actor.municipalityId === by.municipalityId && actor.associationId === by.associationId;

/** What somebody who reads an initiative may do with it. Once it has ended, only what came of it can be put right. */
export function initiativeAbilities(actor: Actor, initiative: Runner & { ended: boolean }): InitiativeAbility[] {
  const runs = runsInitiative(actor, initiative);
  const may: Record<InitiativeAbility, boolean> = {
    change: runs && !initiative.ended,
    conclude: runs,
    pledge: (runsMeetings(actor) || actor.role === 'company_contact') && !initiative.ended,
  };
  return (Object.keys(may) as InitiativeAbility[]).filter((ability) => may[ability]);
}

/** Who pledges for whom, and withdraws it again. For a partner without a login does whoever runs the initiative. */
export function pledgesFor(actor: Actor, by: PledgedBy, initiative: Runner): boolean {
  const { role, municipalityId, sectorId, associationId, companyId, companies } = actor;
  switch (by.kind) {
    case 'municipality':
      return role === 'coordinator' && municipalityId === by.municipalityId;
    case 'sector':
      return (
        (role === 'coordinator' && municipalityId === by.municipalityId) ||
        (role === 'sector_leader' && sectorId === by.sectorId)
      );
    case 'association':
      return role === 'association_representative' && companies === null && associationId === by.associationId;
    case 'company':
      return role === 'company_contact'
        ? companyId === by.companyId
        : role === 'association_representative' &&
            associationId === by.associationId &&
            (companies === null || companies.some((id) => id === by.companyId));
    case 'partner':
      return runsInitiative(actor, initiative);
  }
}

type Pledge = PledgedBy & { amount: number; delivered: number; withdrawn: boolean; late: boolean };

/**
 * Whoever pledged says what is delivered, and so does whoever runs the initiative; only whoever pledged withdraws what is left, or moves its
 * day while that has not passed: what is late stays late.
 */
export function pledgeAbilities(
  actor: Actor,
  pledge: Pledge,
  initiative: Runner & { ended: boolean },
): { mayDeliver: boolean; mayMove: boolean; mayWithdraw: boolean } {
  const stands = !initiative.ended && !pledge.withdrawn;
  const own = pledgesFor(actor, pledge, initiative);
  const left = own && pledge.delivered < pledge.amount;
  return {
    mayDeliver: stands && (own || runsInitiative(actor, initiative)),
    mayMove: stands && left && !pledge.late,
    mayWithdraw: stands && left,
  };
}
