import { Details } from '@digdir/designsystemet-react';
import type { AdministrationView } from '@vertskap/contract';
import { exact } from '../../format/index.js';
import { t } from '../../i18n/index.js';

/** Who changed people and places, and when. */
export function PeopleHistory({ history }: Pick<AdministrationView, 'history'>) {
  if (history.length === 0) return null;
  return (
    <Details>
      <Details.Summary>{t('people.history')}</Details.Summary>
      <Details.Content>
        <ol className="people-history">
          {history.map(({ deed, subject, by, at }) => (
            <li key={`${at} ${deed} ${subject}`}>
              <p>{t(`people.deed.${deed}`, { who: `${by.name} (${by.unit})`, subject })}</p>
              <time dateTime={at}>{exact(at)}</time>
            </li>
          ))}
        </ol>
      </Details.Content>
    </Details>
  );
}
