import { z } from 'zod';

const NO_YEAR = 'there was no year 0';
const hasYear = (date: string): boolean => !date.startsWith('0000');

/** Written in small letters, as the database gives it back, whatever the sender wrote. */
export const Id = z.uuid().toLowerCase();
/** An instant in UTC, ISO 8601 with milliseconds. */
export const Instant = z.iso.datetime().refine(hasYear, NO_YEAR);
/** A calendar date in the municipality's time zone, YYYY-MM-DD. */
export const LocalDate = z.iso.date().refine(hasYear, NO_YEAR);
/** A day of every year, MM-DD. */
export const MonthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
export const Language = z.enum(['nb', 'nn', 'en']);
export type Language = z.infer<typeof Language>;

/** Chosen by the client once per deed; a retry with the same key does nothing twice and gets the first reply. */
export const ClientKey = Id;

export const Named = z.object({ id: Id, name: z.string() });
export type Named = z.infer<typeof Named>;

/** Text that people write. Control characters other than tab and line breaks are refused, and halves of characters. */
export const Prose = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]*$/u, 'contains control characters');

/** The same on one line: a name, an address, words to search for. */
export const Line = (min: number, max: number) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .regex(/^[^\u0000-\u001F\u007F\uD800-\uDFFF\uFFFE\uFFFF]*$/u, 'contains control characters');
