import { Heading } from '@digdir/designsystemet-react';
import { PadlockLockedIcon } from '@navikt/aksel-icons';
import type { NeedView } from '@vertskap/contract';
import { deedForm } from '../../../deeds/deed-form.js';
import { t } from '../../../i18n/index.js';
import { Failure, Loading } from '../../../ui/index.js';
import { QuestionBlock } from './QuestionBlock.js';
import { questionsOf } from './consultation.rules.js';
import { type Consultations as Found, PANEL_TITLE_ID } from './use-consultations.js';

const AskDialog = deedForm(
  () => import('./AskDialog.js').then((m) => m.AskDialog),
  () => ({ label: t('consultation.ask') }),
);

/** What other sectors were asked and what they said. Only the municipality sees it, and it looks like it. */
export function Consultations({ view: { need }, found }: { view: NeedView; found: Found }) {
  const { list, error, retry, keep } = found;
  if (list && list.consultations.length === 0 && !list.mayAsk) return null;
  return (
    <section className="note consultations" aria-labelledby={PANEL_TITLE_ID}>
      <p className="note-head">
        <span className="note-label">
          <PadlockLockedIcon aria-hidden /> {t('need.internal')} <small>{t('need.internal-only')}</small>
        </span>
      </p>
      <Heading level={2} data-size="2xs" id={PANEL_TITLE_ID} tabIndex={-1}>
        {t('consultation.title')}
      </Heading>
      {list ? (
        <>
          {list.consultations.length === 0 && <p>{t('consultation.none')}</p>}
          {questionsOf(list.consultations).map((question) => (
            <QuestionBlock key={question.asked[0].id} question={question} />
          ))}
          {list.mayAsk && <AskDialog need={need} sectors={list.sectors} onAsked={keep} />}
        </>
      ) : error ? (
        <Failure error={error} onRetry={retry} />
      ) : (
        <Loading rows={1} />
      )}
    </section>
  );
}
