import { useQueryClient } from '@tanstack/react-query';
import type { Named, NeedShared } from '@vertskap/contract';
import { ActForm } from '../../../deeds/ActForm.js';
import { t } from '../../../i18n/index.js';
import { useDeed } from '../../../live/index.js';

/** A company is behind the need no more; the history keeps that it was. */
export function WithdrawBackingDialog({ need, company }: { need: NeedShared; company: Named }) {
  const { send, state, problem } = useDeed('withdrawBacking');
  const client = useQueryClient();

  async function submit(): Promise<boolean> {
    const receipt = await send({ params: { id: need.id, companyId: company.id }, body: {} });
    void client.invalidateQueries({ queryKey: ['need'] });
    return receipt !== undefined;
  }
  return (
    <ActForm
      title={t('backing.withdraw.title', { company: company.name })}
      submit={t('backing.withdraw.do')}
      sending={state === 'sending'}
      problem={problem}
      onSubmit={submit}
    >
      <p>{t('backing.withdraw.text')}</p>
    </ActForm>
  );
}
