import { QueryClient } from '@tanstack/react-query';
import { mayPass } from '@vertskap/client';
import { fetchOrFind } from '../offline/reading.js';

/** What has been fetched. Lists are fresh for ten seconds; what lives is kept fresh by its stream. */
export const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      networkMode: 'always', // whether there is a network is found out by asking
      retry: (failures, error) => failures < 2 && mayPass(error) && navigator.onLine,
      persister: fetchOrFind as never, // its type wants to know what is fetched
    },
    mutations: { networkMode: 'always' },
  },
});
