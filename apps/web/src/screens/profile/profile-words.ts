import type { IndustryGroup, ProfileIndustry, ProfileSource } from '@vertskap/contract';
import { capital, number, plainDate } from '../../format/index.js';
import { currentLanguage, localesOf, t } from '../../i18n/index.js';

export const industryName = (industry: ProfileIndustry): string => capital(t(`profile.industry.${industry}`));
export const groupName = (group: IndustryGroup): string => t(`profile.group.${group}`);

/** A count of people; one that is hidden says so. */
export const countWords = (count: number | null): string => (count === null ? t('profile.hidden') : number(count));

/** 1.4 */
export const quotientWords = (quotient: number): string => decimals(quotient, 1);

/** 23 % */
export const shareWords = (share: number): string =>
  new Intl.NumberFormat(localesOf(currentLanguage()), { style: 'percent', maximumFractionDigits: 0 }).format(share);

/** "+120", "−8": people more or fewer. */
export const changeWords = (change: number): string =>
  new Intl.NumberFormat(localesOf(currentLanguage()), { signDisplay: 'exceptZero', maximumFractionDigits: 0 }).format(
    change,
  );

const decimals = (value: number, digits: number): string =>
  new Intl.NumberFormat(localesOf(currentLanguage()), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);

/** 2024, or the quarter or month as people say it. */
export function periodWords(period: string): string {
  const [, year = period, kind, part] = /^(\d{4})(?:([KM])0?(\d+))?$/.exec(period) ?? [];
  if (kind === 'K') return t('profile.quarter', { year, quarter: part ?? '' });
  return kind === 'M' ? `${part}.${year}` : year;
}

/** Who made it, which table, and as of when. */
export const sourceWords = ({ source, table, label, updated, invented }: ProfileSource): string =>
  invented
    ? t('profile.source.invented', { source })
    : [
        t('profile.source', { source, table }),
        ...(label ? [label.replace(/^\d{5}: /, '')] : []),
        ...(updated ? [t('profile.source.updated', { date: plainDate(updated) })] : []),
      ].join('. ');
