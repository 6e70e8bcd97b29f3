import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { InitiativeSpace } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { FormDialog, SelectField } from '../../ui/index.js';
import { blank, faultsOf, sent } from './words-form.js';
import { WordsFields } from './WordsFields.js';

/** Starts an initiative in one of these spaces, and goes to it. Sent twice it is one: its key is chosen when the form is opened. */
export function StartDialog({ spaces }: { spaces: InitiativeSpace[] }) {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const [spaceId, setSpaceId] = useState('');
  const [written, setWritten] = useState(blank);
  const [tried, setTried] = useState(false);
  const clientKey = useRef('');
  const space = spaces.find(({ id }) => id === spaceId) ?? spaces[0];

  function start(): void {
    setWritten(blank);
    setTried(false);
    clientKey.current = crypto.randomUUID();
  }
  async function submit(): Promise<boolean> {
    setTried(true);
    if (faultsOf(written).length > 0 || !space) return false;
    const { id } = await call(api.startInitiative, {
      body: { ...sent(written), clientKey: clientKey.current, spaceId: space.id },
    });
    await client.invalidateQueries({ queryKey: ['initiatives'] });
    navigate(`/satsinger/${id}`);
    return true;
  }
  return (
    <FormDialog
      open={t('initiatives.start')}
      title={t('initiatives.start')}
      submit={t('initiatives.start')}
      variant="primary"
      onOpen={start}
      onSubmit={submit}
    >
      {spaces.length > 1 && (
        <SelectField
          label={t('initiatives.start.where')}
          value={space?.id ?? ''}
          choices={spaces.map(({ id, name }) => [id, name])}
          onChange={(id) => {
            setSpaceId(id);
            setWritten((old) => ({ ...old, goalIds: [] }));
          }}
        />
      )}
      <WordsFields
        written={written}
        faults={tried ? faultsOf(written) : []}
        municipalities={space?.municipalities ?? []}
        onChange={(news) => setWritten((old) => ({ ...old, ...news }))}
      />
    </FormDialog>
  );
}
