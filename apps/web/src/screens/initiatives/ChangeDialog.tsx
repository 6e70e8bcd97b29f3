import { useState } from 'react';
import type { InitiativeView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { FormDialog } from '../../ui/index.js';
import { useChanged } from './use-initiative.js';
import { asWritten, faultsOf, sent } from './words-form.js';
import { WordsFields } from './WordsFields.js';

/** Changes its words, its goals, and whether it calls members. */
export function ChangeDialog({ initiative }: { initiative: InitiativeView }) {
  const { id, version, language, space } = initiative;
  const changed = useChanged(id);
  const [written, setWritten] = useState(() => asWritten(initiative));
  const [opened, setOpened] = useState(version);
  const [tried, setTried] = useState(false);

  async function submit(): Promise<boolean> {
    setTried(true);
    if (faultsOf(written).length > 0) return false;
    await call(api.changeInitiative, {
      params: { id },
      body: { ...sent(written), language, expectedVersion: opened },
    });
    await changed();
    return true;
  }
  return (
    <FormDialog
      open={t('initiatives.change')}
      title={t('initiatives.change.title')}
      submit={t('common.save')}
      onOpen={() => (setWritten(asWritten(initiative)), setOpened(version), setTried(false))}
      onSubmit={submit}
    >
      <WordsFields
        written={written}
        faults={tried ? faultsOf(written) : []}
        municipalities={space.municipalities}
        onChange={(news) => setWritten((old) => ({ ...old, ...news }))}
      />
    </FormDialog>
  );
}
