import { AddTemplate, ChangeTemplate, TemplatesView } from '../templates.js';
import { get, Nothing, ofNeed, post, route } from './route.js';

export const templatesRoutes = {
  templates: get('/templates', TemplatesView, 'The texts that my sector and my municipality answer with often', {}),
  addTemplate: post('/templates', Nothing, 'Keep a text that is often answered with', { body: AddTemplate }),
  changeTemplate: route({
    method: 'PUT',
    path: '/templates/:id',
    status: 200,
    reply: Nothing,
    summary: 'Write it anew',
    ...ofNeed,
    body: ChangeTemplate,
  }),
  removeTemplate: route({
    method: 'DELETE',
    path: '/templates/:id',
    status: 200,
    reply: Nothing,
    summary: 'Keep it no more; what was sent stays as it was written',
    ...ofNeed,
  }),
} as const;
