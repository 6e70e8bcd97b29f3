import { useQuery } from '@tanstack/react-query';
import { Button, Details, Field, Input, Label, Select } from '@digdir/designsystemet-react';
import { FIGURES_FROM, type FigurePage } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { dateInOslo } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { themes } from '../needs/themes.js';
import { firstDayOf, type Selection } from './selection.js';

const WEEKS = [12, 26, 52] as const;

type SelectionBarProps = { page: FigurePage; selection: Selection; onChange: (selection: Selection) => void };
type Choice = readonly [value: string, label: string];

/** Period, sector, association, theme and kind; all of them combine, and all of them stand in the address. */
export function SelectionBar({ page, selection, onChange }: SelectionBarProps) {
  const { data } = useQuery({
    queryKey: ['filter-options'],
    queryFn: ({ signal }) => call(api.filterOptions, undefined, signal),
    staleTime: 300_000,
  });
  const set = (change: Selection) =>
    onChange(Object.fromEntries(Object.entries({ ...selection, ...change }).filter(([, value]) => value)));
  const named = (rows: { id: string; name: string }[] = []): Choice[] => rows.map(({ id, name }) => [id, name]);
  const choice = (name: keyof Selection, choices: Choice[]) => (
    <Choose name={name} choices={choices} value={selection[name] ?? ''} onChange={(value) => set({ [name]: value })} />
  );
  return (
    <Details className="insight-selection" defaultOpen={Object.keys(selection).length > 0}>
      <Details.Summary>{t('insight.filters')}</Details.Summary>
      <Details.Content>
        <div className="filter-fields">
          <Period page={page} selection={selection} onChange={set} />
          {page.scope === 'municipality' && choice('sector', named(data?.sectors))}
          {page.scope !== 'association' && choice('association', named(data?.associations))}
          {choice(
            'theme',
            themes.map((theme) => [theme, t(`common.theme.${theme}`)]),
          )}
          {choice('kind', [
            ['need', t('insight.filter.kind.need')],
            ['opportunity', t('insight.filter.kind.opportunity')],
          ])}
        </div>
        {Object.keys(selection).length > 0 && (
          <Button variant="tertiary" data-size="sm" onClick={() => onChange({})}>
            {t('insight.filter.clear')}
          </Button>
        )}
      </Details.Content>
    </Details>
  );
}

type ChooseProps = { name: keyof Selection; choices: Choice[]; value: string; onChange: (value: string) => void };

function Choose({ name, choices, value, onChange }: ChooseProps) {
  return (
    <Field>
      <Label>{t(`insight.filter.${name as 'sector' | 'association' | 'theme' | 'kind'}`)}</Label>
      <Select value={value} onChange={(event) => onChange(event.target.value)}>
        <Select.Option value="">{t('insight.filter.all')}</Select.Option>
        {choices.map(([key, label]) => (
          <Select.Option key={key} value={key}>
            {label}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}

function Period({ page: { period, asOf }, selection, onChange }: SelectionBarProps) {
  const today = dateInOslo(new Date(asOf));
  const ready = WEEKS.find((weeks) => selection.to === undefined && period.firstDay === firstDayOf(weeks, today));
  const choose = (value: string) =>
    onChange(
      value === 'own'
        ? { from: period.firstDay, to: period.lastDay }
        : { from: value === '12' ? '' : firstDayOf(Number(value), today), to: '' },
    );
  return (
    <>
      <Field>
        <Label>{t('insight.filter.period')}</Label>
        <Select value={ready === undefined ? 'own' : String(ready)} onChange={(event) => choose(event.target.value)}>
          {WEEKS.map((weeks) => (
            <Select.Option key={weeks} value={String(weeks)}>
              {t(`insight.filter.period.${weeks}`)}
            </Select.Option>
          ))}
          <Select.Option value="own">{t('insight.filter.period.own')}</Select.Option>
        </Select>
      </Field>
      {ready === undefined &&
        (['from', 'to'] as const).map((edge) => (
          <Field key={edge}>
            <Label>{t(`insight.filter.${edge}`)}</Label>
            <Input
              type="date"
              value={selection[edge] ?? (edge === 'from' ? period.firstDay : period.lastDay)}
              min={FIGURES_FROM}
              max={today}
              onChange={(event) => onChange({ [edge]: event.target.value })}
            />
          </Field>
        ))}
    </>
  );
}
