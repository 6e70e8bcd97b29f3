import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { Rhythm } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { FormDialog, SelectField } from '../../ui/index.js';
import { usual, whenAndWhere, WhenAndWhere } from './WhenAndWhere.js';

/** Calls a meeting in one of these spaces, and goes to it. */
export function CallDialog({ rhythms }: { rhythms: Rhythm[] }) {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const spaces = rhythms.map(({ space }) => space);
  const [spaceId, setSpaceId] = useState(spaces[0]?.id ?? '');
  const [form, setForm] = useState(usual(null));
  const [tried, setTried] = useState(false);
  const clientKey = useRef('');

  const proposed = (id: string) => usual(rhythms.find(({ space }) => space.id === id)?.nextBy ?? null);
  function choose(id: string): void {
    setSpaceId(id);
    setForm(({ date: _, ...old }) => ({ ...old, date: proposed(id).date }));
  }
  function start(): void {
    setForm(proposed(spaceId));
    setTried(false);
    clientKey.current = crypto.randomUUID();
  }
  async function submit(): Promise<boolean> {
    setTried(true);
    const when = whenAndWhere(form);
    if (!when) return false;
    const { id } = await call(api.callMeeting, { body: { clientKey: clientKey.current, spaceId, ...when } });
    await client.invalidateQueries({ queryKey: ['meetings'] });
    navigate(`/moter/${id}`);
    return true;
  }
  return (
    <FormDialog
      open={t('meetings.call')}
      title={t('meetings.call')}
      submit={t('meetings.call.send')}
      variant="primary"
      onOpen={start}
      onSubmit={submit}
    >
      {spaces.length > 1 && (
        <SelectField
          label={t('meetings.space')}
          value={spaceId}
          choices={spaces.map(({ id, name }) => [id, name])}
          onChange={choose}
        />
      )}
      <WhenAndWhere written={form} tried={tried} onChange={(news) => setForm((old) => ({ ...old, ...news }))} />
      <p>{t('meetings.call.who')}</p>
    </FormDialog>
  );
}
