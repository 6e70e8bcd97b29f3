import { useEffect, useState } from 'react';
import { Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { t } from '../../i18n/index.js';
import { industries } from '../association/sections.js';
import { themes } from '../needs/themes.js';
import type { Filters } from './use-market-insights.js';

const PAUSE_MS = 250;
/** What the server takes for words to search for. */
const SHORTEST = 2;

type Props = { filters: Filters; onChange: (filters: Filters) => void };

/** By words, by theme and by industry. */
export function InsightFilters({ filters, onChange }: Props) {
  const [q, setQ] = useState(filters.q ?? '');
  const asked = q.trim().length < SHORTEST ? '' : q.trim();
  useEffect(() => {
    if (asked === (filters.q ?? '')) return undefined;
    const { q: _, ...others } = filters;
    const timer = setTimeout(() => onChange(asked ? { ...others, q: asked } : others), PAUSE_MS);
    return () => clearTimeout(timer);
  });
  const choose = (name: 'theme' | 'industry', value: string) => {
    const { [name]: _, ...others } = filters;
    onChange(value ? { ...others, [name]: value } : others);
  };
  return (
    <search className="market-filters">
      <Textfield
        label={t('market.search')}
        type="search"
        maxLength={100}
        value={q}
        onChange={(event) => setQ(event.target.value)}
      />
      <Field>
        <Label>{t('market.theme')}</Label>
        <Select value={filters.theme ?? ''} onChange={(event) => choose('theme', event.target.value)}>
          <Select.Option value="">{t('market.every-theme')}</Select.Option>
          {themes.map((theme) => (
            <Select.Option key={theme} value={theme}>
              {t(`common.theme.${theme}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Field>
        <Label>{t('market.industry')}</Label>
        <Select value={filters.industry ?? ''} onChange={(event) => choose('industry', event.target.value)}>
          <Select.Option value="">{t('market.every-industry')}</Select.Option>
          {industries.map((industry) => (
            <Select.Option key={industry} value={industry}>
              {t(`association.industry.${industry}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
    </search>
  );
}
