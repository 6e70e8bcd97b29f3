import { z } from 'zod';

export const Id = z.uuid();
/** An instant in UTC, ISO 8601 with milliseconds. */
export const Instant = z.iso.datetime();
/** A calendar date in the municipality's time zone, YYYY-MM-DD. */
export const LocalDate = z.iso.date();
export const Language = z.enum(['nb', 'nn', 'en']);
export type Language = z.infer<typeof Language>;

/** Chosen by the client once per deed; a retry with the same key does nothing twice and gets the first reply. */
export const ClientKey = z.uuid();

export const Named = z.object({ id: Id, name: z.string() });
export type Named = z.infer<typeof Named>;

/** Text that people write. Control characters other than tab and line breaks are refused. */
export const Prose = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]*$/u, 'contains control characters');
