import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ChecklistItem, ChecklistView, ReadyTeam, ReadyTeamView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';

export const useReadyTeam = () =>
  useQuery({ queryKey: ['ready-team'], queryFn: ({ signal }) => call(api.readyTeam, undefined, signal) });
export const useChecklist = () =>
  useQuery({ queryKey: ['opportunity-checklist'], queryFn: ({ signal }) => call(api.checklist, undefined, signal) });
export const useMyCalls = () =>
  useQuery({ queryKey: ['team-calls'], queryFn: ({ signal }) => call(api.myTeamCalls, undefined, signal) });

/** Saves the whole team, as it becomes; the answer is what is shown. */
export function useSavingTeam({ version }: ReadyTeamView): (team: ReadyTeam) => Promise<boolean> {
  const client = useQueryClient();
  return async (team) => {
    client.setQueryData(
      ['ready-team'],
      await call(api.changeReadyTeam, { body: { ...team, expectedVersion: version } }),
    );
    return true;
  };
}

/** The same for the list. */
export function useSavingChecklist({ version }: ChecklistView): (items: ChecklistItem[]) => Promise<boolean> {
  const client = useQueryClient();
  return async (items) => {
    const body = { items, expectedVersion: version };
    client.setQueryData(['opportunity-checklist'], await call(api.changeChecklist, { body }));
    return true;
  };
}
