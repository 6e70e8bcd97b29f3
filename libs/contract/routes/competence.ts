import { z } from 'zod';
import { Id } from '../common.js';
import { AskDirectory, Directory, EnterCompetence, Knower, Lend, Lendings } from '../competence.js';
import { get, Nothing, ofNeed, post, route } from './route.js';

const ofId = { params: z.object({ id: Id }).strict() };

export const competenceRoutes = {
  directory: get('/competences', Directory, 'Who knows what in my municipality, and whom neighbours lend us', {
    query: AskDirectory,
  }),
  enterCompetence: post('/competences', Nothing, 'Say what somebody knows, or say it anew', { body: EnterCompetence }),
  removeCompetence: route({
    method: 'DELETE',
    path: '/competences/:id',
    status: 200,
    reply: Nothing,
    summary: 'Somebody knows this no more; what was lent of it ends',
    ...ofId,
  }),
  whoKnows: get('/needs/:id/competences', z.array(Knower), 'Who knows what a need is about', ofNeed),
  lendings: get('/lendings', Lendings, 'Which competence we lend to neighbours, and they to us', {}),
  lend: post('/lendings', Nothing, 'Offer a neighbour that their staff may ask one of our people on a topic', {
    body: Lend,
  }),
  acceptLending: post('/lendings/:id/acceptances', Nothing, 'Take what a neighbour offers to lend', ofId),
  endLending: post('/lendings/:id/endings', Nothing, 'End a lending now, as either municipality', ofId),
} as const;
