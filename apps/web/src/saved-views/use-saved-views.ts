import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SavedViews, SaveView } from '@vertskap/contract';
import { api, call } from '../api/call.js';
import { anew, useTouched } from '../live/index.js';
import { useActing } from '../session/session.js';

export const savedViewsQuery = queryOptions({
  queryKey: ['saved-views'],
  queryFn: ({ signal }) => call(api.savedViews, undefined, signal),
});

/** My views, as they are on every device of mine; undefined until they are there. */
export function useSavedViews(): SavedViews | undefined {
  const { id } = useActing();
  useTouched([`membership/${id}`], () => anew(savedViewsQuery.queryKey));
  return useQuery(savedViewsQuery).data;
}

type Words = { name: string; starts: boolean };

/** Saves and removes; true, as a form wants it, once the list is there anew. */
export function useSaving() {
  const client = useQueryClient();
  const again = async () => (await client.invalidateQueries(savedViewsQuery), true);
  return {
    save: async (id: string, page: SaveView['page'], filters: Record<string, string | undefined>, words: Words) => {
      await call(api.saveView, { params: { id }, body: { page, filters, ...words } as never });
      return again();
    },
    remove: async (id: string) => {
      await call(api.removeView, { params: { id } });
      return again();
    },
  };
}
