export { endMemberships } from './regions/end.js';
export { answerRegion, foundRegion, inviteNeighbour } from './regions/members.js';
export { RegionsController } from './regions/regions.controller.js';
export { answerRegionalSpace, inviteAssociation, joinRegionalSpace, openRegionalSpace } from './regions/spaces.js';
export { answerReferral, consentToReferral, contributeToReferral } from './referrals/answer.js';
export { askNeighbours, proposeReferral } from './referrals/propose.js';
export { ReferralsController } from './referrals/referrals.controller.js';
