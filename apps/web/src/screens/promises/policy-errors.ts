import type { FieldError, Policy, Promised } from '@vertskap/contract';
import { t } from '../../i18n/index.js';
import type { Said } from './editing/Mistakes.js';
import { promisedClocks, urgencies } from './policy-words.js';

/** What is wrong with an amount; that of `none` cannot be. */
export const amountError = ({ unit }: Promised): string =>
  t(unit === 'hours' ? 'promises.error.hours' : 'promises.error.days');

/** An error of the server in words, and the field it belongs to. */
export function errorInWords({ path }: FieldError, draft: Policy | null): Said {
  for (const clock of promisedClocks)
    for (const urgency of urgencies)
      if (draft && path.startsWith(`body.policy.promises.${clock}.${urgency}`))
        return {
          id: `promise-${clock}-${urgency}`,
          where: t(`promises.cell.${urgency}`, { clock: t(`promises.of.${clock}`) }),
          message: amountError(draft.promises[clock][urgency]),
        };
  return { id: 'exceptions', where: t('promises.exceptions'), message: t('promises.error.exceptions') };
}
