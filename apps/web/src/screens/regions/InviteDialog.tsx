import { useState } from 'react';
import type { Named } from '@vertskap/contract';
import { t } from '../../i18n/index.js';
import { FormDialog, SelectField } from '../../ui/index.js';
import { useSettling } from './use-regions.js';

type Props = {
  open: string;
  /** The same, with where to, for whoever hears it. */
  label: string;
  text: string;
  choices: Named[];
  onInvite: (id: string) => Promise<unknown>;
};

/** Chooses whom to invite, of those who can be. */
export function InviteDialog({ open, label, text, choices, onInvite }: Props) {
  const [form, setForm] = useState({ id: '', tried: false });
  const settle = useSettling();

  async function submit(): Promise<boolean> {
    setForm((old) => ({ ...old, tried: true }));
    return form.id !== '' && settle(() => onInvite(form.id));
  }
  return (
    <FormDialog
      open={open}
      label={label}
      title={label}
      submit={t('regions.invite.do')}
      onOpen={() => setForm({ id: '', tried: false })}
      onSubmit={submit}
    >
      <p>{text}</p>
      <SelectField
        label={t('regions.invite.whom')}
        none={t('regions.invite.choose')}
        value={form.id}
        error={form.tried && form.id === '' && t('regions.invite.missing')}
        choices={choices.map(({ id, name }) => [id, name] as const)}
        onChange={(id) => setForm({ ...form, id })}
      />
    </FormDialog>
  );
}
