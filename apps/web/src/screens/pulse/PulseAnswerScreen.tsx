import { useEffect } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Alert, Heading } from '@digdir/designsystemet-react';
import { api, call, ProblemError } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { LanguageChoice } from '../../layout/LanguageChoice.js';
import { Wordmark } from '../../layout/Wordmark.js';
import { Failure, Loading } from '../../ui/index.js';
import { AnswerForm } from './AnswerForm.js';
import './pulse-answer.css';

/** Where a personal link from an association leads: one question, for whoever holds the link. */
export default function PulseAnswerScreen() {
  const token = location.hash.slice(1);
  const asked = useQuery({
    queryKey: ['pulse-link', token],
    queryFn: () => call(api.openPulse, { body: { token } }),
    retry: false,
    staleTime: Infinity,
  });
  const title = t('pulse.answer.title');
  useEffect(() => {
    document.title = `${title} – ${t('common.product')}`;
  }, [title]);
  return (
    <div className="pulse-answer">
      <header className="pulse-answer-head">
        <div className="pulse-answer-top">
          <Wordmark />
          <LanguageChoice />
        </div>
      </header>
      <main id="main" className="card stack pulse-answer-main">
        {asked.data ? (
          <>
            <p>{t('pulse.answer.from', { association: asked.data.association, company: asked.data.company })}</p>
            <Heading level={1} data-size="sm" lang={asked.data.language}>
              {asked.data.question}
            </Heading>
            <AnswerForm token={token} asked={asked.data} />
          </>
        ) : (
          <>
            <Heading level={1} data-size="sm">
              {title}
            </Heading>
            {asked.error ? <Gone error={asked.error} /> : <Loading rows={3} />}
          </>
        )}
      </main>
    </div>
  );
}

/** A link that leads nowhere says what may be the matter; everything else is said as always. */
function Gone({ error }: { error: unknown }) {
  const gone = error instanceof ProblemError && (error.code === 'not_found' || error.code === 'invalid_input');
  return gone ? <Alert data-color="warning">{t('pulse.answer.gone')}</Alert> : <Failure error={error} />;
}
