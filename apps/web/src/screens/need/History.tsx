import { Details } from '@digdir/designsystemet-react';
import type { Deed, NeedShared } from '@vertskap/contract';
import { exact } from '../../format/index.js';
import { t } from '../../i18n/index.js';

const isOffer = (deed: Deed): boolean => deed === 'offer' || deed === 'not_ours';

/** Who did what, when, and as whom; every deed since the need was raised. */
export function History({ need }: { need: NeedShared }) {
  return (
    <Details className="history">
      <Details.Summary>{t('need.history')}</Details.Summary>
      <Details.Content>
        <ol className="history-list">
          {need.activity.map(({ deed, at, author, to, text, labels }) => (
            <li key={`${at} ${deed}`}>
              <p>
                {t(`need.deed.${deed}`, { who: `${author.name} (${author.unit})` })}
                {to && ` ${t(isOffer(deed) ? 'need.deed-offered' : 'need.deed-to', { name: to.name })}`}
              </p>
              {labels && (
                <p className="history-text">
                  {t('assignment.labels.both', {
                    theme: labels.theme ? t(`common.theme.${labels.theme}`) : '–',
                    urgency: t(`need.urgency.${labels.urgency}`),
                  })}
                  {labels.goals && ` ${t('goals.history', { goals: labels.goals.join(', ') || '–' })}`}
                </p>
              )}
              {text && <p className="history-text">{text}</p>}
              <time dateTime={at}>{exact(at)}</time>
            </li>
          ))}
        </ol>
      </Details.Content>
    </Details>
  );
}
