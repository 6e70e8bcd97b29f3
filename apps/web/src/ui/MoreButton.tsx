import { type ReactNode, useState } from 'react';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { Button } from '@digdir/designsystemet-react';
import { Failure } from './Failure.js';

const TRIES = 10;

type Pages = Pick<
  UseInfiniteQueryResult<InfiniteData<unknown>>,
  'data' | 'hasNextPage' | 'isFetchNextPageError' | 'error' | 'fetchNextPage'
>;

/** The next page of a list, where there is one; says so where it did not come. */
export function MoreButton({ pages, children }: { pages: Pages; children: ReactNode }) {
  const [asking, setAsking] = useState(false);
  async function ask(): Promise<void> {
    setAsking(true);
    await fetchNext(pages);
    setAsking(false);
  }
  const more = () => void ask();
  if (!pages.hasNextPage) return null;
  if (pages.isFetchNextPageError) return <Failure error={pages.error} onRetry={more} />;
  return (
    <Button variant="secondary" loading={asking} onClick={more}>
      {children}
    </Button>
  );
}

/**
 * Fetches the next page, after what is on its way: that may be all pages anew, which asking for one more would drop. When that has come, the next
 * asking anew may have begun.
 */
async function fetchNext({ data, fetchNextPage }: Pages): Promise<void> {
  const shown = data?.pages.length;
  for (let tries = 0; tries < TRIES; tries++) {
    const came = await fetchNextPage({ cancelRefetch: false });
    if (came.data?.pages.length !== shown || !came.hasNextPage || came.isFetchNextPageError) return;
  }
}
