import type { Query, QueryClient, QueryFunction, QueryFunctionContext } from '@tanstack/react-query';
import { ProblemError } from '@vertskap/client';
import type { NeedView } from '@vertskap/contract';
import { find, forget, forgetNeed, keep, tidy, type Kept } from './kept.js';
import { mayBeKept, needOfThisBuild } from './kept.rules.js';
import { inPatience } from './patience.js';

const GATHERED_MS = 500;
const TIDY_MS = 10_000;

const shown = new Map<string, Kept>();
/** What of the page is shown from this device, since nobody answered. */
export const shownFromDevice = ({ queryHash }: Query): Kept | undefined => shown.get(queryHash);

/** The server said that this is not, or no longer, for this reader. */
export const isGone = (error: unknown): boolean =>
  error instanceof ProblemError && (error.code === 'not_found' || error.code === 'not_allowed');

/** Fetches a page. Where nobody answers, it is shown as it stood when it was last fetched on this device, if it was. */
export async function fetchOrFind(
  fetchIt: QueryFunction,
  context: QueryFunctionContext,
  query: Query,
): Promise<unknown> {
  const answer = ask(fetchIt, context, query);
  if (!mayBeKept(query.queryKey) || query.state.data !== undefined) return answer;
  const answered = await inPatience(answer);
  if (answered !== undefined) return answered;
  const kept = await find(query.queryHash);
  if (!kept) return answer;
  shown.set(query.queryHash, kept);
  void answer.then((late) => query.setData(late)).catch(() => undefined);
  const data: unknown = JSON.parse(kept.text);
  return query.queryKey[0] === 'need' ? needOfThisBuild(data as NeedView) : data;
}

async function ask(fetchIt: QueryFunction, context: QueryFunctionContext, query: Query): Promise<unknown> {
  try {
    const data = await fetchIt(context);
    shown.delete(query.queryHash);
    return data;
  } catch (error) {
    if (isGone(error)) await drop(query);
    throw error;
  }
}

/** Of a need, every list that names it goes too. */
async function drop({ queryHash, queryKey, state }: Query): Promise<void> {
  if (queryKey[0] !== 'need') return void forget(queryHash);
  const text = (await find(queryHash))?.text;
  const view = (state.data ?? (text && JSON.parse(text))) as NeedView | undefined;
  if (view) await forgetNeed(view.need.id);
}

/** Keeps whatever is fetched, or changed by what comes live. */
export function keepWhatIsFetched(client: QueryClient): void {
  const cache = client.getQueryCache();
  const fresh = new Set<Query>();
  function write(): void {
    for (const query of fresh) {
      const { queryHash, queryKey, state } = query;
      if (cache.get(queryHash) === query && state.data !== undefined)
        void keep(queryHash, queryKey, state.data, state.dataUpdatedAt);
    }
    fresh.clear();
  }
  cache.subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || shown.has(event.query.queryHash)) return;
    if (!mayBeKept(event.query.queryKey)) return;
    if (fresh.size === 0) setTimeout(write, GATHERED_MS);
    fresh.add(event.query);
  });
  setTimeout(() => void tidy(), TIDY_MS);
}

/** The network is back: what was shown from this device, or could not be shown, is fetched. */
export const fetchAgain = (client: QueryClient): Promise<unknown> =>
  client.invalidateQueries({ predicate: (query) => shown.has(query.queryHash) || query.state.status === 'error' });
