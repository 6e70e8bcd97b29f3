import { NetworkError } from '@vertskap/client';

/** So long a person waits for an answer before being shown how it stood. */
const PATIENCE_MS = 4_000;

/** The answer; undefined where nobody answered, or has not yet. Throws what the server said. */
export const inPatience = <T>(answer: Promise<T>): Promise<T | undefined> =>
  Promise.race([answer.catch(nobody), new Promise<undefined>((done) => setTimeout(done, PATIENCE_MS))]);

function nobody(error: unknown): undefined {
  if (!(error instanceof NetworkError)) throw error;
}
