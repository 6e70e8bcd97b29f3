import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { NeedView } from '@vertskap/contract';
import { follow } from '../../live/index.js';
import { useActing } from '../../session/session.js';

/** While business waits for the municipality to open its need, the page hears of it. */
export function useOpened({ need, openedByMunicipalityAt }: NeedView): void {
  const { id, role, organisation } = useActing();
  const client = useQueryClient();
  const waits =
    openedByMunicipalityAt === null && role === 'association_representative' && organisation.id === need.association.id;

  const stream =
    need.visibility === 'restricted' ? (`membership/${id}` as const) : (`association/${need.association.id}` as const);
  useEffect(() => {
    if (!waits) return undefined;
    return follow(stream, 'now', {
      events: (envelopes) => {
        const opened = envelopes.some(({ event }) => event.kind === 'need.opened' && event.needId === need.id);
        if (opened) void client.invalidateQueries({ queryKey: ['need'] });
      },
      reload: () => {},
      refused: () => {},
    });
  }, [client, stream, need.id, waits]);
}
