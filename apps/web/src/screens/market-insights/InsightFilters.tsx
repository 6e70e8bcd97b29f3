import { Textfield } from '@digdir/designsystemet-react';
import { t } from '../../i18n/index.js';
import { SelectField, useTyped, withChoice } from '../../ui/index.js';
import { industries } from '../association/sections.js';
import { themes } from '../needs/themes.js';
import type { Filters } from './use-market-insights.js';

/** What the server takes for words to search for. */
const SHORTEST = 2;

type Props = { filters: Filters; onChange: (filters: Filters) => void };

/** By words, by theme and by industry. */
export function InsightFilters({ filters, onChange }: Props) {
  const choose = (name: 'q' | 'theme' | 'industry', value: string) => onChange(withChoice(filters, name, value));
  const [typed, setTyped] = useTyped(filters.q ?? '', SHORTEST, (words) => choose('q', words));
  return (
    <search className="search-fields">
      <Textfield
        label={t('market.search')}
        type="search"
        maxLength={100}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <SelectField
        label={t('market.theme')}
        none={t('market.every-theme')}
        value={filters.theme ?? ''}
        choices={themes.map((theme) => [theme, t(`common.theme.${theme}`)])}
        onChange={(theme) => choose('theme', theme)}
      />
      <SelectField
        label={t('market.industry')}
        none={t('market.every-industry')}
        value={filters.industry ?? ''}
        choices={industries.map((industry) => [industry, t(`association.industry.${industry}`)])}
        onChange={(industry) => choose('industry', industry)}
      />
    </search>
  );
}
