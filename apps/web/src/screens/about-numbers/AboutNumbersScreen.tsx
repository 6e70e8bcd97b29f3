import { Heading } from '@digdir/designsystemet-react';
import { FIGURES } from '../../figures/figures.rules.js';
import { t } from '../../i18n/index.js';
import { Page } from '../../ui/index.js';

const parts = ['what', 'fair', 'waiting', 'small', 'change', 'compare'] as const;

/** What the numbers can and cannot tell, and how each of them is counted. */
export default function AboutNumbersScreen() {
  return (
    <Page title={t('insight.about')} width="narrow">
      {parts.map((part) => (
        <section key={part} className="stack">
          <Heading level={2} data-size="xs">
            {t(`about-numbers.${part}`)}
          </Heading>
          <p>{t(`about-numbers.${part}.text`)}</p>
        </section>
      ))}
      <section className="stack">
        <Heading level={2} data-size="xs">
          {t('insight.how')}
        </Heading>
        <dl className="stack">
          {FIGURES.map((id) => (
            <div key={id}>
              <dt>
                <strong>{t(`insight.name.${id}`)}</strong>
              </dt>
              <dd>{t(`insight.definition.${id}`)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Page>
  );
}
