import { QueryClient } from '@tanstack/react-query';
import { mayPass } from '@vertskap/client';

/** What has been fetched. Lists are fresh for ten seconds; what lives is kept fresh by its stream. */
export const client = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 10_000, retry: (failures, error) => failures < 2 && mayPass(error) },
  },
});
