import { t } from '../i18n/index.js';
import { useSession } from '../session/session.js';

/** On every page of a demonstration, so that nobody mistakes it for the real thing. */
export function DemonstrationNotice() {
  const { demonstration } = useSession();
  if (!demonstration) return null;
  return (
    <p className="demonstration">
      <strong>{t('session.demonstration')}</strong> {t('session.demonstration.text')}
    </p>
  );
}
