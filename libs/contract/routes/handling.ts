import { z } from 'zod';
import { Id } from '../common.js';
import { Consult, ConsultationList, Contribute } from '../consultation.js';
import { get, ofNeed, post } from './route.js';

export const handlingRoutes = {
  consultations: get(
    '/needs/:id/consultations',
    ConsultationList,
    'Which sectors were asked for their view, and what they said',
    ofNeed,
  ),
  consult: post('/needs/:id/consultations', ConsultationList, 'Ask sectors for their view', {
    ...ofNeed,
    body: Consult,
  }),
  contribute: post(
    '/needs/:id/consultations/:consultationId/contributions',
    ConsultationList,
    'Give the view of my sector',
    {
      params: z.object({ id: Id, consultationId: Id }).strict(),
      body: Contribute,
    },
  ),
} as const;
