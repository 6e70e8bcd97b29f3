import { useId, useState } from 'react';
import { Fieldset, Radio, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import type { InitiativeReached, InitiativeView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { FormDialog } from '../../ui/index.js';
import { useChanged } from './use-initiative.js';

const answers = ['reached', 'partly', 'missed'] as const satisfies InitiativeReached[];

/** Ends it with whether its aim was reached and what came of it; or puts that right. */
export function ConcludeDialog({ initiative: { id, version, ended } }: { initiative: InitiativeView }) {
  const changed = useChanged(id);
  const name = useId();
  const [outcome, setOutcome] = useState('');
  const [reached, setReached] = useState<InitiativeReached | null>(null);
  const [opened, setOpened] = useState(version);
  const [tried, setTried] = useState(false);

  async function submit(): Promise<boolean> {
    setTried(true);
    if (outcome.trim() === '' || reached === null) return false;
    await call(api.concludeInitiative, {
      params: { id },
      body: { outcome: outcome.trim(), reached, expectedVersion: opened },
    });
    await changed();
    return true;
  }
  const words = t(ended ? 'initiatives.outcome.change' : 'initiatives.end');
  return (
    <FormDialog
      open={words}
      title={ended ? words : t('initiatives.end.title')}
      submit={ended ? t('common.save') : words}
      variant="tertiary"
      onOpen={() => {
        setOutcome(ended?.outcome ?? '');
        setReached(ended?.reached ?? null);
        setOpened(version);
        setTried(false);
      }}
      onSubmit={submit}
    >
      {!ended && <p>{t('initiatives.end.text')}</p>}
      <Fieldset>
        <Fieldset.Legend>{t('initiatives.reached')}</Fieldset.Legend>
        {answers.map((answer) => (
          <Radio
            key={answer}
            name={name}
            value={answer}
            label={t(`initiatives.reached.${answer}`)}
            checked={reached === answer}
            aria-invalid={(tried && reached === null) || undefined}
            onChange={() => setReached(answer)}
          />
        ))}
        {tried && reached === null && <ValidationMessage>{t('initiatives.reached.missing')}</ValidationMessage>}
      </Fieldset>
      <Textfield
        label={t('initiatives.outcome.field')}
        multiline
        rows={5}
        maxLength={4_000}
        value={outcome}
        error={tried && outcome.trim() === '' && t('initiatives.outcome.missing')}
        onChange={(event) => setOutcome(event.target.value)}
      />
    </FormDialog>
  );
}
