import { z } from 'zod';
import {
  AddCompany,
  AssociationView,
  FindOrganisations,
  FoundOrganisations,
  SetMemberContact,
} from '../association.js';
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
  setMemberContact: route({
    method: 'PUT',
    path: '/association/companies/:id/contact',
    status: 200,
    reply: Nothing,
    summary: 'Where a member is asked something; null: nowhere but at its contacts',
    params: z.object({ id: Id }).strict(),
    body: SetMemberContact,
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
