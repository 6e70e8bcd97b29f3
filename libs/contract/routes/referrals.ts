import { z } from 'zod';
import { Id } from '../common.js';
import {
  AnswerReferral,
  AskNeighbours,
  ConsentToReferral,
  GiveContribution,
  GivenContributionPage,
  ListContributions,
  ProposeReferral,
  Referral,
  ReferralsOfNeed,
} from '../referral.js';
import { get, Nothing, ofNeed, post, route } from './route.js';

const ofId = { params: z.object({ id: Id }).strict() };

export const referralsRoutes = {
  referrals: get(
    '/referrals',
    z.array(Referral),
    'What neighbours would refer to us or want our part in, and wait for an answer on',
    {},
  ),
  referralsOfNeed: get(
    '/needs/:id/referrals',
    ReferralsOfNeed,
    'To which neighbours it was to be referred, or from which it came, with what was shared',
    ofNeed,
  ),
  proposeReferral: post(
    '/needs/:id/referrals',
    Nothing,
    'Ask whether it may be shared with a neighbour who should have it',
    {
      ...ofNeed,
      body: ProposeReferral,
    },
  ),
  askNeighbours: post(
    '/needs/:id/contributions',
    Nothing,
    'Ask whether it may be shared with neighbours who should have their part in the answer',
    { ...ofNeed, body: AskNeighbours },
  ),
  contributeToReferral: post(
    '/referrals/:id/contribution',
    Nothing,
    'Give our part in the answer to a need of a neighbour',
    {
      ...ofId,
      body: GiveContribution,
    },
  ),
  givenContributions: get('/contributions', GivenContributionPage, 'What we contributed to needs of neighbours', {
    query: ListContributions,
  }),
  consentToReferral: route({
    method: 'PUT',
    path: '/referrals/:id/consent',
    status: 200,
    reply: Nothing,
    summary: 'Say yes or no to what would be shared, or take a yes back',
    ...ofId,
    body: ConsentToReferral,
  }),
  answerReferral: route({
    method: 'PUT',
    path: '/referrals/:id/answer',
    status: 200,
    reply: Nothing,
    summary: 'Take over what a neighbour refers to us, or say why it is not ours, or why we have no part in it',
    ...ofId,
    body: AnswerReferral,
  }),
  takeBackReferral: route({
    method: 'DELETE',
    path: '/referrals/:id',
    status: 200,
    reply: Nothing,
    summary: 'Refer it to the neighbour no more, or want its part no more, while nobody there has answered',
    ...ofId,
  }),
} as const;
