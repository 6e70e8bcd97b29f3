import { useState } from 'react';
import type { ClockView, NeedShared } from '@vertskap/contract';
import { ActForm } from '../../deeds/ActForm.js';
import { DateChoice } from '../../deeds/DateChoice.js';
import { useAct } from '../../deeds/use-act.js';
import { t } from '../../i18n/index.js';

type Props = { need: NeedShared; clock: ClockView; name: string };

/** They have not answered, or said that it takes longer: on which day we look again. */
export function WaitOnDialog({ need, clock, name }: Props) {
  const { act, sending, problem } = useAct('moveWakeUp', need, { clockId: clock.id });
  const [wakeOn, setWakeOn] = useState('');
  const [tried, setTried] = useState(false);
  async function submit() {
    setTried(wakeOn === '');
    const done = wakeOn !== '' && (await act({ wakeOn }));
    if (done) setWakeOn('');
    return done;
  }
  return (
    <ActForm
      title={t('need.wait-on.title', { name })}
      submit={t('need.wait-on.do')}
      sending={sending}
      problem={problem}
      onSubmit={submit}
    >
      <DateChoice
        needId={need.id}
        legend={t('need.wait-on.when')}
        days={[3, 5, 10]}
        value={wakeOn}
        {...(tried && wakeOn === '' && { error: t('need.wait-on.missing') })}
        onChange={setWakeOn}
      />
      <p className="effect">{t('need.wait-on.effect')}</p>
    </ActForm>
  );
}
