import { list, number } from '../../../format/index.js';
import { t } from '../../../i18n/index.js';

/** "45 arbeidsplasser og 120 000 000 kroner"; empty where neither was said. */
export const weightInWords = (jobs: number | null, kroner: number | null): string =>
  list([
    ...(jobs === null ? [] : [t('opportunity.result.jobs', { n: jobs })]),
    ...(kroner === null ? [] : [t('opportunity.result.kroner', { amount: number(kroner) })]),
  ]);
