import { useQuery } from '@tanstack/react-query';
import { api, call } from '../../api/call.js';

export const useProfile = (municipality: string | undefined) =>
  useQuery({
    queryKey: ['business-profile', municipality],
    queryFn: ({ signal }) => call(api.businessProfile, { query: municipality ? { municipality } : {} }, signal),
    placeholderData: (before) => before,
  });
