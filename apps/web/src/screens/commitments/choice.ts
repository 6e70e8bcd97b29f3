import type { CommitmentState, Side } from '@vertskap/contract';

export const sides: Side[] = ['municipality', 'association'];
export const states = ['open', 'kept', 'moved', 'broken', 'released', 'all'] as const;
/** Which part of the ledger is shown. */
export type Choice = { side: Side; state: CommitmentState | 'all'; on?: 'space' };

/** What the address says; without it, what the municipality owes: what most people come here for, on either side. */
export const choiceIn = (params: URLSearchParams): Choice => ({
  side: sides.find((side) => side === params.get('side')) ?? 'municipality',
  state: states.find((state) => state === params.get('state')) ?? 'open',
  ...(params.get('on') === 'space' && { on: 'space' as const }),
});

export const addressOf = (choice: Choice): string => new URLSearchParams(choice).toString();
