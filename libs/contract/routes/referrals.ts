import { z } from 'zod';
import { Id } from '../common.js';
import { AnswerReferral, ConsentToReferral, ProposeReferral, Referral, ReferralsOfNeed } from '../referral.js';
import { get, Nothing, ofNeed, post, route } from './route.js';

const ofId = { params: z.object({ id: Id }).strict() };

export const referralsRoutes = {
  referrals: get('/referrals', z.array(Referral), 'What neighbours would refer to us, and wait for an answer on', {}),
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
    summary: 'Take over what a neighbour refers to us, or say why it is not ours',
    ...ofId,
    body: AnswerReferral,
  }),
  takeBackReferral: route({
    method: 'DELETE',
    path: '/referrals/:id',
    status: 200,
    reply: Nothing,
    summary: 'Refer it to the neighbour no more, while nobody there has taken it',
    ...ofId,
  }),
} as const;
