import { expect } from '@jest/globals';
import { Problem, type ProblemCode } from '@vertskap/contract';
import type { Answer } from './visitor.js';

/** A refusal as RFC 9457 wants it: problem details with a stable code and a sentence; never a fault of ours. */
export function expectProblem(what: string, { status, body, headers }: Answer<unknown>, code?: ProblemCode): void {
  expect([what, status >= 400 && status < 500, body]).toEqual([what, true, body]);
  expect([what, headers.get('content-type')]).toEqual([what, expect.stringMatching(/^application\/problem\+json/)]);
  const problem = Problem.parse(body);
  expect([what, problem.status]).toEqual([what, status]);
  expect([what, problem.detail]).toEqual([what, expect.stringMatching(/^\p{Lu}.+\.$/u)]);
  if (code) expect([what, problem.code]).toEqual([what, code]);
}
