import { lazy, Suspense } from 'react';
import type { NeedShared } from '@vertskap/contract';
import { t } from '../../../i18n/index.js';
import { useActing } from '../../../session/session.js';
import { PromiseFields } from '../../commitments/PromiseFields.js';
import { usePromiseForm } from '../../commitments/use-promise-form.js';
import { ActForm } from '../ActForm.js';
import { DateChoice } from '../DateChoice.js';
import { useAct } from '../use-act.js';

const LeadTimesHint = lazy(() => import('../../commitments/LeadTimesHint.js'));

/** My side promises the other something: what, by when, how certain it is, and on what condition. */
export function CommitDialog({ need }: { need: NeedShared }) {
  const { act, sending, problem } = useAct('commit', need);
  const form = usePromiseForm();
  const staff = useActing().side === 'municipality';
  const { dueOn } = form.value;

  async function submit() {
    const body = form.read();
    const done = body !== null && (await act(body));
    if (done) form.reset();
    return done;
  }
  return (
    <ActForm
      title={t('commitments.commit.title')}
      submit={t('commitments.commit.do')}
      sending={sending}
      problem={problem}
      onSubmit={submit}
    >
      <PromiseFields
        form={form}
        when={
          <>
            <DateChoice
              needId={need.id}
              legend={t('commitments.commit.when')}
              days={staff ? [5, 10, 20] : []}
              value={dueOn}
              {...(form.lacks.dueOn && { error: t('commitments.commit.missing-date') })}
              onChange={(day) => form.set({ dueOn: day })}
            />
            <Suspense>
              <LeadTimesHint of={{ needId: need.id }} promisedBy={dueOn} />
            </Suspense>
          </>
        }
        effect={t('commitments.commit.effect')}
      />
    </ActForm>
  );
}
