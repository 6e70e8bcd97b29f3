import { Button, Heading } from '@digdir/designsystemet-react';
import { PrinterSmallIcon } from '@navikt/aksel-icons';
import type { NeedView } from '@vertskap/contract';
import { onDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { onBehalf } from '../../ui/index.js';
import { LabelNeedDialog } from './assignment/LabelNeedDialog.js';
import { WithdrawDialog } from './WithdrawDialog.js';

/** What is known about the need besides what has been said. */
export function Facts({ view: { need, abilities, openedByMunicipalityAt } }: { view: NeedView }) {
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
      </dl>
      <Button variant="tertiary" data-size="sm" onClick={() => print()}>
        <PrinterSmallIcon aria-hidden />
        {t('need.print')}
      </Button>
      {abilities.includes('label') && <LabelNeedDialog need={need} />}
      {abilities.includes('withdraw') && <WithdrawDialog need={need} />}
    </section>
  );
}
