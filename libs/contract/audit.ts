import { z } from 'zod';
import { Id, Instant, LocalDate, Named } from './common.js';

/** What a line of the trail is about. */
export const AuditKind = z.enum(['needs', 'people', 'configuration', 'exports', 'sign_in']);
export type AuditKind = z.infer<typeof AuditKind>;

const filters = {
  person: Id.optional().describe('only what this person did'),
  kind: AuditKind.optional(),
  from: LocalDate.optional().describe('first day, in the time zone of the municipality'),
  to: LocalDate.optional().describe('last day, included'),
};

export const ExportAudit = z.object(filters).strict();
export type ExportAudit = z.infer<typeof ExportAudit>;

export const ReadAudit = z
  .object({
    ...filters,
    cursor: z
      .string()
      .regex(/^\d{1,18}$/)
      .optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  })
  .strict();
export type ReadAudit = z.infer<typeof ReadAudit>;

/** Who did what, on whose behalf, when and by which way. Of needs it tells numbers, never what was written. */
export const AuditLine = z
  .object({
    id: z.string().describe('grows with time'),
    at: Instant,
    action: z.string().describe('need.answer, people.invited, promises.changed'),
    object: z.string().describe('B-1042, or the name of the person, sector, company or version'),
    needId: Id.nullable(),
    by: z
      .object({
        personId: Id,
        name: z.string(),
        position: z.string(),
        unit: z.string().describe('the sector, the association or the company'),
        organisation: z.string(),
      })
      .nullable()
      .describe('null for what happened by itself'),
    channel: z.string().describe('web, or which part of the house did it'),
  })
  .meta({ id: 'AuditLine' });
export type AuditLine = z.infer<typeof AuditLine>;

export const AuditPage = z
  .object({
    lines: z.array(AuditLine),
    nextCursor: z.string().nullable(),
    people: z.array(Named).describe('whom the trail can be filtered by: the own people, and those on this page'),
  })
  .meta({ id: 'AuditPage' });
export type AuditPage = z.infer<typeof AuditPage>;

/** A line of the export: with how configuration was and is. */
export const ExportedAuditLine = AuditLine.extend({ old: z.json(), new: z.json() }).meta({ id: 'ExportedAuditLine' });
export type ExportedAuditLine = z.infer<typeof ExportedAuditLine>;
