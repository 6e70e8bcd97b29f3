import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Checkbox, Fieldset } from '@digdir/designsystemet-react';
import { type GoalProposal, MOST_PROPOSALS, type NeedShared } from '@vertskap/contract';
import { api, call } from '../../../api/call.js';
import { t } from '../../../i18n/index.js';

type Props = { need: NeedShared; chosen: string[]; onChange: (goalIds: string[]) => void };

/** Which goals of the business plan the need serves; those that it looks like come first, and say why. */
export function GoalFields({ need, chosen, onChange }: Props) {
  const { data } = useQuery({
    queryKey: ['plan', need.municipality.id],
    queryFn: ({ signal }) => call(api.plan, { query: { municipality: need.municipality.id } }, signal),
  });
  const proposed = useQuery({
    queryKey: ['goal-proposals', need.id, need.version],
    queryFn: ({ signal }) => call(api.goalProposals, { params: { id: need.id } }, signal),
    placeholderData: keepPreviousData, // else the fields go while somebody chooses
  });
  if (!data || proposed.isPending) return null;
  const placeOf = (id: string) => {
    const place = proposed.data?.findIndex(({ goal }) => goal.id === id) ?? -1;
    return place < 0 ? MOST_PROPOSALS : place;
  };
  const goals = data.goals
    .filter(({ id, ended }) => !ended || chosen.includes(id))
    .toSorted((a, b) => placeOf(a.id) - placeOf(b.id));
  if (goals.length === 0) return null;
  return (
    <Fieldset className="goal-fields">
      <Fieldset.Legend>{t('goals.serves')}</Fieldset.Legend>
      {goals.map(({ id, title }) => (
        <Checkbox
          key={id}
          label={title}
          description={why(proposed.data?.find(({ goal }) => goal.id === id))}
          checked={chosen.includes(id)}
          onChange={(event) => onChange(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))}
        />
      ))}
    </Fieldset>
  );
}

function why(proposal: GoalProposal | undefined): string | undefined {
  if (!proposal) return undefined;
  const { like, sameTheme } = proposal;
  if (like) return t('goals.proposed.like', { number: like.number, title: like.title });
  return t(sameTheme ? 'goals.proposed.theme' : 'goals.proposed');
}
