import { z } from 'zod';
import { Id } from './common.js';
import { MOST_ATTACHMENTS } from './file-kinds.js';

/** A file that hangs on a message, an internal note or a need. Its content is at `GET /api/attachments/:id`. */
export const AttachmentView = z
  .object({
    id: Id,
    name: z.string(),
    type: z.string().describe('the media type that its content was found to have'),
    size: z.int().describe('in bytes'),
  })
  .meta({ id: 'Attachment' });
export type AttachmentView = z.infer<typeof AttachmentView>;

/** What a message, a note or a need is sent with. */
export const AttachmentIds = z
  .array(Id)
  .max(MOST_ATTACHMENTS)
  .refine((ids) => new Set(ids).size === ids.length, 'one of them twice')
  .optional()
  .describe('ids of files that you uploaded and have not sent yet');
