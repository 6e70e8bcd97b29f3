import { type Api, type Problem, type Reply, type Route, type Sent } from '@vertskap/contract';
import { NetworkError, ProblemError } from './problem.js';

export { api } from '@vertskap/contract';
export { NetworkError, ProblemError } from './problem.js';

type Optional<T> = unknown extends T ? [sent?: undefined, signal?: AbortSignal] : [sent: T, signal?: AbortSignal];
type Parts = { params?: Record<string, string>; query?: object; body?: unknown };

let csrfToken = '';
let refreshToken: () => Promise<unknown> = () => Promise.resolve();
let signedOut: () => void = () => {};

/** The session module says here what a call needs of it. */
export const connectSession = (session: { refresh: () => Promise<unknown>; signedOut: () => void }) => {
  refreshToken = session.refresh;
  signedOut = session.signedOut;
};
export const setToken = (token: string) => {
  csrfToken = token;
};

/**
 * Does one operation of the contract: `call(api.need, { params: { id } })`.
 * @throws ProblemError when the server says no, NetworkError when nobody answered.
 */
export async function call<R extends Api[keyof Api]>(
  route: R,
  ...[sent, signal]: Optional<Sent<R>>
): Promise<Reply<R>> {
  const parts = (sent ?? {}) as Parts;
  try {
    return (await request(route, parts, signal)) as Reply<R>;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    if (error.code === 'not_signed_in') signedOut();
    if (error.code !== 'csrf_token_missing') throw error;
    await refreshToken();
    return (await request(route, parts, signal)) as Reply<R>;
  }
}

async function request(route: Route, parts: Parts, signal?: AbortSignal): Promise<unknown> {
  const response = await fetch(addressOf(route, parts), {
    method: route.method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json, application/problem+json',
      ...(parts.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(route.method === 'GET' ? {} : { 'x-csrf-token': csrfToken }),
    },
    body: parts.body === undefined ? undefined : JSON.stringify(parts.body),
    signal: signal ?? AbortSignal.timeout(30_000),
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new NetworkError(cause);
  });
  const text = await response.text().catch((cause: unknown) => {
    throw new NetworkError(cause);
  });
  if (response.ok) return text === '' ? null : JSON.parse(text);
  if (response.headers.get('content-type')?.includes('problem+json')) {
    throw new ProblemError(JSON.parse(text) as Problem);
  }
  throw new NetworkError(new Error(`HTTP ${response.status} without a problem document`));
}

function addressOf(route: Route, { params = {}, query = {} }: Parts): string {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  return `/api${path}${search.size ? `?${search}` : ''}`;
}
