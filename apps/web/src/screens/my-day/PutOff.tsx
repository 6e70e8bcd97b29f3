import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from '@digdir/designsystemet-react';
import type { NeedSummary } from '@vertskap/contract';
import { api, call, ProblemError } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { ActDialog } from '../need/ActDialog.js';
import { DateChoice } from '../need/DateChoice.js';

/** Puts the need off in my own list, or takes it back. Says that no deadline hears of it. */
export function PutOff({ need, snoozed }: { need: NeedSummary; snoozed: boolean }) {
  const client = useQueryClient();
  const [until, setUntil] = useState('');
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<ProblemError | null>(null);

  async function send(work: () => Promise<unknown>): Promise<boolean> {
    setSending(true);
    setProblem(null);
    try {
      await work();
      return true;
    } catch (error) {
      setProblem(error instanceof ProblemError ? error : null);
      return false;
    } finally {
      setSending(false);
      void client.invalidateQueries({ queryKey: ['my-day'] });
    }
  }
  async function putOff(): Promise<boolean> {
    setTried(until === '');
    return until !== '' && send(() => call(api.snooze, { params: { id: need.id }, body: { until } }));
  }
  if (snoozed) {
    return (
      <Button
        variant="tertiary"
        data-size="sm"
        loading={sending}
        aria-label={t('my-day.wake.of', { title: need.title })}
        onClick={() => void send(() => call(api.wake, { params: { id: need.id } }))}
      >
        {t('my-day.wake')}
      </Button>
    );
  }
  return (
    <ActDialog
      label={t('my-day.put-off')}
      title={t('my-day.put-off.title', { number: need.number })}
      submit={t('my-day.put-off.do')}
      variant="tertiary"
      small
      sending={sending}
      problem={problem}
      onSubmit={putOff}
    >
      <DateChoice
        needId={need.id}
        legend={t('my-day.put-off.until')}
        days={[1, 3, 5, 10]}
        value={until}
        onChange={setUntil}
        {...(tried && until === '' && { error: t('my-day.put-off.missing') })}
      />
      <p className="effect">{t('my-day.put-off.effect')}</p>
    </ActDialog>
  );
}
