import { t } from '../i18n/index.js';

/** The ball rests between the two sides. */
export function Wordmark() {
  return (
    <span className="wordmark">
      <svg viewBox="0 0 32 32" width="30" height="30" aria-hidden>
        <path className="wordmark-sides" d="M6 8.500 16 27 26 8.500" />
        <circle className="wordmark-ball" cx="16" cy="9" r="4.200" />
      </svg>
      <span className="wordmark-text">{t('common.product')}</span>
    </span>
  );
}
