import { useState } from 'react';
import type { NeedSummary } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { ActForm } from '../../deeds/ActForm.js';
import { DateChoice } from '../../deeds/DateChoice.js';
import { t } from '../../i18n/index.js';
import { useSnoozing } from './use-snoozing.js';

/** Until when; says that no deadline hears of it. */
export function PutOffDialog({ need: { id, number } }: { need: NeedSummary }) {
  const { send, sending, problem } = useSnoozing();
  const [until, setUntil] = useState('');
  const [tried, setTried] = useState(false);

  async function putOff(): Promise<boolean> {
    setTried(until === '');
    return until !== '' && send(() => call(api.snooze, { params: { id }, body: { until } }));
  }
  return (
    <ActForm
      title={t('my-day.put-off.title', { number })}
      submit={t('my-day.put-off.do')}
      sending={sending}
      problem={problem}
      waits={false}
      onSubmit={putOff}
    >
      <DateChoice
        needId={id}
        legend={t('my-day.put-off.until')}
        days={[1, 3, 5, 10]}
        value={until}
        onChange={setUntil}
        {...(tried && until === '' && { error: t('my-day.put-off.missing') })}
      />
      <p className="effect">{t('my-day.put-off.effect')}</p>
    </ActForm>
  );
}
