import type { NeedShared } from '@vertskap/contract';
import { ActForm } from '../../../deeds/ActForm.js';
import { useAct } from '../../../deeds/use-act.js';
import { t } from '../../../i18n/index.js';
import { usePromiseForm } from '../../commitments/use-promise-form.js';
import PromiseOnNeed from './PromiseOnNeed.js';

/** My side promises the other something: what, by when, how certain it is, and on what condition. */
export function CommitDialog({ need }: { need: NeedShared }) {
  const { act, sending, problem } = useAct('commit', need);
  const form = usePromiseForm();

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
      <PromiseOnNeed needId={need.id} form={form} />
    </ActForm>
  );
}
