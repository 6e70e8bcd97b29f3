import { z } from 'zod';
import { ClientKey, Id, Instant, Language, Line, LocalDate, Named } from './common.js';
import { GuideId, GuideView } from './guide.js';
import { Author } from './need.js';

/** How far a part of the application has come. What was promised is a promise like others, and ends as they do. */
export const BroughtItem = z.object({
  item: z.string().describe('of the national text, or of what the municipality asks for besides'),
  broughtBy: z.string().nullable().describe('who brings it, as business says'),
  promise: z
    .object({ id: Id.describe('as it stands now, after it was moved'), dueOn: LocalDate, released: z.boolean() })
    .nullable(),
  sent: z.object({ at: Instant, by: z.string() }).nullable(),
});
export type BroughtItem = z.infer<typeof BroughtItem>;

export const AttachedGuide = z.object({
  guide: GuideView,
  by: Author.describe('who attached it'),
  at: Instant,
  items: z.array(BroughtItem).describe('those that anybody has said something of'),
});
export type AttachedGuide = z.infer<typeof AttachedGuide>;

export const NeedGuides = z
  .object({
    municipality: Named,
    guides: z.array(AttachedGuide),
    mayAttach: z.boolean(),
    mayBring: z.boolean().describe('the reader speaks for business here: promises what comes, and says what was sent'),
  })
  .meta({ id: 'NeedGuides' });
export type NeedGuides = z.infer<typeof NeedGuides>;

export const AttachGuide = z.strictObject({ clientKey: ClientKey, guide: GuideId }).meta({ id: 'AttachGuide' });
export type AttachGuide = z.infer<typeof AttachGuide>;

export const PromiseItem = z
  .strictObject({
    clientKey: ClientKey,
    broughtBy: Line(1, 100).describe('a company, a firm, or the applicant'),
    dueOn: LocalDate,
    language: Language.describe('that the promise is written in'),
  })
  .meta({ id: 'PromiseItem' });
export type PromiseItem = z.infer<typeof PromiseItem>;

export const SendItem = z
  .strictObject({ clientKey: ClientKey, sent: z.boolean().describe('false: it was ticked by mistake') })
  .meta({ id: 'SendItem' });
export type SendItem = z.infer<typeof SendItem>;
