import { z } from 'zod';

/** Stable codes that a client may act on. The status follows from the code. */
export const problemStatus = {
  invalid_input: 400,
  not_signed_in: 401,
  wrong_credentials: 401,
  csrf_token_missing: 403,
  foreign_origin: 403,
  not_allowed: 403,
  not_found: 404,
  wrong_state: 409,
  stale_version: 409,
  key_reused: 409,
  payload_too_large: 413,
  too_many_attempts: 429,
  internal_error: 500,
  unavailable: 503,
} as const;
export type ProblemCode = keyof typeof problemStatus;

export const FieldError = z.object({ path: z.string(), code: z.string(), message: z.string() });
export type FieldError = z.infer<typeof FieldError>;

/** RFC 9457 problem details, served as application/problem+json. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]]),
    detail: z.string(),
    reference: z.string().describe('quote this when you ask for help; it is in the log'),
    errors: z.array(FieldError).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
