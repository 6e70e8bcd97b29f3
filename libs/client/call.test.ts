import { afterEach, expect, jest, test } from '@jest/globals';
import { api } from '@vertskap/contract';
import { createCaller } from './call.js';
import { NetworkError } from './problem.js';

afterEach(() => void jest.restoreAllMocks());

/** A line that never answers, and a clock that is moved by hand. */
function silence() {
  const limit = new AbortController();
  jest.spyOn(AbortSignal, 'timeout').mockReturnValue(limit.signal);
  const hangs = ((_: unknown, { signal }: RequestInit) =>
    new Promise((_, fail) => signal?.addEventListener('abort', () => fail(signal.reason)))) as unknown as typeof fetch;
  return { ...createCaller('', hangs), expire: () => limit.abort(new DOMException('', 'TimeoutError')) };
}

test('what nobody answers ends in time, also where the caller could end it', async () => {
  const { call, expire } = silence();
  const asked = [call(api.desk), call(api.desk, undefined, new AbortController().signal)];
  expire();
  for (const it of asked) await expect(it).rejects.toBeInstanceOf(NetworkError);
});

test('what the caller ends is no fault of the line', async () => {
  const { call } = silence();
  const caller = new AbortController();
  const asked = call(api.desk, undefined, caller.signal);
  const reason = new Error('gone elsewhere');
  caller.abort(reason);
  await expect(asked).rejects.toBe(reason);
});
