import { useState } from 'react';
import { Button, Field, Label, Textarea, Textfield } from '@digdir/designsystemet-react';
import type { BroughtBy, GuideView, Language, OwnGuide, OwnItem } from '@vertskap/contract';
import { currentLanguage, t } from '../../i18n/index.js';
import { FormDialog, SelectField } from '../../ui/index.js';
import { broughtBy, ITEMS_MAX, ownOf } from './guide-form.js';
import { useWriting } from './use-guides.js';

/** What the municipality says besides the national text, which stays beside it. */
export function WriteGuide({ guide }: { guide: GuideView }) {
  const [opened, setOpened] = useState(guide);
  const write = useWriting(opened);
  const [form, setForm] = useState<OwnGuide>(() => ownOf(guide, currentLanguage()));
  const [tried, setTried] = useState(false);
  const set = (change: Partial<OwnGuide>) => setForm((old) => ({ ...old, ...change }));
  const link = form.link?.trim() || null;
  const badLink = link !== null && !/^https:\/\/[^\s/.]+\.\S+$/.test(link);

  async function submit(): Promise<boolean> {
    setTried(true);
    if (badLink) return false;
    return write({
      ...form,
      link,
      text: form.text?.trim() || null,
      fee: form.fee?.trim() || null,
      items: form.items.map((item) => ({ ...item, what: item.what.trim() })).filter(({ what }) => what !== ''),
    });
  }
  return (
    <FormDialog
      open={t(guide.own ? 'guides.write.anew' : 'guides.write')}
      title={t('guides.write.title')}
      submit={t('common.save')}
      onOpen={() => (setOpened(guide), setForm(ownOf(guide, currentLanguage())), setTried(false))}
      onSubmit={submit}
    >
      <p>{t('guides.write.text')}</p>
      <Field>
        <Label>{t('guides.write.words')}</Label>
        <Textarea rows={4} maxLength={4000} value={form.text ?? ''} onChange={(e) => set({ text: e.target.value })} />
      </Field>
      {form.items.map((item) => (
        <ItemFields
          key={item.id}
          item={item}
          onChange={(change) => set({ items: form.items.map((it) => (it.id === item.id ? { ...it, ...change } : it)) })}
          onRemove={() => set({ items: form.items.filter((it) => it.id !== item.id) })}
        />
      ))}
      {form.items.length < ITEMS_MAX && (
        <div className="row">
          <Button
            type="button"
            variant="tertiary"
            onClick={() =>
              set({ items: [...form.items, { id: `own-${crypto.randomUUID()}`, what: '', by: 'applicant' }] })
            }
          >
            {t('guides.write.add-item')}
          </Button>
        </div>
      )}
      <Textfield
        label={t('guides.write.fee')}
        maxLength={500}
        value={form.fee ?? ''}
        onChange={(event) => set({ fee: event.target.value })}
      />
      <Textfield
        type="url"
        label={t('guides.write.link')}
        description={t('guides.write.link.text')}
        maxLength={500}
        value={form.link ?? ''}
        error={tried && badLink && t('guides.write.link.bad')}
        onChange={(event) => set({ link: event.target.value })}
      />
      <SelectField
        label={t('guides.write.language')}
        value={form.language}
        choices={(['nb', 'nn', 'en'] as const).map((language) => [language, t(`guides.language.${language}`)] as const)}
        onChange={(language) => set({ language: language as Language })}
      />
    </FormDialog>
  );
}

type ItemProps = { item: OwnItem; onChange: (change: Partial<OwnItem>) => void; onRemove: () => void };

function ItemFields({ item, onChange, onRemove }: ItemProps) {
  return (
    <div className="guide-item-fields">
      <Textfield
        label={t('guides.write.item')}
        maxLength={200}
        value={item.what}
        onChange={(event) => onChange({ what: event.target.value })}
      />
      <SelectField
        label={t('guides.write.item.by')}
        value={item.by}
        choices={broughtBy.map((by) => [by, t(`guides.by.${by}`)] as const)}
        onChange={(by) => onChange({ by: by as BroughtBy })}
      />
      <Button
        type="button"
        variant="tertiary"
        data-size="sm"
        aria-label={t('guides.write.item.remove', { what: item.what })}
        onClick={onRemove}
      >
        {t('guides.write.remove')}
      </Button>
    </div>
  );
}

/** Somebody looked it over, and it holds: a version without a change. */
export function CheckGuide({ guide }: { guide: GuideView }) {
  const write = useWriting(guide);
  return (
    <FormDialog
      open={t('guides.check')}
      title={t('guides.check')}
      submit={t('guides.check.do')}
      variant="tertiary"
      onSubmit={() => write(ownOf(guide, currentLanguage()))}
    >
      <p>{t('guides.check.text')}</p>
    </FormDialog>
  );
}
