import { useQuery } from '@tanstack/react-query';
import {
  Field,
  Fieldset,
  Label,
  Radio,
  Select,
  Textarea,
  Textfield,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import { api, call } from '../../api/call.js';
import { t, type MessageKey } from '../../i18n/index.js';
import { industries } from '../association/sections.js';
import { themes } from '../needs/themes.js';
import type { Fault, placesOf, Written } from './insight-form.js';

const BODY_MAX = 4_000;
const audiences = ['space', 'municipality'] as const;

type Props = {
  written: Written;
  faults: Fault[];
  /** To choose from; where there is one, nothing is asked. */
  places: ReturnType<typeof placesOf>;
  municipalityId: string | undefined;
  onChange: (news: Partial<Written>) => void;
};

export function InsightFields({ written, faults, places, municipalityId, onChange }: Props) {
  const { data: plan } = useQuery({
    queryKey: ['plan', municipalityId],
    queryFn: ({ signal }) => call(api.plan, { query: { municipality: municipalityId ?? '' } }, signal),
    enabled: municipalityId !== undefined,
  });
  const goals = plan?.goals.filter(({ id, ended }) => !ended || id === written.goalId) ?? [];
  const day = (name: 'from' | 'to') => (
    <Textfield
      label={t(`market.${name}`)}
      type="date"
      value={written[name]}
      onChange={(event) => onChange({ [name]: event.target.value })}
    />
  );
  return (
    <>
      {places.length > 1 && (
        <Choice
          label="market.where"
          value={written.where}
          options={places.map(({ key, name }) => [key, name])}
          onChange={(where) => onChange({ where, goalId: '' })}
        />
      )}
      <Textfield
        label={t('market.heading')}
        description={t('market.heading.text')}
        maxLength={200}
        value={written.title}
        error={faults.includes('title') && t('market.missing.title')}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <Field>
        <Label>{t('market.body')}</Label>
        <Textarea
          rows={5}
          maxLength={BODY_MAX}
          value={written.body}
          aria-invalid={faults.includes('body') || undefined}
          onChange={(event) => onChange({ body: event.target.value })}
        />
        {faults.includes('body') && <ValidationMessage>{t('market.missing.body')}</ValidationMessage>}
      </Field>
      <Choice
        label="market.theme"
        none="market.no-theme"
        value={written.theme}
        options={themes.map((theme) => [theme, t(`common.theme.${theme}`)])}
        onChange={(theme) => onChange({ theme })}
      />
      <Choice
        label="market.industry"
        none="market.no-theme"
        value={written.industry}
        options={industries.map((industry) => [industry, t(`association.industry.${industry}`)])}
        onChange={(industry) => onChange({ industry })}
      />
      {goals.length > 0 && (
        <Choice
          label="market.goal"
          none="market.no-goal"
          value={written.goalId}
          options={goals.map(({ id, title }) => [id, title])}
          onChange={(goalId) => onChange({ goalId })}
        />
      )}
      <Textfield
        label={t('market.place')}
        description={t('market.place.text')}
        maxLength={100}
        value={written.place}
        onChange={(event) => onChange({ place: event.target.value })}
      />
      <div className="market-period">
        {day('from')}
        {day('to')}
      </div>
      {faults.includes('period') && <ValidationMessage>{t('market.missing.period')}</ValidationMessage>}
      <Textfield
        label={t('market.source')}
        description={t('market.source.text')}
        maxLength={300}
        value={written.source}
        onChange={(event) => onChange({ source: event.target.value })}
      />
      <Fieldset>
        <Fieldset.Legend>{t('market.audience')}</Fieldset.Legend>
        {audiences.map((audience) => (
          <Radio
            key={audience}
            name="market-audience"
            value={audience}
            label={t(`market.audience.${audience}`)}
            checked={written.audience === audience}
            onChange={() => onChange({ audience })}
          />
        ))}
      </Fieldset>
    </>
  );
}

type ChoiceProps = {
  label: MessageKey;
  /** What stands for nothing chosen. */
  none?: MessageKey;
  value: string;
  options: (readonly [value: string, label: string])[];
  onChange: (value: string) => void;
};

function Choice({ label, none, value, options, onChange }: ChoiceProps) {
  return (
    <Field>
      <Label>{t(label)}</Label>
      <Select value={value} onChange={(event) => onChange(event.target.value)}>
        {none && <Select.Option value="">{t(none)}</Select.Option>}
        {options.map(([one, words]) => (
          <Select.Option key={one} value={one}>
            {words}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
