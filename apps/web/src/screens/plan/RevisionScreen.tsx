import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { Button, Heading } from '@digdir/designsystemet-react';
import type { PlanRevision } from '@vertskap/contract';
import { api, call } from '../../api/call.js';
import { csv } from '../../figures/csv.rules.js';
import { hand } from '../../figures/hand.js';
import { inWords, plainDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { EmptyState, Failure, Loading, Page, pathOf } from '../../ui/index.js';
import { revisionTable } from './revision-table.js';
import './plan.css';

/** What the next revision of the business plan has to think of: what no goal covers, and which goals nobody mentions. */
export default function RevisionScreen() {
  const { data, error, refetch } = useQuery({
    queryKey: ['plan-revision'],
    queryFn: ({ signal }) => call(api.planRevision, undefined, signal),
  });
  return (
    <Page
      title={t('plan.revision')}
      lead={data && t('plan.revision.lead', { name: data.municipality.name, date: inWords(data.since) })}
      above={
        <Link href="/naeringsplan" className="ds-link">
          {t('plan.title')}
        </Link>
      }
      actions={
        data && (
          <>
            <Button
              variant="secondary"
              data-size="sm"
              onClick={() =>
                hand('vertskap-plan.csv', [csv(revisionTable(data, location.origin))], 'text/csv;charset=utf-8')
              }
            >
              {t('plan.revision.download')}
            </Button>
            <Button variant="tertiary" data-size="sm" onClick={() => window.print()}>
              {t('plan.revision.print')}
            </Button>
          </>
        )
      }
    >
      {data ? (
        <Revision revision={data} />
      ) : error ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading rows={6} />
      )}
    </Page>
  );
}

function Revision({ revision: { needs, uncovered, themes, without, unmentioned } }: { revision: PlanRevision }) {
  if (needs === 0 && unmentioned.length === 0)
    return <EmptyState title={t('plan.revision.none.title')}>{t('plan.revision.none.text')}</EmptyState>;
  return (
    <>
      <section className="card stack" aria-labelledby="revision-needs">
        <Heading level={2} data-size="2xs" id="revision-needs">
          {t('plan.revision.needs')}
        </Heading>
        <p>{t('plan.revision.count', { uncovered, n: needs })}</p>
        {uncovered > 0 && <Themes themes={themes.filter((theme) => theme.uncovered > 0)} />}
        <ul className="plan-needs">
          {without.map((need) => (
            <li key={need.id}>
              <Link href={pathOf(need)} className="ds-link">
                {need.number} {need.title}
              </Link>
              <p className="plan-quiet">
                {t('plan.revision.raised', { date: plainDate(need.raisedOn) })}
                {need.theme && ` · ${t(`common.theme.${need.theme}`)}`}
              </p>
              {need.proposals.length > 0 && (
                <p>{t('plan.revision.fits', { goals: need.proposals.map(({ goal }) => goal.name).join(', ') })}</p>
              )}
            </li>
          ))}
        </ul>
        {without.length < uncovered && <p>{t('plan.revision.more', { n: without.length })}</p>}
      </section>
      <section className="card stack" aria-labelledby="revision-goals">
        <Heading level={2} data-size="2xs" id="revision-goals">
          {t('plan.revision.goals')}
        </Heading>
        {unmentioned.length === 0 ? (
          <p>{t('plan.revision.all-mentioned')}</p>
        ) : (
          <ul className="plan-needs">
            {unmentioned.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

const Themes = ({ themes }: Pick<PlanRevision, 'themes'>) => (
  <table className="plan-table">
    <caption className="visually-hidden">{t('plan.revision.themes')}</caption>
    <thead>
      <tr>
        <th scope="col">{t('plan.revision.theme')}</th>
        <th scope="col">{t('plan.revision.uncovered')}</th>
        <th scope="col">{t('plan.revision.raised-needs')}</th>
      </tr>
    </thead>
    <tbody>
      {themes.map(({ theme, uncovered, needs }) => (
        <tr key={theme ?? 'none'}>
          <th scope="row">{theme ? t(`common.theme.${theme}`) : t('plan.revision.no-theme')}</th>
          <td>{uncovered}</td>
          <td>{needs}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
