import { Link, useSearchParams } from 'wouter';
import { Heading, Tag } from '@digdir/designsystemet-react';
import type { Guides, GuideView, StatutoryRule } from '@vertskap/contract';
import { t } from '../../i18n/index.js';
import { Failure, Loading, Page, SelectField } from '../../ui/index.js';
import { groupOf, lawGroups } from '../need/statutory/statutory.rules.js';
import { inMyLanguage, periodInWords } from '../need/statutory/statutory-words.js';
import { useGuides, useStatutoryRules } from './use-guides.js';
import './guides.css';

/** The procedures that business meets in a municipality, by the law they come from. */
export default function GuidesScreen() {
  const [search, setSearch] = useSearchParams();
  const { data, error, refetch } = useGuides(search.get('kommune'));
  const rules = useStatutoryRules();
  return (
    <Page title={t('guides.title')} lead={t('guides.lead')}>
      {data && data.municipalities.length > 1 && (
        <div className="guides-place">
          <SelectField
            label={t('guides.municipality')}
            value={data.municipality.id}
            choices={data.municipalities.map(({ id, name }) => [id, name] as const)}
            onChange={(id) => setSearch({ kommune: id })}
          />
        </div>
      )}
      {data && rules.data ? (
        <Groups view={data} rules={rules.data.rules} />
      ) : error || rules.error ? (
        <Failure error={error ?? rules.error} onRetry={() => (void refetch(), void rules.refetch())} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function Groups({ view, rules }: { view: Guides; rules: StatutoryRule[] }) {
  const firstOf = ({ rules: [id] }: GuideView) => rules.find((rule) => rule.id === id);
  const groups = Map.groupBy(view.guides, (guide) => {
    const rule = firstOf(guide);
    return rule ? groupOf(rule) : 'general';
  });
  return lawGroups.map((group) => {
    const guides = groups.get(group) ?? [];
    return (
      guides.length > 0 && (
        <section key={group} className="stack" aria-labelledby={`guides-${group}`}>
          <Heading level={2} data-size="xs" id={`guides-${group}`}>
            {t(`statutory.group.${group}`)}
          </Heading>
          <ul className="guides-list">
            {guides.map((guide) => (
              <GuideLine key={guide.id} guide={guide} rule={firstOf(guide)} view={view} />
            ))}
          </ul>
        </section>
      )
    );
  });
}

function GuideLine({ guide, rule, view }: { guide: GuideView; rule: StatutoryRule | undefined; view: Guides }) {
  return (
    <li className="card guides-line">
      <div className="guides-head">
        <Link href={`/veiviser/${guide.id}?kommune=${view.municipality.id}`} className="ds-link guides-name">
          {inMyLanguage(guide.name)}
        </Link>
        {rule && (
          <span className="guides-quiet">
            {rule.period.unit === 'none'
              ? t('guides.no-number')
              : t('guides.within', { length: periodInWords(rule.period) })}
          </span>
        )}
      </div>
      <p>{inMyLanguage(guide.about)}</p>
      {(guide.own || (view.mayChange && (guide.checkDue || guide.nationalChanged))) && (
        <div className="row">
          {guide.own && <Tag data-size="sm">{t('guides.has-own', { municipality: view.municipality.name })}</Tag>}
          {view.mayChange && guide.checkDue && (
            <Tag data-size="sm" data-color="warning">
              {t('guides.due')}
            </Tag>
          )}
          {view.mayChange && guide.nationalChanged && (
            <Tag data-size="sm" data-color="warning">
              {t('guides.changed')}
            </Tag>
          )}
        </div>
      )}
    </li>
  );
}
