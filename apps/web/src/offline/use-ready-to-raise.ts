import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { api, call } from '../api/call.js';

const LATER_MS = 5_000;
const FRESH_MS = 60 * 60_000;

/** Whoever may raise a need can do so without a network, also who has not opened the form on this device before. */
export function useReadyToRaise(may: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!may) return undefined;
    const fetchIt = () =>
      void client.prefetchQuery({
        queryKey: ['raising-options'],
        queryFn: ({ signal }) => call(api.raisingOptions, undefined, signal),
        staleTime: FRESH_MS,
      });
    const timer = setTimeout(fetchIt, LATER_MS);
    return () => clearTimeout(timer);
  }, [client, may]);
}
