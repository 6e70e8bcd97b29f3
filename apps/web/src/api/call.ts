import { createCaller } from '@vertskap/client';
import { forgetEarly, takeEarly } from './early.js';
import { fetchWatched } from './watched.js';

export { api } from '@vertskap/contract';
export { NetworkError, ProblemError } from '@vertskap/client';

/** The server that this page came from. The session module says what a call needs of it. */
export const { call, setToken, whenRefused: connectSession } = createCaller('', fetchOnce);

/** What the page asked for early is not asked for again; a deed, as signing in or acting as another, may change what it says. */
function fetchOnce(address: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const ask = () => fetchWatched(address, init);
  if (init?.method === 'GET') return takeEarly(String(address), ask);
  forgetEarly();
  return ask();
}
