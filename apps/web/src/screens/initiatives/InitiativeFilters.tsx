import { Textfield } from '@digdir/designsystemet-react';
import { t } from '../../i18n/index.js';
import { SelectField, useTyped, withChoice } from '../../ui/index.js';
import { kindInWords, kinds } from './kinds.js';
import type { Filters } from './use-initiative.js';

/** What the server takes for words to search for. */
const SHORTEST = 2;
const states = ['open', 'ended'] as const;

type Props = { filters: Filters; onChange: (filters: Filters) => void };

/** By words, by what it is about, and whether it runs. */
export function InitiativeFilters({ filters, onChange }: Props) {
  const choose = (name: 'q' | 'kind' | 'state', value: string) => onChange(withChoice(filters, name, value));
  const [typed, setTyped] = useTyped(filters.q ?? '', SHORTEST, (words) => choose('q', words));
  return (
    <search className="search-fields">
      <Textfield
        label={t('initiatives.search')}
        type="search"
        maxLength={100}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <SelectField
        label={t('initiatives.kind')}
        none={t('initiatives.every-kind')}
        value={filters.kind ?? ''}
        choices={kinds.map((kind) => [kind, kindInWords(kind)])}
        onChange={(kind) => choose('kind', kind)}
      />
      <SelectField
        label={t('initiatives.state')}
        none={t('initiatives.every-state')}
        value={filters.state ?? ''}
        choices={states.map((state) => [state, t(`initiatives.state.${state}`)])}
        onChange={(state) => choose('state', state)}
      />
    </search>
  );
}
