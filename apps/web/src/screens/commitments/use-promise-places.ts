import { useQuery } from '@tanstack/react-query';
import { api, call } from '../../api/call.js';

/** Where the reader can promise something on no need, and to whom; undefined until it is known. */
export const usePromisePlaces = (enabled = true) =>
  useQuery({
    queryKey: ['promise-places'],
    queryFn: ({ signal }) => call(api.promisePlaces, undefined, signal),
    enabled,
  }).data;
