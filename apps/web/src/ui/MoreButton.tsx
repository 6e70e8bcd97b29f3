import type { ReactNode } from 'react';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { Button } from '@digdir/designsystemet-react';
import { Failure } from './Failure.js';

type Pages = Pick<
  UseInfiniteQueryResult,
  'hasNextPage' | 'isFetchingNextPage' | 'isFetchNextPageError' | 'error' | 'fetchNextPage'
>;

/** The next page of a list, where there is one; says so where it did not come. */
export function MoreButton({ pages, children }: { pages: Pages; children: ReactNode }) {
  const more = () => void pages.fetchNextPage();
  if (!pages.hasNextPage) return null;
  if (pages.isFetchNextPageError) return <Failure error={pages.error} onRetry={more} />;
  return (
    <Button variant="secondary" loading={pages.isFetchingNextPage} onClick={more}>
      {children}
    </Button>
  );
}
