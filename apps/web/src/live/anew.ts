import type { QueryKey } from '@tanstack/react-query';
import { client } from '../api/client.js';

/**
 * Asks anew for what is shown of these queries; what is not shown, when it is next. What is on its way is let through first: it may be a page of a list
 * that somebody asked for, which asking anew would drop, and it may be older than what we have been told.
 */
export async function anew(...queryKeys: QueryKey[]): Promise<void> {
  await Promise.all(queryKeys.map(askAnew));
}

async function askAnew(queryKey: QueryKey): Promise<void> {
  const underWay = client.isFetching({ queryKey, type: 'active' }) > 0;
  const ask = () => client.invalidateQueries({ queryKey }, { cancelRefetch: false });
  await ask();
  if (underWay) await ask();
}
