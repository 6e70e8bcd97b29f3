import { useId, useRef, useState } from 'react';
import { Fieldset, Radio, Textfield } from '@digdir/designsystemet-react';
import type { InitiativeView, PledgeUnit } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { dateInOslo } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { FormDialog, SelectField, useNow } from '../../ui/index.js';
import { amountIn, units } from './amounts.js';
import { useChanged, useOptions } from './use-initiative.js';

const empty = { by: '', unit: 'hours' as PledgeUnit, amount: '', what: '', dueOn: '' };

/** Pledges hours, money or people by a day, for one that the reader speaks for; nothing is shown where they speak for none. */
export function PledgeDialog({ initiative }: { initiative: InitiativeView }) {
  const { id } = initiative;
  const changed = useChanged(id);
  const options = useOptions(initiative);
  const [form, setForm] = useState(empty);
  const [tried, setTried] = useState(false);
  const clientKey = useRef('');
  const name = useId();
  const today = dateInOslo(useNow(60_000));
  const pledgers = options?.pledgers ?? [];
  const keyOf = (one: (typeof pledgers)[number]) => `${one.kind} ${one.id}`;
  const by = pledgers.find((one) => keyOf(one) === form.by) ?? pledgers[0];
  if (!by) return null;

  const amount = amountIn(form.amount) ?? 0;
  const missing = { amount: amount === 0, what: form.what.trim() === '', dueOn: form.dueOn < today };
  function start(): void {
    setForm(empty);
    setTried(false);
    clientKey.current = crypto.randomUUID();
  }
  async function submit(): Promise<boolean> {
    setTried(true);
    if (!by || missing.amount || missing.what || missing.dueOn) return false;
    const { unit, what, dueOn } = form;
    await call(api.makePledge, {
      params: { id },
      body: {
        clientKey: clientKey.current,
        by: { kind: by.kind, id: by.id },
        unit,
        amount,
        what: what.trim(),
        dueOn,
      },
    });
    await changed();
    return true;
  }
  return (
    <FormDialog
      open={t('initiatives.pledge')}
      title={t('initiatives.pledge.title')}
      submit={t('initiatives.pledge.do')}
      variant="primary"
      onOpen={start}
      onSubmit={submit}
    >
      {pledgers.length > 1 && (
        <SelectField
          label={t('initiatives.pledge.by')}
          value={keyOf(by)}
          choices={pledgers.map((one) => [keyOf(one), one.name])}
          onChange={(key) => setForm({ ...form, by: key })}
        />
      )}
      <Fieldset>
        <Fieldset.Legend>{t('initiatives.pledge.unit')}</Fieldset.Legend>
        {units.map((unit) => (
          <Radio
            key={unit}
            name={name}
            value={unit}
            label={t(`initiatives.sum.${unit}`)}
            checked={form.unit === unit}
            onChange={() => setForm({ ...form, unit })}
          />
        ))}
      </Fieldset>
      <Textfield
        label={t(`initiatives.pledge.amount.${form.unit}`)}
        inputMode="numeric"
        maxLength={13}
        value={form.amount}
        error={tried && missing.amount && t('initiatives.pledge.amount.missing')}
        onChange={(event) => setForm({ ...form, amount: event.target.value })}
      />
      <Textfield
        label={t('initiatives.pledge.what')}
        description={t('initiatives.pledge.what.text')}
        maxLength={500}
        value={form.what}
        error={tried && missing.what && t('initiatives.pledge.what.missing')}
        onChange={(event) => setForm({ ...form, what: event.target.value })}
      />
      <Textfield
        label={t('initiatives.pledge.due')}
        type="date"
        value={form.dueOn}
        error={tried && missing.dueOn && t('initiatives.pledge.due.missing')}
        onChange={(event) => setForm({ ...form, dueOn: event.target.value })}
      />
      <p className="initiative-quiet">{t('initiatives.pledge.text')}</p>
    </FormDialog>
  );
}
