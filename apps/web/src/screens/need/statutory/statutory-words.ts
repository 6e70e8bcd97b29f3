import type { Certainty, StatutoryPeriod, Wording } from '@vertskap/contract';
import { inWords } from '../../../format/index.js';
import { currentLanguage, t } from '../../../i18n/index.js';

export const inMyLanguage = (wording: Wording): string => wording[currentLanguage()];

/** "12 uker", "4 måneder"; that the law gives no number is said too. */
export const periodInWords = (period: StatutoryPeriod): string =>
  period.unit === 'none' ? t('statutory.period.none') : t(`statutory.period.${period.unit}`, { n: period.amount });

/** How sure we are, and since when. */
export const certaintyInWords = ({ certainty, checkedOn }: { certainty: Certainty; checkedOn: string }): string =>
  t(`statutory.certainty.${certainty}`, { date: inWords(checkedOn) });
