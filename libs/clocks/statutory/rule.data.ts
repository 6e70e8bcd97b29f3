import type { StatutoryRule, Wording } from '@vertskap/contract';

/** What a rule has to say for itself; the rest is as it is for most. */
type Facts = Omit<StatutoryRule, keyof typeof usual> & Partial<typeof usual>;

const usual: Pick<
  StatutoryRule,
  'owedBy' | 'runsFrom' | 'onBreach' | 'suspends' | 'localPause' | 'note' | 'completeApplication' | 'checkedOn'
> = {
  owedBy: 'municipality',
  runsFrom: null,
  onBreach: null,
  suspends: null,
  localPause: false,
  note: null,
  completeApplication: [],
  checkedOn: '2026-11-23',
};

export const rule = (facts: Facts): StatutoryRule => ({ ...usual, ...facts });
export const say = (nb: string, nn: string, en: string): Wording => ({ nb, nn, en });
export const weeks = (amount: number): StatutoryRule['period'] => ({ unit: 'weeks', amount });
