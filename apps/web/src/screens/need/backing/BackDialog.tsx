import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { BackingView, Named, NeedShared } from '@vertskap/contract';
import { ActForm } from '../../../deeds/ActForm.js';
import { t } from '../../../i18n/index.js';
import { useDeed } from '../../../live/index.js';
import { BackingFields, sentOf, writtenOf } from './BackingFields.js';

type Props = { need: NeedShared; company: Named; known: BackingView | null };

/** A company comes behind the need, or says anew how it hits it. */
export function BackDialog({ need, company, known }: Props) {
  const { send, state, problem } = useDeed('back');
  const client = useQueryClient();
  const [form, setForm] = useState(writtenOf(known));
  const [tried, setTried] = useState(false);

  async function submit(): Promise<boolean> {
    const said = sentOf(form);
    setTried(said === undefined);
    if (!said) return false;
    const receipt = await send({ params: { id: need.id }, body: { companyId: company.id, ...said } });
    void client.invalidateQueries({ queryKey: ['need'] });
    return receipt !== undefined;
  }
  return (
    <ActForm
      title={t('backing.back.title', { company: company.name })}
      submit={t(known ? 'common.save' : 'backing.back')}
      sending={state === 'sending'}
      problem={problem}
      onSubmit={submit}
    >
      <BackingFields written={form} tried={tried} onChange={(news) => setForm((old) => ({ ...old, ...news }))} />
      <p>{t('backing.seen')}</p>
    </ActForm>
  );
}
