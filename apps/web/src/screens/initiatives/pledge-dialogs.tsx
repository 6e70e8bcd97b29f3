import { useState } from 'react';
import { Textfield } from '@digdir/designsystemet-react';
import type { InitiativeView, PledgeView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { dateInOslo } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { FormDialog, useNow } from '../../ui/index.js';
import { amountIn } from './amounts.js';
import { useChanged } from './use-initiative.js';

type Props = { initiative: Pick<InitiativeView, 'id'>; pledge: PledgeView };

/** Says how much of a pledge has come in all until now, and on which day the last of it. */
export function DeliverDialog({ initiative: { id }, pledge }: Props) {
  const changed = useChanged(id);
  const today = dateInOslo(useNow(60_000));
  const begin = () => ({
    delivered: String(pledge.delivered || pledge.amount),
    on: pledge.deliveredOn ?? today,
    version: pledge.version,
  });
  const [form, setForm] = useState(begin);
  const [tried, setTried] = useState(false);
  const delivered = amountIn(form.delivered);
  const fits = form.on !== '' && form.on <= today;

  async function submit(): Promise<boolean> {
    setTried(true);
    if (delivered === undefined || !fits) return false;
    await call(api.deliverPledge, {
      params: { id, pledgeId: pledge.id },
      body: { delivered, on: form.on, expectedVersion: form.version },
    });
    await changed();
    return true;
  }
  const title = t('initiatives.deliver.of', { name: pledge.by.name });
  return (
    <FormDialog
      open={t('initiatives.deliver')}
      label={title}
      title={title}
      submit={t('common.save')}
      variant={pledge.state === 'delivered' ? 'tertiary' : 'secondary'}
      onOpen={() => (setForm(begin()), setTried(false))}
      onSubmit={submit}
    >
      <Textfield
        label={t(`initiatives.deliver.${pledge.unit}`)}
        inputMode="numeric"
        maxLength={13}
        value={form.delivered}
        error={tried && delivered === undefined && t('initiatives.deliver.missing')}
        onChange={(event) => setForm({ ...form, delivered: event.target.value })}
      />
      <Textfield
        label={t('initiatives.deliver.on')}
        type="date"
        value={form.on}
        error={tried && !fits && t('initiatives.deliver.on.missing')}
        onChange={(event) => setForm({ ...form, on: event.target.value })}
      />
    </FormDialog>
  );
}

/** Moves the day of a pledge before it has passed, with a reason that everybody reads. */
export function PostponeDialog({ initiative: { id }, pledge }: Props) {
  const changed = useChanged(id);
  const today = dateInOslo(useNow(60_000));
  const begin = () => ({ dueOn: '', reason: '', version: pledge.version });
  const [form, setForm] = useState(begin);
  const [tried, setTried] = useState(false);
  const fits = form.dueOn >= today && form.dueOn !== pledge.dueOn;
  const reason = form.reason.trim();

  async function submit(): Promise<boolean> {
    setTried(true);
    if (!fits || reason === '') return false;
    await call(api.postponePledge, {
      params: { id, pledgeId: pledge.id },
      body: { dueOn: form.dueOn, reason, expectedVersion: form.version },
    });
    await changed();
    return true;
  }
  const title = t('initiatives.postpone.of', { name: pledge.by.name });
  return (
    <FormDialog
      open={t('initiatives.postpone')}
      label={title}
      title={title}
      submit={t('initiatives.postpone')}
      variant="tertiary"
      onOpen={() => (setForm(begin()), setTried(false))}
      onSubmit={submit}
    >
      <Textfield
        label={t('initiatives.postpone.due')}
        type="date"
        min={today}
        value={form.dueOn}
        error={tried && !fits && t('initiatives.postpone.due.missing')}
        onChange={(event) => setForm({ ...form, dueOn: event.target.value })}
      />
      <Textfield
        label={t('initiatives.postpone.why')}
        multiline
        rows={3}
        maxLength={500}
        value={form.reason}
        error={tried && reason === '' && t('initiatives.postpone.missing')}
        onChange={(event) => setForm({ ...form, reason: event.target.value })}
      />
      <p className="initiative-quiet">{t('initiatives.postpone.text')}</p>
    </FormDialog>
  );
}

/** Withdraws what is left of a pledge, with a reason that everybody reads. */
export function WithdrawDialog({ initiative: { id }, pledge }: Props) {
  const changed = useChanged(id);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);

  async function submit(): Promise<boolean> {
    setTried(true);
    if (reason.trim() === '') return false;
    await call(api.withdrawPledge, { params: { id, pledgeId: pledge.id }, body: { reason: reason.trim() } });
    await changed();
    return true;
  }
  const title = t('initiatives.withdraw.of', { name: pledge.by.name });
  return (
    <FormDialog
      open={t('initiatives.withdraw')}
      label={title}
      title={title}
      submit={t('initiatives.withdraw')}
      variant="tertiary"
      danger
      onOpen={() => (setReason(''), setTried(false))}
      onSubmit={submit}
    >
      {pledge.delivered > 0 && <p>{t('initiatives.withdraw.text')}</p>}
      <Textfield
        label={t('initiatives.withdraw.why')}
        multiline
        rows={3}
        maxLength={500}
        value={reason}
        error={tried && reason.trim() === '' && t('initiatives.withdraw.missing')}
        onChange={(event) => setReason(event.target.value)}
      />
    </FormDialog>
  );
}
