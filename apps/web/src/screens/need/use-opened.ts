import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { NeedView } from '@vertskap/contract';
import { follow } from '../../live/index.js';
import { useActing } from '../../session/session.js';

/** While business waits for the municipality to open its need, the page hears of it. */
export function useOpened({ need, openedByMunicipalityAt }: NeedView): void {
  const { role, organisation } = useActing();
  const client = useQueryClient();
  const waits =
    openedByMunicipalityAt === null && role === 'association_representative' && organisation.id === need.association.id;

  useEffect(() => {
    if (!waits) return undefined;
    return follow(`association/${need.association.id}`, 'now', {
      events: (envelopes) => {
        const opened = envelopes.some(({ event }) => event.kind === 'need.opened' && event.needId === need.id);
        if (opened) void client.invalidateQueries({ queryKey: ['need'] });
      },
      reload: () => {},
      refused: () => {},
    });
  }, [client, need.association.id, need.id, waits]);
}
