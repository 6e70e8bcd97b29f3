import { Field, Fieldset, Label, Radio, Select, Tag, Textfield } from '@digdir/designsystemet-react';
import type { Named, Theme } from '@vertskap/contract';
import type { Draft } from '../../drafts/use-draft.js';
import { inWords } from '../../format/index.js';
import { t, type MessageKey } from '../../i18n/index.js';
import type { RaiseDraft } from './raise.js';
import { Similar } from './Similar.js';

type FieldProps = { draft: Draft<RaiseDraft>; error?: MessageKey | undefined };

/** A label that says in words whether the field must be filled in. */
export function Marked({ label, required = false }: { label: MessageKey; required?: boolean }) {
  return (
    <span className="marked">
      {t(label)}
      <Tag data-color={required ? 'warning' : 'neutral'} data-size="sm">
        {t(required ? 'common.required' : 'common.optional')}
      </Tag>
    </span>
  );
}

export function Title({ draft, error }: FieldProps) {
  return (
    <div className="stack">
      <Textfield
        id="raise-title"
        label={<Marked label="raise.what" required />}
        description={t('raise.what.hint')}
        value={draft.value.title}
        error={error && t(error)}
        onChange={(event) => draft.set({ title: event.target.value })}
      />
      <Similar title={draft.value.title} />
    </div>
  );
}

export function Body({ draft, error }: FieldProps) {
  return (
    <Textfield
      id="raise-body"
      multiline
      rows={6}
      label={<Marked label="raise.body" required />}
      description={t('raise.body.hint')}
      value={draft.value.body}
      error={error && t(error)}
      onChange={(event) => draft.set({ body: event.target.value })}
    />
  );
}

export function Area({ draft, sectors }: FieldProps & { sectors: Named[] }) {
  const chosen = sectors.some(({ id }) => id === draft.value.askedSectorId) ? draft.value.askedSectorId : null;
  const choices = [{ id: null, name: t('raise.area.unknown') }, ...sectors];
  return (
    <Fieldset>
      <Fieldset.Legend>
        <Marked label="raise.area" required />
      </Fieldset.Legend>
      {choices.map(({ id, name }) => (
        <Radio
          key={id}
          name="area"
          label={name}
          value={id ?? ''}
          checked={chosen === id}
          onChange={() => draft.set({ askedSectorId: id })}
        />
      ))}
    </Fieldset>
  );
}

/** One of the themes that the space talks about most, or none of them. */
export function About({ draft, themes }: FieldProps & { themes: Theme[] }) {
  const chosen = (value: string) => themes.find((theme) => theme === value) ?? null;
  return (
    <Field>
      <Label>
        <Marked label="raise.theme" />
      </Label>
      <Select
        value={chosen(draft.value.theme ?? '') ?? ''}
        onChange={(event) => draft.set({ theme: chosen(event.target.value) })}
      >
        <Select.Option value="">{t('raise.theme.none')}</Select.Option>
        {themes.map((theme) => (
          <Select.Option key={theme} value={theme}>
            {t(`common.theme.${theme}`)}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}

export function Urgency({ draft, answerBy }: FieldProps & { answerBy: string | null }) {
  const normal = answerBy ? t('raise.when.normal.date', { date: inWords(answerBy) }) : t('raise.when.normal');
  return (
    <Fieldset>
      <Fieldset.Legend>
        <Marked label="raise.when" />
      </Fieldset.Legend>
      <Radio
        name="urgency"
        label={normal}
        value="normal"
        checked={draft.value.urgency === 'normal'}
        onChange={() => draft.set({ urgency: 'normal' })}
      />
      <Radio
        name="urgency"
        label={t('raise.when.urgent')}
        description={t('raise.when.urgent.hint')}
        value="urgent"
        checked={draft.value.urgency === 'urgent'}
        onChange={() => draft.set({ urgency: 'urgent' })}
      />
      <Radio
        name="urgency"
        label={t('raise.when.opportunity')}
        description={t('raise.when.opportunity.hint')}
        value="opportunity"
        checked={draft.value.urgency === 'opportunity'}
        onChange={() => draft.set({ urgency: 'opportunity' })}
      />
    </Fieldset>
  );
}

export function Audience({ draft, space }: FieldProps & { space: string }) {
  return (
    <Fieldset>
      <Fieldset.Legend>
        <Marked label="raise.see" />
      </Fieldset.Legend>
      {(['space', 'municipality', 'restricted'] as const).map((visibility) => (
        <Radio
          key={visibility}
          name="visibility"
          label={visibility === 'space' ? t('raise.see.space', { space }) : t(`raise.see.${visibility}`)}
          {...(visibility === 'restricted' && { description: t('raise.see.restricted.hint') })}
          value={visibility}
          checked={draft.value.visibility === visibility}
          onChange={() => draft.set({ visibility })}
        />
      ))}
    </Fieldset>
  );
}
