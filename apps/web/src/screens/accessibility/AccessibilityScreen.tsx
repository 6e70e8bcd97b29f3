import { Heading, List } from '@digdir/designsystemet-react';
import { t } from '../../i18n/index.js';
import { LanguageChoice } from '../../layout/LanguageChoice.js';
import { useSession } from '../../session/session.js';
import { Page } from '../../ui/index.js';
import '../more/more.css';
import { doesNotHold, holds, howTested } from './statement.js';

const AUTHORITY = 'https://www.uutilsynet.no/';

/** What holds and what does not for those who see, hear, move or read otherwise; how that is known; and where to complain. */
export default function AccessibilityScreen() {
  const { acting } = useSession();
  const place = acting?.municipality?.name;
  return (
    <Page title={t('accessibility.title')} lead={t('accessibility.lead')} width="narrow">
      {!acting && (
        <div className="more-language">
          <LanguageChoice />
        </div>
      )}
      <Facts title={t('accessibility.holds')} facts={holds.map((fact) => t(`accessibility.holds.${fact}`))} />
      <Facts
        title={t('accessibility.does-not-hold')}
        facts={doesNotHold.map((fact) => t(`accessibility.does-not-hold.${fact}`))}
      />
      <Facts title={t('accessibility.tested')} facts={howTested.map((fact) => t(`accessibility.tested.${fact}`))} />
      <section className="card stack">
        <Heading level={2} data-size="2xs">
          {t('accessibility.complain')}
        </Heading>
        <p>{place ? t('accessibility.complain.to', { place }) : t('accessibility.complain.text')}</p>
        <p>
          {t('accessibility.complain.further')}{' '}
          <a className="ds-link" href={AUTHORITY}>
            {t('accessibility.authority')}
          </a>
        </p>
      </section>
    </Page>
  );
}

function Facts({ title, facts }: { title: string; facts: string[] }) {
  return (
    <section className="card stack">
      <Heading level={2} data-size="2xs">
        {title}
      </Heading>
      <List.Unordered>
        {facts.map((fact) => (
          <List.Item key={fact}>{fact}</List.Item>
        ))}
      </List.Unordered>
    </section>
  );
}
