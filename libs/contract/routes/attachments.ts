import { z } from 'zod';
import { AttachmentView } from '../attachment.js';
import { Id, Line } from '../common.js';
import { Nothing, get, route } from './route.js';

const isContent = (body: unknown): boolean => body instanceof Blob || body instanceof Uint8Array;
const ofId = { params: z.object({ id: Id }).strict() };

export const attachmentsRoutes = {
  uploadAttachment: route({
    method: 'POST',
    path: '/attachments',
    status: 201,
    reply: AttachmentView,
    summary: 'Upload a file, to be sent with a message, an internal note or a need',
    query: z.object({ name: Line(1, 200).describe('what the file is called, with its ending') }).strict(),
    body: z.custom<Blob>(isContent).describe('the content as it is, at most 20 MB'),
    takes: 'application/octet-stream',
  }),
  attachment: get('/attachments/:id', z.string().describe('the content'), 'A file that I may see', {
    ...ofId,
    type: 'application/octet-stream',
  }),
  discardAttachment: route({
    method: 'DELETE',
    path: '/attachments/:id',
    status: 200,
    reply: Nothing,
    summary: 'Throw away a file that I uploaded and have not sent',
    ...ofId,
  }),
} as const;
