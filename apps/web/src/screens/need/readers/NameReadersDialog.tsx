import { useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Checkbox, Fieldset } from '@digdir/designsystemet-react';
import type { NeedShared, ReaderOptions } from '@vertskap/contract';
import { api, call } from '../../../api/call.js';
import { ActForm } from '../../../deeds/ActForm.js';
import { t } from '../../../i18n/index.js';
import { useDeed } from '../../../live/index.js';
import { useActing } from '../../../session/session.js';

/** Says who of the own side reads a restricted need from now on. */
export function NameReadersDialog({ need }: { need: NeedShared }) {
  const { id: me, side } = useActing();
  const { send, state, problem } = useDeed('nameReaders');
  const client = useQueryClient();
  const [marked, setMarked] = useState<string[] | null>(null);
  const { data } = useQuery({
    queryKey: ['readers', need.id, need.version],
    queryFn: ({ signal }) => call(api.readerOptions, { params: { id: need.id } }, signal),
  });
  const candidates: ReaderOptions['candidates'] = data?.candidates ?? [];
  const chosen = marked ?? candidates.filter(({ reads }) => reads).map(({ id }) => id);
  const toggle = (id: string) =>
    setMarked(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);

  async function submit(): Promise<boolean> {
    const receipt = await send({ params: { id: need.id }, body: { membershipIds: chosen } });
    void client.invalidateQueries({ queryKey: ['need'] });
    if (receipt) setMarked(null);
    return receipt !== undefined;
  }
  return (
    <ActForm
      title={t('readers.name.title')}
      submit={t('readers.name.do')}
      sending={state === 'sending'}
      problem={problem}
      onSubmit={submit}
    >
      <p>{t(`readers.name.text.${side}`)}</p>
      <Fieldset>
        <Fieldset.Legend>{t('readers.name.who')}</Fieldset.Legend>
        {candidates.map(({ id, name, unit, position }) => (
          <Checkbox
            key={id}
            label={name}
            description={`${position}, ${unit}`}
            value={id}
            checked={chosen.includes(id)}
            readOnly={id === me}
            onChange={() => (id === me ? undefined : toggle(id))}
          />
        ))}
        {data && candidates.length === 0 && <p>{t('readers.name.none')}</p>}
      </Fieldset>
    </ActForm>
  );
}
