import { z } from 'zod';
import { AddCompany, AssociationView, FindOrganisations, FoundOrganisations } from '../association.js';
import { Id } from '../common.js';
import { get, Nothing, post, route } from './route.js';

export const associationRoutes = {
  association: get('/association', AssociationView, 'Members, mandates and contacts of my association', {}),
  addCompany: post('/association/companies', Nothing, 'A company becomes a member', { body: AddCompany }),
  removeCompany: route({
    method: 'DELETE',
    path: '/association/companies/:id',
    status: 200,
    reply: Nothing,
    summary: 'A company is a member no more; its contacts here end',
    params: z.object({ id: Id }).strict(),
  }),
  organisations: get(
    '/register/organisations',
    FoundOrganisations,
    'Companies in Enhetsregisteret, by name or number',
    {
      query: FindOrganisations,
    },
  ),
} as const;
