import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ConsultationList, NeedView } from '@vertskap/contract';
import { api, call } from '../../../api/call.js';

export const PANEL_TITLE_ID = 'consultations-title';

export type Consultations = {
  list: ConsultationList | undefined;
  error: unknown;
  retry: () => void;
  /** Shows what the server answered to a deed, before the event says the same. */
  keep: (list: ConsultationList) => void;
};

/**
 * Who was asked and what they said; nothing for whoever may not read internal notes. Fetched anew for every event of the
 * need's internal stream, also those that were caught up with, and after every deed, which may change who can be asked.
 */
export function useConsultations({ need: { id, version }, internal }: NeedView): Consultations {
  const client = useQueryClient();
  const queryKey = ['consultations', id, internal?.seq, version];
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => call(api.consultations, { params: { id } }, signal),
    enabled: internal !== null,
    placeholderData: keepPreviousData,
  });
  return {
    list: query.data,
    error: query.error,
    retry: () => void query.refetch(),
    keep: (list) => {
      client.setQueryData(queryKey, list);
      void client.invalidateQueries({ queryKey: ['need'] }); // the event brings it too, unless the line is broken
    },
  };
}
