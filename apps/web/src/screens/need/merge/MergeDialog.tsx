import { useState } from 'react';
import { Field, Label, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import type { NeedShared } from '@vertskap/contract';
import { ActForm } from '../../../deeds/ActForm.js';
import { useAct } from '../../../deeds/use-act.js';
import { t } from '../../../i18n/index.js';
import { ReasonField } from './ReasonField.js';

type Props = { need: Pick<NeedShared, 'id' | 'number'> & { version?: number }; into?: string; onDone?: () => void };

/** The coordinator says that this need says the same as an older one. */
export function MergeDialog({ need, into, onDone }: Props) {
  const { act, sending, problem } = useAct('merge', need);
  const [number, setNumber] = useState(into ?? '');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const older = number.trim().toUpperCase();
  const unfit = { number: !/^B-\d{1,9}$/.test(older), reason: reason.trim() === '' };

  async function submit() {
    setTried(true);
    if (unfit.number || unfit.reason) return false;
    const done = await act({ into: older, reason: reason.trim() });
    if (done) onDone?.();
    return done;
  }
  return (
    <ActForm
      title={into ? t('merge.do.pair', { newer: need.number, older: into }) : t('merge.do.title')}
      submit={t('merge.do')}
      sending={sending}
      problem={problem}
      onSubmit={submit}
    >
      <p>{t('merge.do.text')}</p>
      {!into && (
        <Field>
          <Label>{t('merge.number')}</Label>
          <Textfield
            aria-label={t('merge.number')}
            value={number}
            onChange={(event) => setNumber(event.target.value)}
          />
          {tried && unfit.number && <ValidationMessage>{t('merge.number.missing')}</ValidationMessage>}
        </Field>
      )}
      <ReasonField value={reason} missing={tried && unfit.reason} onChange={setReason} />
    </ActForm>
  );
}
