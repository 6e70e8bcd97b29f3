import { useState } from 'react';
import { Textfield } from '@digdir/designsystemet-react';
import type { CommitmentView, NeedShared } from '@vertskap/contract';
import { t } from '../../../i18n/index.js';
import { useActing } from '../../../session/session.js';
import { ActForm } from '../ActForm.js';
import { DateChoice } from '../DateChoice.js';
import { useAct } from '../use-act.js';

type Props = { need: NeedShared; commitment: CommitmentView };

/** What my side promised is done. */
export function FulfilDialog({ need, commitment }: Props) {
  const { act, sending, problem } = useAct('fulfil', need, { commitmentId: commitment.id });
  return (
    <ActForm
      title={t('commitments.fulfil.title')}
      submit={t('commitments.fulfil.do')}
      sending={sending}
      problem={problem}
      onSubmit={() => act({})}
    >
      <Words of={commitment} />
      <p className="effect">{t('commitments.fulfil.effect')}</p>
    </ActForm>
  );
}

/** It takes longer: another date, and why. */
export function PostponeDialog({ need, commitment }: Props) {
  const { act, sending, problem } = useAct('postpone', need, { commitmentId: commitment.id });
  const [dueOn, setDueOn] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const staff = useActing().side === 'municipality';
  const missing = reason.trim() === '';
  async function submit() {
    const lacks = missing || dueOn === '';
    setTried(lacks);
    return !lacks && (await act({ dueOn, reason: reason.trim() }));
  }
  return (
    <ActForm
      title={t('commitments.postpone.title')}
      submit={t('commitments.postpone.do')}
      sending={sending}
      problem={problem}
      onSubmit={submit}
    >
      <Words of={commitment} />
      <DateChoice
        needId={need.id}
        legend={t('commitments.commit.when')}
        days={staff ? [5, 10, 20] : []}
        value={dueOn}
        {...(tried && dueOn === '' && { error: t('commitments.commit.missing-date') })}
        onChange={setDueOn}
      />
      <Textfield
        label={t('commitments.postpone.why')}
        multiline
        rows={3}
        maxLength={500}
        value={reason}
        error={tried && missing && t('commitments.postpone.missing')}
        onChange={(event) => setReason(event.target.value)}
      />
      <p className="effect">{t('commitments.postpone.effect')}</p>
    </ActForm>
  );
}

/** What the other side promised is needed no more. */
export function ReleaseDialog({ need, commitment }: Props) {
  const { act, sending, problem } = useAct('release', need, { commitmentId: commitment.id });
  const [reason, setReason] = useState('');
  return (
    <ActForm
      title={t('commitments.release.title')}
      submit={t('commitments.release.do')}
      sending={sending}
      problem={problem}
      onSubmit={() => act({ reason: reason.trim() || null })}
    >
      <Words of={commitment} />
      <Textfield
        label={t('commitments.release.why')}
        multiline
        rows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <p className="effect">{t('commitments.release.effect')}</p>
    </ActForm>
  );
}

const Words = ({ of: { what, language } }: { of: CommitmentView }) => (
  <p lang={language}>
    <strong>{what}</strong>
  </p>
);
