import { Link } from 'wouter';
import { Button, Heading } from '@digdir/designsystemet-react';
import { PrinterSmallIcon } from '@navikt/aksel-icons';
import type { NeedView, OtherNeed } from '@vertskap/contract';
import { onDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { onBehalf, pathOf } from '../../ui/index.js';
import { KindDialog, LabelNeedDialog, MergeDialog, SplitDialog, WithdrawDialog } from './dialogs.js';

/** What is known about the need besides what has been said. */
export function Facts({ view }: { view: NeedView }) {
  const { need, abilities, openedByMunicipalityAt, mergedHere } = view;
  const facts: [string, string | null][] = [
    [t('need.fact.raised-by'), `${need.raisedBy.name}, ${need.raisedBy.unit}`],
    [t('need.fact.behalf'), onBehalf(need.onBehalf)],
    [t('need.fact.municipality'), need.municipality.name],
    [t('need.fact.space'), need.space.name],
    [t('need.fact.theme'), need.theme && t(`common.theme.${need.theme}`)],
    [
      t('need.fact.urgency'),
      t(need.kind === 'opportunity' ? 'need.urgency.opportunity' : `need.urgency.${need.urgency}`),
    ],
    [t('need.fact.visibility'), t(`need.visibility.${need.visibility}`)],
    [t('need.fact.opened'), openedByMunicipalityAt ? onDate(openedByMunicipalityAt) : t('need.not-opened')],
  ];
  return (
    <section className="facts" aria-labelledby="facts-title">
      <Heading level={2} data-size="2xs" id="facts-title">
        {t('need.facts')}
      </Heading>
      <dl>
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
        {need.goals.length > 0 && <Goals goals={need.goals} />}
        {need.splitFrom && <Others name={t('merge.from')} needs={[need.splitFrom]} />}
        {mergedHere.length > 0 && <Others name={t('merge.here')} needs={mergedHere} />}
      </dl>
      <Button variant="tertiary" data-size="sm" onClick={() => print()}>
        <PrinterSmallIcon aria-hidden />
        {t('need.print')}
      </Button>
      {abilities.includes('label') && <LabelNeedDialog need={need} />}
      {(abilities.includes('make_opportunity') || abilities.includes('make_need')) && <KindDialog need={need} />}
      {abilities.includes('merge') && <MergeDialog need={need} />}
      {abilities.includes('split') && <SplitDialog view={view} />}
      {abilities.includes('withdraw') && <WithdrawDialog need={need} />}
    </section>
  );
}

/** Goals of the business plan. */
const Goals = ({ goals }: Pick<NeedView['need'], 'goals'>) => (
  <div>
    <dt>{t('goals.serves')}</dt>
    {goals.map(({ id, name }) => (
      <dd key={id}>{name}</dd>
    ))}
  </div>
);

/** Needs that belong together with this one. */
const Others = ({ name, needs }: { name: string; needs: OtherNeed[] }) => (
  <div>
    <dt>{name}</dt>
    {needs.map((other) => (
      <dd key={other.id}>
        <Link className="ds-link" href={pathOf(other)}>
          {other.number}
        </Link>
      </dd>
    ))}
  </div>
);
