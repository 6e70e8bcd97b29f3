import { useState } from 'react';
import { Field, Input, Label, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import type { NeedShared, Wording } from '@vertskap/contract';
import { ActForm } from '../../../deeds/ActForm.js';
import { DateChoice } from '../../../deeds/DateChoice.js';
import { useAct } from '../../../deeds/use-act.js';
import { dateInOslo } from '../../../format/index.js';
import { t } from '../../../i18n/index.js';
import { useNow } from '../../../ui/index.js';
import { PastDate } from './PastDate.js';
import { dateFault, type StatutoryClock } from './statutory.rules.js';
import { inMyLanguage } from './statutory-words.js';

type Props = { need: NeedShared; clock: StatutoryClock; name: string; onDone: () => void };

/** The deadline stands still, because somebody is waited for. */
export function SuspendDialog({ need, clock, name, ground, onDone }: Props & { ground: Wording | null }) {
  const { act, sending, problem } = useAct('suspendStatutory', need, { clockId: clock.id });
  const [waitingFor, setWaitingFor] = useState('');
  const [wakeOn, setWakeOn] = useState('');
  const [tried, setTried] = useState(false);
  const missing = waitingFor.trim() === '';
  async function submit() {
    const lacks = missing || wakeOn === '';
    setTried(lacks);
    const done = !lacks && (await act({ waitingFor: waitingFor.trim(), wakeOn }));
    if (done) onDone();
    return done;
  }
  return (
    <ActForm
      title={t('statutory.suspend.title', { name })}
      submit={t('statutory.suspend.do')}
      sending={sending}
      problem={problem}
      onSubmit={submit}
    >
      {ground && <p>{inMyLanguage(ground)}</p>}
      <Field>
        <Label>{t('statutory.suspend.waiting-for')}</Label>
        <Field.Description>{t('statutory.suspend.description')}</Field.Description>
        <Input
          maxLength={200}
          value={waitingFor}
          aria-invalid={tried && missing ? true : undefined}
          onChange={(event) => setWaitingFor(event.target.value)}
        />
        {tried && missing && <ValidationMessage>{t('statutory.suspend.missing')}</ValidationMessage>}
      </Field>
      <DateChoice
        needId={need.id}
        legend={t('statutory.suspend.wake')}
        days={[5, 10, 20]}
        value={wakeOn}
        {...(tried && wakeOn === '' && { error: t('need.wait-on.missing') })}
        onChange={setWakeOn}
      />
      <p className="effect">{t('statutory.suspend.effect')}</p>
    </ActForm>
  );
}

/** What was waited for has come: it runs on from today. */
export function ResumeDialog({ need, clock, name, onDone }: Props) {
  const { act, sending, problem } = useAct('resumeStatutory', need, { clockId: clock.id });
  async function submit() {
    const done = await act({});
    if (done) onDone();
    return done;
  }
  return (
    <ActForm
      title={t('statutory.resume.title', { name })}
      submit={t('statutory.resume.do')}
      sending={sending}
      problem={problem}
      onSubmit={submit}
    >
      <p>{t('statutory.resume.text')}</p>
    </ActForm>
  );
}

/** It should not have been registered: why, and it counts nowhere. */
export function CancelDialog({ need, clock, name, onDone }: Props) {
  const { act, sending, problem } = useAct('cancelStatutory', need, { clockId: clock.id });
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';
  async function submit() {
    setTried(missing);
    const done = !missing && (await act({ reason: reason.trim() }));
    if (done) onDone();
    return done;
  }
  return (
    <ActForm
      title={t('statutory.cancel.title', { name })}
      submit={t('statutory.cancel.do')}
      sending={sending}
      problem={problem}
      onSubmit={submit}
    >
      <Textfield
        label={t('statutory.cancel.why')}
        description={t('statutory.cancel.description')}
        multiline
        rows={3}
        maxLength={500}
        value={reason}
        error={tried && missing && t('statutory.cancel.missing')}
        onChange={(event) => setReason(event.target.value)}
      />
      <p className="effect">{t('statutory.cancel.effect')}</p>
    </ActForm>
  );
}

/** The application was decided: on which day. */
export function DecideDialog({ need, clock, name, onDone }: Props) {
  const { act, sending, problem } = useAct('decideStatutory', need, { clockId: clock.id });
  const [decidedOn, setDecidedOn] = useState('');
  const [tried, setTried] = useState(false);
  const today = dateInOslo(useNow(60_000));
  const { receivedOn } = clock.budget;
  const fault = dateFault(decidedOn, today, receivedOn);
  async function submit() {
    setTried(fault !== null);
    const done = fault === null && (await act({ decidedOn }));
    if (done) onDone();
    return done;
  }
  return (
    <ActForm
      title={t('statutory.decide.title', { name })}
      submit={t('statutory.decide.do')}
      sending={sending}
      problem={problem}
      onSubmit={submit}
    >
      <PastDate
        label={t('statutory.decide.date')}
        today={today}
        earliest={receivedOn}
        value={decidedOn}
        fault={tried ? fault : null}
        onChange={setDecidedOn}
      />
      <p className="effect">{t('statutory.decide.effect')}</p>
    </ActForm>
  );
}
