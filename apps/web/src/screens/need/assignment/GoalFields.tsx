import { useQuery } from '@tanstack/react-query';
import { Checkbox, Fieldset } from '@digdir/designsystemet-react';
import type { NeedShared } from '@vertskap/contract';
import { api, call } from '../../../api/call.js';
import { t } from '../../../i18n/index.js';

type Props = { need: NeedShared; chosen: string[]; onChange: (goalIds: string[]) => void };

/** Which goals of the business plan the need serves. */
export function GoalFields({ need, chosen, onChange }: Props) {
  const { data } = useQuery({
    queryKey: ['plan', need.municipality.id],
    queryFn: ({ signal }) => call(api.plan, { query: { municipality: need.municipality.id } }, signal),
  });
  const goals = data?.goals.filter(({ id, ended }) => !ended || chosen.includes(id)) ?? [];
  if (goals.length === 0) return null;
  return (
    <Fieldset className="goal-fields">
      <Fieldset.Legend>{t('plan.serves')}</Fieldset.Legend>
      {goals.map(({ id, title }) => (
        <Checkbox
          key={id}
          label={title}
          checked={chosen.includes(id)}
          onChange={(event) => onChange(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))}
        />
      ))}
    </Fieldset>
  );
}
