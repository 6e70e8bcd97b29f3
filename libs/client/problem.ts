import type { FieldError, Problem, ProblemCode } from '@vertskap/contract';

/** The server understood and said no. `reference` is what to quote when asking for help. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly reference: string;
  readonly errors: FieldError[];

  constructor(problem: Problem) {
    super(`${problem.code}: ${problem.detail}`);
    this.name = 'ProblemError';
    this.code = problem.code;
    this.status = problem.status;
    this.reference = problem.reference;
    this.errors = problem.errors ?? [];
  }
}

/** Nobody answered, or what answered was not our server. Whether a deed was done is unknown: retry with the same key. */
export class NetworkError extends Error {
  constructor(cause: unknown) {
    super('The server could not be reached', { cause });
    this.name = 'NetworkError';
  }
}

/** May the same request succeed a little later, without the person changing anything? */
export const mayPass = (error: unknown): boolean =>
  error instanceof NetworkError ||
  (error instanceof ProblemError && (error.status >= 500 || error.code === 'too_many_attempts'));
