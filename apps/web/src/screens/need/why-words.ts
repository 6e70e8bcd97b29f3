import type { ClockExplanation, ExplanationStep, Theme } from '@vertskap/contract';
import { clockTime, inWords, lastDayOf, list, onDate } from '../../format/index.js';
import { currentLanguage, t } from '../../i18n/index.js';
import { periodInWords } from './statutory/statutory-words.js';

/** What was promised, or what the law gives, and when it began. */
export function promise({ budget, kind, startedAt, dueAt }: ClockExplanation['clock']): string {
  const values = { kind: t(`need.clock.${kind}`), start: onDate(startedAt) };
  switch (budget.unit) {
    case 'days':
      return t('need.why.days', { ...values, n: budget.amount });
    case 'hours':
      return t(budget.roundTheClock ? 'need.why.hours-around' : 'need.why.hours', { ...values, n: budget.amount });
    case 'date':
      return t('need.why.date', { ...values, date: onDate(budget.date) });
    case 'statutory': {
      const { paragraph, period, receivedOn } = budget;
      const length = periodInWords(period);
      return t('statutory.why.law', { paragraph, length, received: inWords(receivedOn) });
    }
    case 'none':
      return dueAt ? t('need.why.by-law', { ...values, date: onDate(lastDayOf(dueAt)) }) : t('need.why.none', values);
  }
}

/** "Kystby næringsråd, Parkering og Haster": what a need must be for the exception to hold. */
export function exceptionInWords({
  space,
  kind,
  theme,
  urgency,
}: NonNullable<ClockExplanation['policy']['exception']>): string {
  return list([
    ...(space === null ? [] : [`«${space}»`]),
    ...(kind === 'opportunity' ? [t('common.opportunity')] : []),
    ...(theme === null ? [] : [t(`common.theme.${theme as Theme}`)]),
    ...(urgency === 'urgent' ? [t('common.urgent')] : []),
  ]);
}

/** A day, days, or a part of one day. */
export function span({ from, to }: ExplanationStep): string {
  if (from.length === 10)
    return from === to ? onDate(from) : t('need.why.span', { from: onDate(from), to: onDate(to) });
  const [day, last] = [onDate(from), onDate(to)];
  const start = `${day} ${clockTime(from)}`;
  return t('need.why.span', { from: start, to: day === last ? clockTime(to) : `${last} ${clockTime(to)}` });
}

/** Why a step counts or not. */
export function reason({ kind, why, name, from }: ExplanationStep, clock: ClockExplanation['clock']): string {
  const named = name?.[currentLanguage()];
  switch (kind) {
    case 'event_day':
      return t(clock.budget.unit === 'statutory' ? 'statutory.why.event-day' : 'need.why.event-day');
    case 'counted':
      return why === 'half_day' ? t('need.why.half-day', { name: named ?? '' }) : t('need.why.counted');
    case 'skipped':
      return (
        named ?? t(why === 'weekend' ? 'need.why.weekend' : why === 'holiday' ? 'need.why.holiday' : 'need.why.closed')
      );
    case 'paused': {
      if (why === 'winter_pause') return t('statutory.why.winter-pause', { name: named ?? '' });
      if (why === 'suspended') return t('need.why.pause.suspended', { name: named ?? '' });
      const pause = clock.pauses.findLast((it) => Date.parse(it.from) <= endOf(from));
      return t(`need.why.pause.${pause?.reason ?? 'with_business'}`, { name: pause?.waitingFor ?? '' });
    }
  }
}

/** How much a step counts for; calendar days of a statutory deadline are called days. Null where it counts for nothing. */
export function sum({ kind, workdays, days, seconds }: ExplanationStep): string | null {
  if (kind !== 'counted') return null;
  if (days !== undefined) return t('statutory.days', { n: days });
  if (workdays !== null) return t('common.workdays', { n: workdays });
  return seconds === null ? null : t('need.why.hours-sum', { n: hours(seconds) });
}

export const hours = (seconds: number): number => Math.round(seconds / 360) / 10;
/** A bare date stands for all of that day. */
const endOf = (from: string): number => Date.parse(from) + (from.length === 10 ? 24 * 3600_000 : 0);
