import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Field, Label, Select, Textarea, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import type { TemplatesView, TemplateView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { useActing } from '../../session/session.js';
import { FormDialog } from '../../ui/index.js';
import { languages, TEXT_MAX } from './template.rules.js';

type Props = { view: TemplatesView; template?: TemplateView };
const written = ({ view: { sectors }, template }: Props) => ({
  sectorId: (template ? template.sector : sectors[0])?.id ?? '',
  name: template?.name ?? '',
  texts: { nb: template?.texts.nb ?? '', nn: template?.texts.nn ?? '', en: template?.texts.en ?? '' },
});

/** Writes a text down, or anew. One language is enough. */
export function TemplateDialog({ view, template }: Props) {
  const client = useQueryClient();
  const { municipality } = useActing();
  const [form, setForm] = useState(written({ view, ...(template && { template }) }));
  const [tried, setTried] = useState(false);
  const set = (news: Partial<typeof form>) => setForm((old) => ({ ...old, ...news }));
  const textOf = (language: (typeof languages)[number]) => form.texts[language].trim() || null;
  const texts = { nb: textOf('nb'), nn: textOf('nn'), en: textOf('en') };
  const name = form.name.trim();
  const isEmpty = languages.every((language) => texts[language] === null);

  async function submit(): Promise<boolean> {
    setTried(true);
    if (name === '' || isEmpty) return false;
    if (template)
      await call(api.changeTemplate, {
        params: { id: template.id },
        body: { name, texts, expectedVersion: template.version },
      });
    else await call(api.addTemplate, { body: { sectorId: form.sectorId || null, name, texts } });
    await client.invalidateQueries({ queryKey: ['templates'] });
    return true;
  }
  const words = template ? 'change' : 'add';
  return (
    <FormDialog
      open={t(`templates.${words}`)}
      title={t(`templates.${words}`)}
      submit={t('common.save')}
      variant={template ? 'tertiary' : 'secondary'}
      {...(template && { label: t('templates.change.of', { name: template.name }) })}
      onOpen={() => (setForm(written({ view, ...(template && { template }) })), setTried(false))}
      onSubmit={submit}
    >
      {!template && view.forAll && (
        <Field>
          <Label>{t('templates.whose')}</Label>
          <Select value={form.sectorId} onChange={(event) => set({ sectorId: event.target.value })}>
            <Select.Option value="">{t('templates.of-all', { name: municipality?.name ?? '' })}</Select.Option>
            {view.sectors.map(({ id, name: sector }) => (
              <Select.Option key={id} value={id}>
                {sector}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
      <Textfield
        label={t('templates.name')}
        description={t('templates.name.text')}
        maxLength={100}
        value={form.name}
        error={tried && name === '' && t('templates.missing.name')}
        onChange={(event) => set({ name: event.target.value })}
      />
      {languages.map((language) => (
        <Field key={language}>
          <Label>{t(`templates.text.${language}`)}</Label>
          <Textarea
            rows={4}
            lang={language}
            maxLength={TEXT_MAX}
            value={form.texts[language]}
            aria-invalid={(tried && isEmpty) || undefined}
            onChange={(event) => set({ texts: { ...form.texts, [language]: event.target.value } })}
          />
        </Field>
      ))}
      {tried && isEmpty && <ValidationMessage>{t('templates.missing.text')}</ValidationMessage>}
    </FormDialog>
  );
}
