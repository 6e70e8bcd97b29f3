import type { ClockView, HoldingView, NeedView, PauseReason } from '@vertskap/contract';

/** Why time that the business lived through is not the municipality's. */
export type Outside = Exclude<PauseReason, 'suspended'>;
export type Stay = HoldingView & { seconds: number; outside: Outside | null };
export type Difference = { reason: Outside; name: string; seconds: number };

/** The ball's stays with their working seconds, and why one is not the municipality's; the running one is what its side's total leaves over. */
export function stays({ need, heldSeconds }: Pick<NeedView, 'need' | 'heldSeconds'>): Stay[] {
  return need.holdings.map((holding) => {
    const outside = outsideOf(holding, need.clocks);
    if (holding.workingSeconds !== null) return { ...holding, outside, seconds: holding.workingSeconds };
    const { kind } = holding.holder;
    const total = kind === 'sector' ? heldSeconds.municipality : heldSeconds[kind];
    const before = need.holdings
      .filter((other) => other.holder.kind === kind)
      .reduce((sum, other) => sum + (other.workingSeconds ?? 0), 0);
    return { ...holding, outside, seconds: Math.max(0, total - before) };
  });
}

/**
 * The two totals that belong together, in working seconds: gross, what the business lived through, and net, what the municipality
 * answers for; with every difference between them, the same reason and holder added up, in the order they came.
 */
export function grossAndNet(path: Stay[]): { gross: number; net: number; differences: Difference[] } {
  const differences: Difference[] = [];
  for (const { outside, holder, seconds } of path) {
    if (outside === null) continue;
    const same = differences.find(({ reason, name }) => reason === outside && name === holder.name);
    if (same) same.seconds += seconds;
    else differences.push({ reason: outside, name: holder.name, seconds });
  }
  const gross = path.reduce((sum, { seconds }) => sum + seconds, 0);
  return { gross, net: differences.reduce((rest, { seconds }) => rest - seconds, gross), differences };
}

/** The pause of the final answer that began with the stay says why; where the answer had been given, none began. */
function outsideOf({ holder, from }: HoldingView, clocks: ClockView[]): Outside | null {
  if (holder.kind === 'sector') return null;
  const pauses = clocks.filter(({ kind }) => kind === 'resolution').flatMap((clock) => clock.pauses);
  const reason = pauses.find((pause) => pause.from === from)?.reason;
  if (reason && reason !== 'suspended') return reason;
  return holder.kind === 'association' ? 'answered' : 'with_external';
}
