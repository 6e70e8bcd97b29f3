import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Does something to what is shared, and shows what became of it. */
export function useSharing<Input>(work: (input: Input) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: work, onSettled: () => queries.invalidateQueries({ queryKey: ['sharing'] }) });
}
