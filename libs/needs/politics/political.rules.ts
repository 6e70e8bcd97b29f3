import type { Ability, CouncilMatter, NeedState, Priority, StatusRequest } from '@vertskap/contract';
import type { Actor } from '../../organisations/actor.rules.js';

/** What politics looks at in a need, and what it has done about it. */
export type PoliticalSide = {
  municipalityId: string;
  state: NeedState;
  /** The sector that has the ball, or had it last: it owes the mayor an answer. */
  owner: string;
  priority: Priority | null;
  statusRequests: StatusRequest[];
  council: CouncilMatter[];
};

/** Politics asks and prioritises; the administration answers it. What politics does not find here is not its to do. */
function rightsOf(actor: Actor, need: PoliticalSide): Ability[] {
  if (actor.municipalityId !== need.municipalityId) return [];
  switch (actor.role) {
    case 'mayor':
      return ['flag_priority', 'lift_priority', 'ask_status', 'refer_to_council', 'register_decision'];
    case 'director':
      return ['refer_to_council', 'register_decision'];
    case 'coordinator':
      return ['answer_status', 'refer_to_council', 'register_decision'];
    case 'case_handler':
    case 'sector_leader':
      return actor.sectorId === need.owner ? ['answer_status'] : [];
    case 'administrator':
    case 'association_representative':
    case 'company_contact':
      return [];
  }
}

/** What this actor may do of it now. */
export const politicalAbilities = (actor: Actor, need: PoliticalSide): Ability[] =>
  rightsOf(actor, need).filter((deed) => isTimely(deed, need));

/** Is it theirs to do at all, at another time if not now? */
export const mayInPolitics = (actor: Actor, need: PoliticalSide, deed: Ability): boolean =>
  rightsOf(actor, need).includes(deed);

function isTimely(deed: Ability, need: PoliticalSide): boolean {
  const alive = need.state === 'open' || need.state === 'answered';
  if (deed === 'flag_priority') return alive && need.priority === null;
  const gone = need.state === 'withdrawn' || need.state === 'merged';
  if (deed === 'lift_priority') return !gone && need.priority !== null;
  if (deed === 'ask_status') return alive && pendingRequest(need) === undefined;
  if (deed === 'answer_status') return !gone && pendingRequest(need) !== undefined;
  if (deed === 'refer_to_council') return need.state === 'open';
  return !gone && pendingMatter(need) !== undefined;
}

/** The question that the mayor still waits for an answer to; there is one at a time. */
export const pendingRequest = ({ statusRequests }: Pick<PoliticalSide, 'statusRequests'>): StatusRequest | undefined =>
  statusRequests.find((request) => request.answeredAt === null);

/** The matter that a political body has not decided yet; there is one at a time. */
export const pendingMatter = ({ council }: Pick<PoliticalSide, 'council'>): CouncilMatter | undefined =>
  council.find((matter) => matter.decision === null);
