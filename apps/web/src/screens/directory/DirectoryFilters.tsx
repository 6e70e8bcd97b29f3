import { Textfield } from '@digdir/designsystemet-react';
import type { Named } from '@vertskap/contract';
import { t } from '../../i18n/index.js';
import { useActing } from '../../session/session.js';
import { SelectField, useTyped, withChoice } from '../../ui/index.js';
import { topics } from '../people/topics.js';
import type { Filters } from './use-directory.js';

type Props = { filters: Filters; neighbours: Named[]; onChange: (filters: Filters) => void };

/** By name or their own words, by topic, and by municipality where neighbours lend us somebody. */
export function DirectoryFilters({ filters, neighbours, onChange }: Props) {
  const { municipality } = useActing();
  const choose = (name: 'q' | 'topic' | 'municipality', value: string) => onChange(withChoice(filters, name, value));
  const [typed, setTyped] = useTyped(filters.q ?? '', 1, (words) => choose('q', words));
  return (
    <search className="search-fields">
      <Textfield
        label={t('directory.search')}
        type="search"
        maxLength={100}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <SelectField
        label={t('directory.topic')}
        none={t('directory.topic.all')}
        value={filters.topic ?? ''}
        choices={topics.map((topic) => [topic, t(`topic.${topic}`)])}
        onChange={(topic) => choose('topic', topic)}
      />
      {municipality && neighbours.length > 0 && (
        <SelectField
          label={t('directory.municipality')}
          none={t('directory.municipality.all')}
          value={filters.municipality ?? ''}
          choices={[municipality, ...neighbours].map(({ id, name }) => [id, name])}
          onChange={(id) => choose('municipality', id)}
        />
      )}
    </search>
  );
}
