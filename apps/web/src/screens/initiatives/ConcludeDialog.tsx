import { useState } from 'react';
import { Textfield } from '@digdir/designsystemet-react';
import type { InitiativeView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { FormDialog } from '../../ui/index.js';
import { useChanged } from './use-initiative.js';

/** Ends it with what came of it; or puts those words right. */
export function ConcludeDialog({ initiative: { id, version, ended } }: { initiative: InitiativeView }) {
  const changed = useChanged(id);
  const [outcome, setOutcome] = useState('');
  const [opened, setOpened] = useState(version);
  const [tried, setTried] = useState(false);

  async function submit(): Promise<boolean> {
    setTried(true);
    if (outcome.trim() === '') return false;
    await call(api.concludeInitiative, {
      params: { id },
      body: { outcome: outcome.trim(), expectedVersion: opened },
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
      onOpen={() => (setOutcome(ended?.outcome ?? ''), setOpened(version), setTried(false))}
      onSubmit={submit}
    >
      {!ended && <p>{t('initiatives.end.text')}</p>}
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
