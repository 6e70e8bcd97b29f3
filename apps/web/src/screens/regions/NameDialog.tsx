import { useState } from 'react';
import { Textfield } from '@digdir/designsystemet-react';
import { t } from '../../i18n/index.js';
import { FormDialog } from '../../ui/index.js';
import { useSettling } from './use-regions.js';

type Props = {
  title: string;
  text: string;
  variant?: 'primary' | 'secondary';
  onNamed: (named: { clientKey: string; name: string }) => Promise<unknown>;
};

/** Gives something new its name: a region, or a space of one. */
export function NameDialog({ title, text, variant = 'secondary', onNamed }: Props) {
  const [form, setForm] = useState({ clientKey: '', name: '', tried: false });
  const settle = useSettling();
  const name = form.name.trim();

  async function submit(): Promise<boolean> {
    setForm((old) => ({ ...old, tried: true }));
    return name.length >= 2 && settle(() => onNamed({ clientKey: form.clientKey, name }));
  }
  return (
    <FormDialog
      open={title}
      title={title}
      submit={t('regions.name.do')}
      variant={variant}
      onOpen={() => setForm({ clientKey: crypto.randomUUID(), name: '', tried: false })}
      onSubmit={submit}
    >
      <p>{text}</p>
      <Textfield
        label={t('regions.name')}
        maxLength={100}
        value={form.name}
        error={form.tried && name.length < 2 && t('regions.name.missing')}
        onChange={(event) => setForm({ ...form, name: event.target.value })}
      />
    </FormDialog>
  );
}
