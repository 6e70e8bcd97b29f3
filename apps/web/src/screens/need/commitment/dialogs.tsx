import { useState } from 'react';
import type { CommitmentView, NeedShared } from '@vertskap/contract';
import { ActForm } from '../../../deeds/ActForm.js';
import { DateChoice } from '../../../deeds/DateChoice.js';
import { useAct } from '../../../deeds/use-act.js';
import { t } from '../../../i18n/index.js';
import { useActing } from '../../../session/session.js';
import { later } from '../../../ui/index.js';
import { FulfilFields, PostponeFields, ReleaseFields } from '../../commitments/EndFields.js';

const LeadTimesHint = later(() => import('../../commitments/LeadTimesHint.js'), { silent: true });

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
      <FulfilFields of={commitment} />
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
      <PostponeFields
        of={commitment}
        when={
          <>
            <DateChoice
              needId={need.id}
              legend={t('commitments.commit.when')}
              days={staff ? [5, 10, 20] : []}
              value={dueOn}
              {...(tried && dueOn === '' && { error: t('commitments.commit.missing-date') })}
              onChange={setDueOn}
            />
            <LeadTimesHint of={{ promiseId: commitment.id }} promisedBy={dueOn} />
          </>
        }
        reason={reason}
        missing={tried && missing}
        onReason={setReason}
      />
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
      <ReleaseFields of={commitment} reason={reason} onReason={setReason} />
    </ActForm>
  );
}
