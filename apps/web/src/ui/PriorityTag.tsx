import { StarIcon } from '@navikt/aksel-icons';
import { t } from '../i18n/index.js';

/** The mayor wants it to come first. */
export function PriorityTag() {
  return (
    <strong className="priority-tag">
      <StarIcon aria-hidden /> {t('politics.priority')}
    </strong>
  );
}
