import { EyeIcon, PencilIcon } from '@navikt/aksel-icons';
import { t } from '../../i18n/index.js';
import { useColleagues } from './use-colleagues.js';

const SHOWN = 3;

/** Who else of the municipality has this need open, and who writes, so that nobody answers twice. Business never sees it. */
export function Colleagues({ needId, written }: { needId: string; written: string }) {
  const people = useColleagues(needId, written).toSorted((a, b) => b.doing.localeCompare(a.doing));
  if (people.length === 0) return null;
  return (
    <ul className="colleagues" aria-label={t('need.colleagues')}>
      {people.slice(0, SHOWN).map(({ membershipId, name, unit, doing }) => (
        <li key={membershipId} data-doing={doing}>
          {doing === 'writing' ? <PencilIcon aria-hidden /> : <EyeIcon aria-hidden />}
          {t(`need.colleague.${doing}`, { name, unit })}
        </li>
      ))}
      {people.length > SHOWN && <li>{t('need.colleague.more', { n: people.length - SHOWN })}</li>}
    </ul>
  );
}
