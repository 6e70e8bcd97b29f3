import { useRef, useState } from 'react';
import { Textfield } from '@digdir/designsystemet-react';
import type { InitiativeView, MilestoneView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { dateInOslo } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { FormDialog, useNow } from '../../ui/index.js';
import { useChanged } from './use-initiative.js';

type Of = { initiative: Pick<InitiativeView, 'id'> };

export function AddMilestoneDialog({ initiative: { id } }: Of) {
  const changed = useChanged(id);
  const [form, setForm] = useState({ what: '', dueOn: '' });
  const [tried, setTried] = useState(false);
  const clientKey = useRef('');

  function start(): void {
    setForm({ what: '', dueOn: '' });
    setTried(false);
    clientKey.current = crypto.randomUUID();
  }
  async function submit(): Promise<boolean> {
    setTried(true);
    const what = form.what.trim();
    if (what === '' || form.dueOn === '') return false;
    await call(api.addMilestone, {
      params: { id },
      body: { clientKey: clientKey.current, what, dueOn: form.dueOn },
    });
    await changed();
    return true;
  }
  return (
    <FormDialog
      open={t('initiatives.milestone.add')}
      title={t('initiatives.milestone.add')}
      submit={t('common.save')}
      onOpen={start}
      onSubmit={submit}
    >
      <Textfield
        label={t('initiatives.milestone.what')}
        maxLength={300}
        value={form.what}
        error={tried && form.what.trim() === '' && t('initiatives.milestone.what.missing')}
        onChange={(event) => setForm({ ...form, what: event.target.value })}
      />
      <Textfield
        label={t('initiatives.milestone.due')}
        type="date"
        value={form.dueOn}
        error={tried && form.dueOn === '' && t('initiatives.milestone.due.missing')}
        onChange={(event) => setForm({ ...form, dueOn: event.target.value })}
      />
    </FormDialog>
  );
}

/** It is reached: on which day, today unless somebody says another. */
export function ReachDialog({ initiative, milestone: { id, what } }: Of & { milestone: MilestoneView }) {
  const changed = useChanged(initiative.id);
  const today = dateInOslo(useNow(60_000));
  const [on, setOn] = useState(today);
  const [tried, setTried] = useState(false);
  const fits = on !== '' && on <= today;

  async function submit(): Promise<boolean> {
    setTried(true);
    if (!fits) return false;
    await call(api.reachMilestone, { params: { id: initiative.id, milestoneId: id }, body: { on } });
    await changed();
    return true;
  }
  const title = t('initiatives.milestone.reach.of', { what });
  return (
    <FormDialog
      open={t('initiatives.milestone.reach')}
      label={title}
      title={title}
      submit={t('common.save')}
      onOpen={() => (setOn(today), setTried(false))}
      onSubmit={submit}
    >
      <Textfield
        label={t('initiatives.milestone.reach.on')}
        type="date"
        value={on}
        error={tried && !fits && t('initiatives.deliver.on.missing')}
        onChange={(event) => setOn(event.target.value)}
      />
    </FormDialog>
  );
}
