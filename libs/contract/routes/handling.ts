import { z } from 'zod';
import { Id } from '../common.js';
import { Consult, ConsultationList, Contribute } from '../consultation.js';
import { AcceptOffer, AssignSector, HandOver, NotOurs, TakeBackOffer } from '../need-commands.js';
import { deed, get, ofNeed, post } from './route.js';

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
  handOver: deed('handovers', HandOver, 'Offer the ball to a sector, or give it to an external body'),
  acceptOffer: deed('acceptances', AcceptOffer, 'Take the ball that my sector was offered'),
  notOurs: deed('rejections', NotOurs, 'Not ours: say why, and whose it is'),
  takeBackOffer: deed('retractions', TakeBackOffer, 'Take an offer back'),
  assignSector: deed('sector-assignments', AssignSector, 'Decide, as coordinator, which sector has the ball'),
} as const;
