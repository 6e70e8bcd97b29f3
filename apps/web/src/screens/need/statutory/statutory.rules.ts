import type { ClockView, StatutoryBudget, StatutoryRule } from '@vertskap/contract';

export type StatutoryClock = ClockView & { budget: StatutoryBudget };

/** The deadlines of the law, those that run first. */
export const statutoryOf = (clocks: ClockView[]): StatutoryClock[] =>
  clocks
    .filter((clock): clock is StatutoryClock => clock.budget.unit === 'statutory')
    .sort((a, b) => Number(a.stoppedAt !== null) - Number(b.stoppedAt !== null) || a.cycle - b.cycle);

export type Standing = 'running' | 'over' | 'suspended' | 'met' | 'late' | 'cancelled';

/** Where a deadline stands: `over` has passed and is still owed. */
export function standingOf({ stoppedAt, verdict, pauses, dueAt }: ClockView, now: Date): Standing {
  if (stoppedAt !== null) return verdict === 'met' || verdict === 'late' ? verdict : 'cancelled';
  if (pauses.some(({ to }) => to === null)) return 'suspended';
  return dueAt !== null && Date.parse(dueAt) <= now.getTime() ? 'over' : 'running';
}

export const lawGroups = ['building', 'plan', 'property', 'licence', 'access', 'general'] as const;
export type LawGroup = (typeof lawGroups)[number];

/** Where in the list of choices a rule stands, by the law it comes from. */
export function groupOf({ paragraph }: Pick<StatutoryRule, 'paragraph'>): LawGroup {
  if (paragraph.startsWith('pbl § 12-')) return 'plan';
  if (/^(pbl|SAK10)/.test(paragraph)) return 'building';
  if (paragraph.startsWith('matrikkel')) return 'property';
  if (/^(serverings|alkohol|tjeneste)loven/.test(paragraph)) return 'licence';
  return paragraph.startsWith('offl') ? 'access' : 'general';
}

/** What can be registered: what the municipality owes, in groups, none of them empty. */
export const choicesOf = (rules: StatutoryRule[]): { group: LawGroup; rules: StatutoryRule[] }[] =>
  lawGroups
    .map((group) => ({ group, rules: rules.filter((r) => r.owedBy === 'municipality' && groupOf(r) === group) }))
    .filter((found) => found.rules.length > 0);

const OLDEST_YEARS = 10;

export type DateFault = 'missing' | 'future' | 'too_old' | 'before_receipt';

/** What is wrong with a day of receipt, or of a decision on what was received on `receivedOn`; dates are YYYY-MM-DD. */
export function dateFault(date: string, today: string, receivedOn?: string): DateFault | null {
  if (date === '') return 'missing';
  if (date > today) return 'future';
  if (receivedOn !== undefined) return date < receivedOn ? 'before_receipt' : null;
  return date < `${Number(today.slice(0, 4)) - OLDEST_YEARS}${today.slice(4)}` ? 'too_old' : null;
}
