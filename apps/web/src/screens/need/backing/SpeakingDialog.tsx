import { useQueryClient } from '@tanstack/react-query';
import type { BackingView, NeedShared } from '@vertskap/contract';
import { ActForm } from '../../../deeds/ActForm.js';
import { t } from '../../../i18n/index.js';
import { useDeed } from '../../../live/index.js';

/** The association lets the contacts of a company write in the thread, or no more. */
export function SpeakingDialog({ need, backing: { company, speaks } }: { need: NeedShared; backing: BackingView }) {
  const { send, state, problem } = useDeed(speaks ? 'endSpeaking' : 'inviteToSpeak');
  const client = useQueryClient();
  const does = speaks ? 'end' : 'invite';

  async function submit(): Promise<boolean> {
    const receipt = await send({ params: { id: need.id, companyId: company.id }, body: {} });
    void client.invalidateQueries({ queryKey: ['need'] });
    return receipt !== undefined;
  }
  return (
    <ActForm
      title={t(`backing.${does}.title`, { company: company.name })}
      submit={t(`backing.${does}`)}
      sending={state === 'sending'}
      problem={problem}
      onSubmit={submit}
    >
      <p>{t(`backing.${does}.text`)}</p>
    </ActForm>
  );
}
