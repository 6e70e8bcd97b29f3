import { useId, useState, type FormEvent, type KeyboardEvent } from 'react';
import { Alert, Button, Field, Heading, Label, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import { PadlockLockedIcon } from '@navikt/aksel-icons';
import type { ConsultationList, ConsultationView, NeedShared } from '@vertskap/contract';
import { ActProblem } from '../../../deeds/ActProblem.js';
import { DraftKept } from '../../../drafts/DraftKept.js';
import { useDraft } from '../../../drafts/use-draft.js';
import { t } from '../../../i18n/index.js';
import { useDeed } from '../../../live/index.js';
import { BODY_MAX } from '../written.rules.js';
import { Standing } from './Standing.js';

type Props = { need: NeedShared; consultation: ConsultationView; onGiven: (list: ConsultationList) => void };

/** My sector was asked: the question, by when, and where to write. First on the page. */
export default function AskedCard({ need, consultation, onGiven }: Props) {
  const { id, asking, asked, question } = consultation;
  const title = useId();
  const { send, state, problem } = useDeed('contribute');
  const draft = useDraft(`need.${id}`, { body: '' });
  const [tried, setTried] = useState(false);
  const body = draft.value.body.trim();

  async function submit(event?: FormEvent) {
    event?.preventDefault();
    setTried(body === '');
    if (body === '' || state === 'sending') return;
    const list = await send({ params: { id: need.id, consultationId: id }, body: { body } });
    if (!list) return;
    draft.clear();
    onGiven(list);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void submit();
  }
  return (
    <section className="note asked-card" aria-labelledby={title}>
      <p className="note-head">
        <span className="note-label">
          <PadlockLockedIcon aria-hidden /> {t('need.internal')} <small>{t('need.internal-only')}</small>
        </span>
      </p>
      <Heading level={2} data-size="sm" id={title}>
        {t('consultation.asks-you', { sector: asking.name })}
      </Heading>
      <p className="letter-body asked-question">{question}</p>
      <Standing owed={consultation} />
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Field>
          <Label>{t('consultation.contribution', { sector: asked.name })}</Label>
          <Field.Description>{t('consultation.contribution-description', { sector: asking.name })}</Field.Description>
          <Textarea
            rows={4}
            maxLength={BODY_MAX}
            value={draft.value.body}
            aria-invalid={tried && body === '' ? true : undefined}
            onKeyDown={onKeyDown}
            onChange={(event) => draft.set({ body: event.target.value })}
          />
          {tried && body === '' && <ValidationMessage>{t('consultation.contribution-missing')}</ValidationMessage>}
        </Field>
        {problem && (
          <Alert data-color="danger" role="alert">
            <ActProblem problem={problem} />
          </Alert>
        )}
        <div className="need-buttons">
          <Button type="submit" data-color="warning" loading={state === 'sending'}>
            {t('consultation.contribute')}
          </Button>
          <span className="composer-keys" aria-hidden="true">
            {t('need.send-keys')}
          </span>
          <DraftKept draft={draft} written={body !== ''} />
        </div>
      </form>
    </section>
  );
}
