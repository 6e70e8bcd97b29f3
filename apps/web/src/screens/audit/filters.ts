import type { Api, Sent } from '@vertskap/contract';

type Query = NonNullable<Sent<Api['exportAudit']>['query']>;
export type FilterName = keyof Query;
/** The filters as the address of the page says them. */
export type Filters = Partial<Record<FilterName, string>>;

const names = ['person', 'kind', 'from', 'to'] as const satisfies FilterName[];

/** What is not a filter is dropped, so that a foreign link still opens the trail. */
export const filtersIn = (params: URLSearchParams): Filters =>
  Object.fromEntries(names.flatMap((name) => (params.get(name) ? [[name, params.get(name)]] : [])));

export const asParams = (filters: Filters): Record<string, string> =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value));
