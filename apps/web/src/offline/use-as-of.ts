import { useCallback, useSyncExternalStore } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useOffline } from '../live/connection.js';
import { isRead } from './kept.rules.js';
import { shownFromDevice } from './reading.js';

export type AsOf = { at: string; withheld: boolean };

/** As of when the page is that somebody looks at without a network: by the oldest of what it shows. Null where it is as fresh as it gets. */
export function useAsOf(): AsOf | null {
  const offline = useOffline();
  const cache = useQueryClient().getQueryCache();
  const listen = useCallback((told: () => void) => cache.subscribe(told), [cache]);
  const found = useSyncExternalStore(listen, () => {
    const read = cache.findAll({ type: 'active' }).filter((query) => isRead(query.queryKey));
    const kept = read.flatMap((query) => shownFromDevice(query) ?? []);
    if (kept.length === 0 && !offline) return '';
    const times = read.map((query) => shownFromDevice(query)?.at ?? query.state.dataUpdatedAt).filter((at) => at > 0);
    return times.length === 0 ? '' : `${Math.min(...times)} ${kept.some(({ withheld }) => withheld)}`;
  });
  if (found === '') return null;
  const [at, withheld] = found.split(' ');
  return { at: new Date(Number(at)).toISOString(), withheld: withheld === 'true' };
}
