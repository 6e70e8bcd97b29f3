import { key } from './deeds.js';
import { type GoodRequest, ofNeed, plain } from './good-request.js';

/** Of regions, and of their spaces. */
export const requestsOfRegions: Partial<Record<string, GoodRequest>> = {
  regions: plain('director'),
  foundRegion: plain('director', () => ({ body: { ...key(), name: 'Ytre kyst' } })),
  inviteNeighbour: plain('director', ({ region, competence }) => ({
    params: { id: region.id },
    body: { municipalityId: competence.neighbour },
  })),
  answerRegion: plain('director', ({ region }) => ({ params: { id: region.invitedId }, body: { joins: true } })),
  leaveRegion: plain('director', ({ region }) => ({ params: { id: region.id }, body: { leaves: true } })),
  openRegionalSpace: plain('coordinator', ({ region }) => ({
    params: { id: region.id },
    body: { ...key(), name: 'Regionrådet' },
  })),
  joinRegionalSpace: plain('coordinator', ({ region }) => ({ params: { id: region.otherSpaceId } })),
  inviteAssociation: plain('coordinator', ({ region, place }) => ({
    params: { id: region.spaceId },
    body: { associationId: place.association },
  })),
  answerRegionalSpace: plain('leader', ({ region }) => ({
    params: { id: region.askedSpaceId },
    body: { joins: true },
  })),
  referrals: plain('coordinator'),
  referralsOfNeed: { by: 'coordinator', state: 'open', make: (w) => ({ params: ofNeed(w) }) },
  proposeReferral: {
    by: 'coordinator',
    state: 'open',
    make: (w) => ({
      params: ofNeed(w),
      body: { ...key(), municipalityId: w.region.neighbourId, body: 'Kaia er deres.', language: 'nb', messages: [] },
    }),
  },
  askNeighbours: {
    by: 'coordinator',
    state: 'open',
    make: (w) => ({
      params: ofNeed(w),
      body: {
        ...key(),
        municipalityIds: [w.region.neighbourId],
        body: 'Hva kan dere love?',
        language: 'nb',
        replyBy: null,
        messages: [],
      },
    }),
  },
  contributeToReferral: plain('coordinator', ({ referral }) => ({
    params: { id: referral.wantedId },
    body: { ...key(), body: 'Vi brøyter.', language: 'nb' },
  })),
  givenContributions: plain('coordinator', () => ({ query: {} })),
  consentToReferral: plain('leader', ({ referral }) => ({ params: { id: referral.askedId }, body: { gives: true } })),
  answerReferral: plain('coordinator', ({ referral }) => ({
    params: { id: referral.offeredId },
    body: { accepts: false, reason: 'Den er fylkets.' },
  })),
  takeBackReferral: plain('coordinator', ({ referral }) => ({ params: { id: referral.askedId } })),
};
