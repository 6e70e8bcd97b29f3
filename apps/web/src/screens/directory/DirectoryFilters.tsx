import { useEffect, useState } from 'react';
import { Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import type { Named } from '@vertskap/contract';
import { t } from '../../i18n/index.js';
import { useActing } from '../../session/session.js';
import { topics } from '../people/topics.js';
import type { Filters } from './use-directory.js';

const PAUSE_MS = 250;

type Props = { filters: Filters; neighbours: Named[]; onChange: (filters: Filters) => void };

/** By name or their own words, by topic, and by municipality where neighbours lend us somebody. */
export function DirectoryFilters({ filters, neighbours, onChange }: Props) {
  const { municipality } = useActing();
  const [q, setQ] = useState(filters.q ?? '');
  useEffect(() => {
    if (q.trim() === (filters.q ?? '')) return undefined;
    const { q: _, ...others } = filters;
    const timer = setTimeout(() => onChange(q.trim() ? { ...others, q: q.trim() } : others), PAUSE_MS);
    return () => clearTimeout(timer);
  });
  const choose = (name: 'topic' | 'municipality', value: string) => {
    const { [name]: _, ...others } = filters;
    onChange(value ? { ...others, [name]: value } : others);
  };
  return (
    <search className="directory-filters">
      <Textfield
        label={t('directory.search')}
        type="search"
        maxLength={100}
        value={q}
        onChange={(event) => setQ(event.target.value)}
      />
      <Field>
        <Label>{t('directory.topic')}</Label>
        <Select value={filters.topic ?? ''} onChange={(event) => choose('topic', event.target.value)}>
          <Select.Option value="">{t('directory.topic.all')}</Select.Option>
          {topics.map((topic) => (
            <Select.Option key={topic} value={topic}>
              {t(`topic.${topic}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      {municipality && neighbours.length > 0 && (
        <Field>
          <Label>{t('directory.municipality')}</Label>
          <Select value={filters.municipality ?? ''} onChange={(event) => choose('municipality', event.target.value)}>
            <Select.Option value="">{t('directory.municipality.all')}</Select.Option>
            {[municipality, ...neighbours].map(({ id, name }) => (
              <Select.Option key={id} value={id}>
                {name}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
    </search>
  );
}
