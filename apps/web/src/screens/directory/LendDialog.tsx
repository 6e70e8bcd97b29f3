import { useState } from 'react';
import { Field, Label, Select, ValidationMessage } from '@digdir/designsystemet-react';
import type { Named, Topic } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { FormDialog } from '../../ui/index.js';
import { useDoing } from './use-directory.js';

type Props = { name: string; topic: Topic; competenceId: string; municipalities: Named[] };

/** Offers a neighbour that their staff may ask this person on this topic; says what they will see. */
export function LendDialog({ name, topic, competenceId, municipalities }: Props) {
  const [municipalityId, setMunicipalityId] = useState('');
  const [tried, setTried] = useState(false);
  const doing = useDoing();
  async function submit(): Promise<boolean> {
    setTried(true);
    if (municipalityId === '') return false;
    return doing(() => call(api.lend, { body: { competenceId, municipalityId } }));
  }
  function start(): void {
    setMunicipalityId('');
    setTried(false);
  }
  return (
    <FormDialog
      open={t('directory.lend')}
      label={t('directory.lend.label', { topic: t(`topic.${topic}`), name })}
      title={t('directory.lend.title', { topic: t(`topic.${topic}`), name })}
      submit={t('directory.lend.do')}
      variant="tertiary"
      onOpen={start}
      onSubmit={submit}
    >
      <p>{t('directory.lend.text')}</p>
      <Field>
        <Label>{t('directory.lend.to')}</Label>
        <Select value={municipalityId} onChange={(event) => setMunicipalityId(event.target.value)}>
          <Select.Option value="">{t('directory.lend.choose')}</Select.Option>
          {municipalities.map(({ id, name: municipality }) => (
            <Select.Option key={id} value={id}>
              {municipality}
            </Select.Option>
          ))}
        </Select>
        {tried && municipalityId === '' && <ValidationMessage>{t('directory.lend.missing')}</ValidationMessage>}
      </Field>
    </FormDialog>
  );
}
