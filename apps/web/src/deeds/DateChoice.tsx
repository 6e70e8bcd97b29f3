import { useId, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Fieldset, Radio, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { api, call } from '../api/call.js';
import { dateInOslo, onDate } from '../format/index.js';
import { t } from '../i18n/index.js';
import { useNow } from '../ui/index.js';

type Props = {
  needId: string;
  legend: string;
  /** Which of the ready choices to offer, in working days from today; none where the reader cannot be offered any. */
  days: number[];
  /** YYYY-MM-DD, empty for none. */
  value: string;
  /** What choosing no date means; without it there must be one. */
  none?: string;
  error?: string;
  onChange: (date: string) => void;
};

/** A date by ready choices in working days, or one's own; always said in words too. */
export function DateChoice({ needId, legend, days, value, none, error, onChange }: Props) {
  const name = useId();
  const { data } = useQuery({
    queryKey: ['handling-options', needId],
    queryFn: ({ signal }) => call(api.handlingOptions, { params: { id: needId } }, signal),
    enabled: days.length > 0,
  });
  const offered = data?.workdays.filter((choice) => days.includes(choice.workdays)) ?? [];
  const [own, setOwn] = useState(false);
  const today = dateInOslo(useNow(60_000));
  const isOwn = own || (value !== '' && data !== undefined && !offered.some(({ date }) => date === value));
  const choose = (date: string) => {
    setOwn(false);
    onChange(date);
  };
  if (days.length === 0)
    return (
      <Textfield
        type="date"
        label={legend}
        description={value ? t('need.that-is', { date: onDate(value) }) : undefined}
        min={today}
        value={value}
        error={error}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  return (
    <Fieldset>
      <Fieldset.Legend>{legend}</Fieldset.Legend>
      {none !== undefined && (
        <Radio name={name} value="none" label={none} checked={!isOwn && value === ''} onChange={() => choose('')} />
      )}
      {offered.map(({ workdays, date }) => (
        <Radio
          key={workdays}
          name={name}
          value={date}
          label={t('need.date-in-workdays', { date: onDate(date), n: workdays })}
          checked={!isOwn && value === date}
          onChange={() => choose(date)}
        />
      ))}
      <Radio name={name} value="own" label={t('need.own-date')} checked={isOwn} onChange={() => setOwn(true)} />
      {isOwn && (
        <Textfield
          type="date"
          label={t('need.date')}
          description={value ? t('need.that-is', { date: onDate(value) }) : undefined}
          min={today}
          value={value}
          onChange={(event) => {
            setOwn(true);
            onChange(event.target.value);
          }}
        />
      )}
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Fieldset>
  );
}
