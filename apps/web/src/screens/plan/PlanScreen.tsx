import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'wouter';
import { Field, Label, Select } from '@digdir/designsystemet-react';
import type { PlanView } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { anew, useTouched } from '../../live/index.js';
import { seesFigures, seesNeeds, streamsOf } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { EmptyState, Failure, Loading, Page } from '../../ui/index.js';
import { GoalDialog } from './GoalDialog.js';
import { GoalRow } from './GoalRow.js';
import './plan.css';

/** The long view: the goals of the business plan, and which needs serve them. */
export default function PlanScreen() {
  const acting = useActing();
  const [params, setParams] = useSearchParams();
  const municipality = params.get('municipality') ?? undefined;
  const { data, error, refetch } = useQuery({
    queryKey: ['plan', municipality],
    queryFn: ({ signal }) => call(api.plan, { query: municipality ? { municipality } : {} }, signal),
  });
  useTouched(streamsOf(acting), () => anew(['plan']));
  return (
    <Page
      title={t('plan.title')}
      lead={t('plan.lead')}
      width="narrow"
      actions={data?.mayChange && <GoalDialog plan={data} />}
    >
      {data && data.municipalities.length > 1 && (
        <Field className="plan-whose">
          <Label>{t('plan.municipality')}</Label>
          <Select
            value={data.municipality.id}
            onChange={(event) => setParams({ municipality: event.target.value }, { replace: true })}
          >
            {data.municipalities.map(({ id, name }) => (
              <Select.Option key={id} value={id}>
                {name}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
      {data ? <Goals plan={data} /> : error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />}
      {data && data.goals.length > 0 && seesNeeds(acting) && (
        <p className="plan-links">
          <Link href="/behov?state=open,answered&goal=none" className="ds-link">
            {t('plan.uncovered')}
          </Link>
          {seesFigures(acting) && (
            <Link href="/innsikt/plan" className="ds-link">
              {t('plan.figure')}
            </Link>
          )}
          {seesFigures(acting) && acting.side === 'municipality' && (
            <Link href="/naeringsplan/revisjon" className="ds-link">
              {t('plan.revision')}
            </Link>
          )}
        </p>
      )}
    </Page>
  );
}

function Goals({ plan }: { plan: PlanView }) {
  if (plan.goals.length === 0)
    return (
      <EmptyState title={t('plan.empty.title', { name: plan.municipality.name })}>
        {t(plan.mayChange ? 'plan.empty.write' : 'plan.empty.text')}
      </EmptyState>
    );
  return (
    <ul className="card plan-goals">
      {plan.goals
        .filter(({ parentId }) => parentId === null)
        .map((goal) => (
          <GoalRow key={goal.id} goal={goal} plan={plan} />
        ))}
    </ul>
  );
}
