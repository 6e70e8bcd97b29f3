import type { LeadTimes } from '@vertskap/contract';

/** In how many of ten like it the answer had come by a date, as far as is known. */
export const tenthsBy = ({ tenths }: Pick<LeadTimes, 'tenths'>, date: string): number =>
  tenths.filter((by) => by <= date).length;

/** Whether most took longer than a promise allows: it would be broken more often than kept. */
export const isEarlierThanMost = (leadTimes: Pick<LeadTimes, 'tenths'>, date: string): boolean =>
  date !== '' && leadTimes.tenths.length >= 5 && tenthsBy(leadTimes, date) < 5;
