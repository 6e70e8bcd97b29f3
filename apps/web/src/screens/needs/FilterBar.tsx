import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { Chip, Details } from '@digdir/designsystemet-react';
import { api, call } from '../../api/call.js';
import { t, type MessageKey } from '../../i18n/index.js';
import { SavedViews } from '../../saved-views/SavedViews.js';
import { isSame } from '../../saved-views/saved-views.rules.js';
import { useActing } from '../../session/session.js';
import { intoSight, SelectField } from '../../ui/index.js';
import { addressOf, isShown, saidInWords, views, type FilterName, type Filters } from './filters.js';
import { themes } from './themes.js';
import '../../ui/filter-views.css';

type FilterBarProps = { filters: Filters; onChange: (filters: Filters) => void };
type Choice = readonly [value: string, label: string];

/** Ready selections in one press, the rest in fields behind a fold. */
export function FilterBar({ filters, onChange }: FilterBarProps) {
  const change = (name: FilterName, value: string) => onChange({ ...filters, [name]: value || undefined });
  const folded = (['ball', 'sector', 'association', 'theme'] as const).filter((name) => filters[name]);
  const chosen = views.some((view) => isShown(view.filters, filters)) ? 0 : folded.length;
  return (
    <div className="filters">
      <nav className="filter-views" aria-label={t('needs.views')}>
        {views.map(({ label, filters: view }) => {
          const shown = isShown(view, filters);
          return (
            <Link
              key={label}
              href={addressOf(view)}
              aria-current={shown ? 'true' : undefined}
              ref={shown ? intoSight : undefined}
            >
              {t(label)}
            </Link>
          );
        })}
      </nav>
      <SavedViews page="needs" filters={filters} ready={views.some((view) => isSame(view.filters, filters))} />
      <div className="filter-words">
        {saidInWords(filters).map(({ names, text }) => (
          <Chip.Removable
            key={names[0]}
            aria-label={t('needs.filter.remove', { name: text })}
            onClick={() => onChange(without(filters, names))}
          >
            {text}
          </Chip.Removable>
        ))}
      </div>
      <Details className="filter-more">
        <Details.Summary>{chosen > 0 ? t('needs.filters.chosen', { n: chosen }) : t('needs.filters')}</Details.Summary>
        <Details.Content>
          <Fields filters={filters} onChange={change} />
        </Details.Content>
      </Details>
    </div>
  );
}

const without = (filters: Filters, names: FilterName[]): Filters => ({
  ...filters,
  ...Object.fromEntries(names.map((name) => [name, undefined])),
});

function Fields({ filters, onChange }: { filters: Filters; onChange: (name: FilterName, value: string) => void }) {
  const { side, sector } = useActing();
  const { data } = useQuery({
    queryKey: ['filter-options'],
    queryFn: ({ signal }) => call(api.filterOptions, undefined, signal),
    staleTime: 300_000,
  });
  const balls = (['mine', 'offered', 'municipality', 'association', 'external'] as const)
    .filter((ball) => ball !== 'offered' || sector)
    .map((ball) => [ball, t(`needs.ball.${ball}`)] as const);
  const sorts = (['due', 'raised', 'changed'] as const).map((sort) => [sort, t(`needs.sort.${sort}`)] as const);
  const named = (rows: { id: string; name: string }[] = []): Choice[] => rows.map(({ id, name }) => [id, name]);
  const field = (name: FilterName, label: MessageKey, choices: readonly Choice[]) => {
    const value = filters[name] ?? '';
    const isNamed = value === '' || choices.some(([choice]) => choice === value);
    return (
      <SelectField
        label={t(label)}
        none={t('needs.filter.any')}
        choices={isNamed ? choices : [[value, t('needs.filter.chosen')], ...choices]}
        value={value}
        onChange={(chosen) => onChange(name, chosen)}
      />
    );
  };
  return (
    <div className="filter-fields">
      {field('ball', 'needs.filter.ball', balls)}
      {field('sector', 'needs.filter.sector', named(data?.sectors))}
      {side === 'municipality' && field('association', 'needs.filter.association', named(data?.associations))}
      {field(
        'theme',
        'needs.filter.theme',
        themes.map((theme) => [theme, t(`common.theme.${theme}`)]),
      )}
      <SelectField
        label={t('needs.filter.sort')}
        choices={sorts}
        value={filters.sort ?? 'due'}
        onChange={(sort) => onChange('sort', sort === 'due' ? '' : sort)}
      />
    </div>
  );
}
