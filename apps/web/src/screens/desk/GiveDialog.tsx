import { useState } from 'react';
import { Field, Label, Select, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import type { Named } from '@vertskap/contract';
import { ActForm } from '../../deeds/ActForm.js';
import { t } from '../../i18n/index.js';
import { SuggestedFor } from '../suggestion/SuggestedFor.js';
import type { TriageProps } from './use-triage.js';

/** Gives what is chosen to one sector, with the same words to go. */
export function GiveDialog({ needs, triage, sectors }: TriageProps & { sectors: Named[] }) {
  const [sectorId, setSectorId] = useState('');
  const [needed, setNeeded] = useState(t('desk.give.needed-default'));
  const [tried, setTried] = useState(false);
  const sector = sectors.find(({ id }) => id === sectorId);

  async function submit() {
    const lacks = !sector || needed.trim() === '';
    setTried(lacks);
    if (lacks) return false;
    const action = { kind: 'sector' as const, sectorId, needed: needed.trim() };
    return triage.run(
      needs.map(({ id }) => id),
      action,
      t('desk.give.done', { sector: sector.name }),
    );
  }
  return (
    <ActForm
      title={t('desk.give.title', { n: needs.length })}
      submit={t('desk.give.do')}
      sending={triage.sending}
      problem={triage.problem}
      waits={false}
      onSubmit={submit}
    >
      <SuggestedFor needIds={needs.map(({ id }) => id)} chosenId={sectorId} onChoose={setSectorId} />
      <Field>
        <Label>{t('desk.give.to')}</Label>
        <Select value={sectorId} onChange={(event) => setSectorId(event.target.value)}>
          <Select.Option value="">{t('need.hand-over.choose')}</Select.Option>
          {sectors.map(({ id, name }) => (
            <Select.Option key={id} value={id}>
              {name}
            </Select.Option>
          ))}
        </Select>
        {tried && !sector && <ValidationMessage>{t('need.hand-over.missing-to')}</ValidationMessage>}
      </Field>
      <Field>
        <Label>{t('need.hand-over.needed')}</Label>
        <Textarea rows={2} maxLength={2_000} value={needed} onChange={(event) => setNeeded(event.target.value)} />
        {tried && needed.trim() === '' && <ValidationMessage>{t('need.hand-over.missing-needed')}</ValidationMessage>}
      </Field>
      <p className="effect">
        <strong>{t('need.effect')}</strong> {t('desk.give.effect')}
      </p>
    </ActForm>
  );
}
