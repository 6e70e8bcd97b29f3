import { useQuery } from '@tanstack/react-query';
import { Fieldset, Radio, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { SelectField } from '../../ui/index.js';
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
        <SelectField
          label={t('market.where')}
          value={written.where}
          choices={places.map(({ key, name }) => [key, name])}
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
      <Textfield
        label={t('market.body')}
        multiline
        rows={5}
        maxLength={BODY_MAX}
        value={written.body}
        error={faults.includes('body') && t('market.missing.body')}
        onChange={(event) => onChange({ body: event.target.value })}
      />
      <SelectField
        label={t('market.theme')}
        none={t('market.no-theme')}
        value={written.theme}
        choices={themes.map((theme) => [theme, t(`common.theme.${theme}`)])}
        onChange={(theme) => onChange({ theme })}
      />
      <SelectField
        label={t('market.industry')}
        none={t('market.no-theme')}
        value={written.industry}
        choices={industries.map((industry) => [industry, t(`association.industry.${industry}`)])}
        onChange={(industry) => onChange({ industry })}
      />
      {goals.length > 0 && (
        <SelectField
          label={t('market.goal')}
          none={t('market.no-goal')}
          value={written.goalId}
          choices={goals.map(({ id, title }) => [id, title])}
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
