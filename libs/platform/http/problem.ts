import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { type FieldError, type Problem, type ProblemCode, problemStatus } from '@vertskap/contract';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';

/** Thrown by whoever refuses; becomes an RFC 9457 reply with the status that belongs to the code. */
export class Refusal extends Error {
  constructor(
    readonly code: ProblemCode,
    detail: string,
    readonly errors?: FieldError[],
  ) {
    super(detail);
  }
}

/** Missing, and also: not for you. The two are answered alike. */
export const notFound = () => new Refusal('not_found', 'There is nothing here, or you may not see it.');

/** A field of the body that says something which cannot be, though it is well formed. */
export const unfit = (field: string, message: string): Refusal =>
  new Refusal('invalid_input', message, [{ path: `body.${field}`, code: 'unfit', message }]);

const titles: Record<ProblemCode, string> = {
  invalid_input: 'Something in the request is wrong',
  not_signed_in: 'You are not signed in',
  wrong_credentials: 'E-mail or password is wrong',
  csrf_token_missing: 'The request did not come from this page',
  foreign_origin: 'The request came from another site',
  not_allowed: 'You may not do this',
  not_found: 'Not found',
  wrong_state: 'This cannot be done now',
  stale_version: 'Somebody changed it while you were writing',
  key_reused: 'This key was used for something else',
  payload_too_large: 'That is too large',
  too_many_attempts: 'Too many attempts',
  internal_error: 'Something went wrong on our side',
  unavailable: 'Not available just now',
};

export function toProblem(error: Refusal, reference: string): Problem {
  const { code, message: detail, errors } = error;
  return {
    type: `urn:vertskap:problem:${code}`,
    title: titles[code],
    status: problemStatus[code],
    code,
    detail,
    reference,
    ...(errors && { errors }),
  };
}

/** Every error leaves as problem details. What is unexpected is logged whole and told in one sentence. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<Response>();
    const request = host.switchToHttp().getRequest<Request & { id?: unknown }>();
    const refusal = asRefusal(error);
    const reference = String(request.id ?? '-');
    if (problemStatus[refusal.code] >= 500)
      this.log.error({ err: error, reference, path: request.path }, 'request failed');
    if (reply.headersSent) return void reply.end();
    if (refusal.code === 'unavailable') reply.setHeader('retry-after', '1');
    reply
      .status(problemStatus[refusal.code])
      .type('application/problem+json')
      .send(JSON.stringify(toProblem(refusal, reference)));
  }
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const status =
    error instanceof HttpException ? error.getStatus() : Number((error as { status?: unknown } | null)?.status);
  if (status === 404) return notFound();
  if (status === 413) return new Refusal('payload_too_large', 'The request is larger than 256 kB.');
  if (status === 401) return new Refusal('not_signed_in', 'Sign in first.');
  if (status === 403) return new Refusal('not_allowed', 'This is not yours to do.');
  if (status >= 400 && status < 500) return new Refusal('invalid_input', 'The request could not be read.');
  return new Refusal(
    'internal_error',
    'Something went wrong on our side. What you wrote is not lost; try again in a while.',
  );
}
