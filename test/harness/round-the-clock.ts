import { expect } from '@jest/globals';
import { api } from '@vertskap/contract';
import type { Visitor } from './visitor.js';

/** Opportunities have four hours round the clock from now on, so that an hour from now is an hour from now whenever the test runs. */
export async function roundTheClock(director: Visitor): Promise<void> {
  const { version, policy } = (await director.call(api.policy)).body;
  const around = { unit: 'hours', amount: 4, roundTheClock: true } as const;
  const exceptions = policy.exceptions.map((exception) => ({ ...exception, promised: around }));
  const changed = await director.call(api.changePolicy, {
    body: { policy: { ...policy, exceptions }, expectedVersion: version },
  });
  expect(changed.status).toBe(201);
}
