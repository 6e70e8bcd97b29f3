import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { GuideId, GuideView, OwnGuide } from '@vertskap/contract';
import { api, call } from '../../api/call.js';

/** The guides of a municipality; without one, of the own, or the first that one talks with. */
export const useGuides = (municipality: string | null, enabled = true) =>
  useQuery({
    queryKey: ['guides', municipality],
    queryFn: ({ signal }) => call(api.guides, { query: municipality ? { municipality } : {} }, signal),
    enabled,
    staleTime: 60_000, // what is written here makes it stale at once
    placeholderData: keepPreviousData,
  });

/** The rules of the law, which change with the product alone. */
export const useStatutoryRules = () =>
  useQuery({
    queryKey: ['statutory-rules'],
    queryFn: ({ signal }) => call(api.statutoryRules, undefined, signal),
    staleTime: Infinity,
  });

/** What the deadlines of a procedure would be; nothing is asked, and nothing known, without the day on which an application came. */
export const useGuideDates = (guide: GuideId, municipality: string, received: string) =>
  useQuery({
    queryKey: ['guide-dates', guide, municipality, received],
    queryFn: ({ signal }) => call(api.guideDates, { params: { guide }, query: { municipality, received } }, signal),
    enabled: received !== '',
    staleTime: 60_000,
  });

export const useGuideVersions = (guide: GuideId) =>
  useQuery({
    queryKey: ['guides', 'versions', guide],
    queryFn: ({ signal }) => call(api.guideVersions, { params: { guide } }, signal),
  });

/** Writes the next version of what the municipality says of a procedure; the same words again say that it was checked. */
export function useWriting({ id, ownVersion }: GuideView) {
  const client = useQueryClient();
  return async (own: OwnGuide): Promise<boolean> => {
    await call(api.changeGuide, { params: { guide: id }, body: { own, expectedVersion: ownVersion } });
    await client.invalidateQueries({ queryKey: ['guides'] });
    return true;
  };
}
