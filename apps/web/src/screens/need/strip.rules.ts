import type { HoldingView, NeedView } from '@vertskap/contract';

export type Stay = HoldingView & { seconds: number };

/** The ball's stays with their working seconds; the running one is what its side's total leaves over. */
export function stays({ need, heldSeconds }: Pick<NeedView, 'need' | 'heldSeconds'>): Stay[] {
  return need.holdings.map((holding) => {
    if (holding.workingSeconds !== null) return { ...holding, seconds: holding.workingSeconds };
    const { kind } = holding.holder;
    const total = kind === 'sector' ? heldSeconds.municipality : heldSeconds[kind];
    const before = need.holdings
      .filter((other) => other.holder.kind === kind)
      .reduce((sum, other) => sum + (other.workingSeconds ?? 0), 0);
    return { ...holding, seconds: Math.max(0, total - before) };
  });
}

/** Seconds that everybody together had the ball: what the business lived through. */
export const totalHeld = ({ municipality, association, external }: NeedView['heldSeconds']): number =>
  municipality + association + external;
