import type { SavedView } from '@vertskap/contract';

type Filters = Record<string, string | undefined>;

/** One way of saying a selection: in whatever order it was chosen, it is the same. */
const canonical = (filters: Filters): string =>
  JSON.stringify(
    Object.entries(filters)
      .filter(([, value]) => value)
      .map(([name, value]) => [name, value?.split(',').sort().join(',')])
      .sort(),
  );

export const isSame = (one: Filters, other: Filters): boolean => canonical(one) === canonical(other);

/** Where a view opens. */
export const addressOfView = ({ page, filters }: Pick<SavedView, 'page' | 'filters'>): string =>
  `${page === 'needs' ? '/behov' : '/innsikt'}?${new URLSearchParams(filters)}`;

/** What is gone of a view, by the name of its field; the others have none. */
export const goneFields = ({ gone }: Pick<SavedView, 'gone'>): ('sector' | 'association' | 'goal' | 'other')[] => {
  const fields = gone.map((name) => {
    if (name === 'association' || name === 'goal') return name;
    return name === 'sector' || name === 'creditedTo' || name === 'heldBy' ? 'sector' : 'other';
  });
  return [...new Set(fields)];
};
