import { t } from '../../i18n/index.js';
import { CopyButton } from '../../ui/index.js';

/** Copies the address of the need. */
export const CopyLink = () => (
  <CopyButton text={`${location.origin}${location.pathname}`} label={t('need.copy-link')} done={t('need.copied')} />
);
