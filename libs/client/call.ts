import type { Api, Problem, Reply, Route, Sent } from '@vertskap/contract';
import { NetworkError, ProblemError } from './problem.js';

type Optional<T> = unknown extends T ? [sent?: undefined, signal?: AbortSignal] : [sent: T, signal?: AbortSignal];
type Parts = { params?: Record<string, string>; query?: object; body?: unknown };

/** What somebody sent as they left still arrives; a browser lets so much of it outlive the page. */
const OUTLIVES_PAGE = 15_000;
const LIMIT_MS = 30_000;

/**
 * Does one operation of the contract: `call(api.need, { params: { id } })`.
 * Throws ProblemError when the server says no, NetworkError when nobody answered.
 */
export type Call = <R extends Api[keyof Api]>(route: R, ...sent: Optional<Sent<R>>) => Promise<Reply<R>>;

export type Caller = {
  call: Call;
  /** The token of `GET /api/session`, which every deed carries. */
  setToken: (token: string) => void;
  /** What to do when the token was refused (get another, then the call is tried once more), and when the session is over. */
  whenRefused: (session: { refresh: () => Promise<unknown>; signedOut: () => void }) => void;
};

/** `origin`: of the server, empty for the page's own. `fetch` is where a program that is no browser puts its cookies. */
export function createCaller(origin: string, fetchWith: typeof fetch = (...of) => fetch(...of)): Caller {
  let csrfToken = '';
  let session = { refresh: (): Promise<unknown> => Promise.resolve(), signedOut: (): void => {} };

  const call: Call = async (route, ...[sent, signal]) => {
    const parts = (sent ?? {}) as Parts;
    try {
      return (await request(route, parts, signal)) as Reply<typeof route>;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (error.code === 'not_signed_in') session.signedOut();
      if (error.code !== 'csrf_token_missing') throw error;
      await session.refresh();
      return (await request(route, parts, signal)) as Reply<typeof route>;
    }
  };

  async function request(route: Route, parts: Parts, signal?: AbortSignal): Promise<unknown> {
    const isFile = parts.body instanceof Blob; // it goes as it is
    const body = isFile || parts.body === undefined ? (parts.body as Blob | undefined) : JSON.stringify(parts.body);
    const response = await fetchWith(origin + addressOf(route, parts), {
      method: route.method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json, application/problem+json',
        ...(parts.body === undefined
          ? {}
          : { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
        ...(route.method === 'GET' ? {} : { 'x-csrf-token': csrfToken }),
      },
      ...(body !== undefined && { body }),
      ...(typeof body === 'string' && body.length < OUTLIVES_PAGE && { keepalive: true }),
      signal: isFile && signal ? signal : inTime(signal), // how long a file takes its sender sees
    }).catch((cause: unknown) => {
      if (signal?.aborted) throw cause;
      throw new NetworkError(cause);
    });
    const text = await response.text().catch((cause: unknown) => {
      throw new NetworkError(cause);
    });
    if (response.ok) return text === '' ? null : JSON.parse(text);
    if (response.headers.get('content-type')?.includes('problem+json'))
      throw new ProblemError(JSON.parse(text) as Problem);
    throw new NetworkError(new Error(`HTTP ${response.status} without a problem document`));
  }

  return {
    call,
    setToken: (token) => {
      csrfToken = token;
    },
    whenRefused: (what) => {
      session = what;
    },
  };
}

/** Ends when the caller says so, or when nobody has answered for so long: a line that is half open says nothing for minutes. */
function inTime(signal: AbortSignal | undefined): AbortSignal {
  const limit = AbortSignal.timeout(LIMIT_MS);
  if (!signal) return limit;
  const either = new AbortController(); // browsers of 2023 have no AbortSignal.any
  for (const it of [signal, limit])
    if (it.aborted) either.abort(it.reason);
    else it.addEventListener('abort', () => either.abort(it.reason), { once: true });
  return either.signal;
}

function addressOf(route: Route, { params = {}, query = {} }: Parts): string {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  return `/api${path}${search.size ? `?${search}` : ''}`;
}
