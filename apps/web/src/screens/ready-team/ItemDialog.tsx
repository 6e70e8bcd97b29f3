import { useState } from 'react';
import { Textfield } from '@digdir/designsystemet-react';
import type { ChecklistItem, ChecklistView, OpportunitySubject } from '@vertskap/contract';
import { currentLanguage, t } from '../../i18n/index.js';
import { FormDialog } from '../../ui/index.js';
import { useSavingChecklist } from './use-ready-team.js';

type Props = { view: ChecklistView; subject: OpportunitySubject; item?: ChecklistItem };
const languages = ['nb', 'nn', 'en'] as const;
/** As long as the contract lets it be, whose schemas stay out of the page. */
const TEXT_MAX = 200;

const written = (item?: ChecklistItem) => ({
  nb: item?.texts.nb ?? '',
  nn: item?.texts.nn ?? '',
  en: item?.texts.en ?? '',
});

/** Writes an item, or anew. What was done about it under its old words stays with it. */
export function ItemDialog({ view, subject, item }: Props) {
  const [opened, setOpened] = useState(view);
  const save = useSavingChecklist(opened);
  const [form, setForm] = useState(written(item));
  const [tried, setTried] = useState(false);
  const texts = { nb: form.nb.trim(), nn: form.nn.trim() || null, en: form.en.trim() || null };
  const title = item
    ? t('ready-team.item.change.of', { text: item.texts[currentLanguage()] ?? item.texts.nb })
    : t('ready-team.item.add.of', { subject: t(`opportunity.subject.${subject}`).toLowerCase() });

  async function submit(): Promise<boolean> {
    setTried(true);
    if (texts.nb === '') return false;
    const next = { id: item?.id ?? crypto.randomUUID(), subject, texts };
    return save(item ? opened.items.map((it) => (it.id === item.id ? next : it)) : [...opened.items, next]);
  }
  return (
    <FormDialog
      open={t(item ? 'ready-team.change' : 'ready-team.item.add')}
      label={title}
      title={title}
      submit={t('common.save')}
      variant="tertiary"
      onOpen={() => (setOpened(view), setForm(written(item)), setTried(false))}
      onSubmit={submit}
    >
      {languages.map((language) => (
        <Textfield
          key={language}
          lang={language}
          label={t(`ready-team.item.${language}`)}
          maxLength={TEXT_MAX}
          value={form[language]}
          error={tried && language === 'nb' && texts.nb === '' && t('ready-team.item.missing')}
          onChange={(event) => setForm((old) => ({ ...old, [language]: event.target.value }))}
        />
      ))}
    </FormDialog>
  );
}
