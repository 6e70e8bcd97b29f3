import { z } from 'zod';
import { Refusal } from './http/problem.js';

/** Where a page of a list ended, for whoever asks for the next: of no meaning to anybody else. */
export const writeCursor = (last: unknown): string => Buffer.from(JSON.stringify(last)).toString('base64url');

/** The instant of a row in a cursor, as PostgreSQL writes it: `2026-03-02 09:00:00.25`, in UTC. */
export const CursorInstant = z
  .string()
  .regex(/^[1-9]\d{3}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?$/)
  .refine((time) => !Number.isNaN(Date.parse(`${time.replace(' ', 'T')}Z`)));

/** What was written into a cursor. Throws `invalid_input` for whatever is not one of the list's. */
export function readCursor<T>(cursor: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    const message = 'This cursor is not one of ours.';
    throw new Refusal('invalid_input', message, [{ path: 'query.cursor', code: 'unknown', message }]);
  }
}
