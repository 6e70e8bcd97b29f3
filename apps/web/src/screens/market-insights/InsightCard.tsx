import { Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import type { MarketInsight } from '@vertskap/contract';
import { plainDate } from '../../format/index.js';
import { api, call } from '../../api/call.js';
import { t } from '../../i18n/index.js';
import { FormDialog, pointed, When } from '../../ui/index.js';
import { InsightDialog } from './InsightDialog.js';
import { useTelling } from './use-market-insights.js';

/** What an association knows, how it knows, and where and when it holds. */
export function InsightCard({ insight }: { insight: MarketInsight }) {
  const { title, body, language, source, goal, author, association, at, audience, mayChange } = insight;
  return (
    <li className="card stack market" id={insight.id} ref={pointed} tabIndex={-1}>
      <div className="market-head">
        <Heading level={2} data-size="2xs" lang={language}>
          {title}
        </Heading>
        {audience === 'municipality' && <Tag data-color="warning">{t('market.only-municipality')}</Tag>}
      </div>
      <p className="market-quiet">{about(insight).join(' · ')}</p>
      <Paragraph className="market-body" lang={language}>
        {body}
      </Paragraph>
      {source && <p>{t('market.source-words', { source })}</p>}
      {goal && <p>{t('market.serves', { title: goal.title })}</p>}
      <p className="market-quiet">
        {t('market.told', { author, association: association.name })} · <When at={at} />
      </p>
      {mayChange && (
        <div className="row">
          <InsightDialog insight={insight} />
          <Withdraw insight={insight} />
        </div>
      )}
    </li>
  );
}

function Withdraw({ insight: { id, title } }: { insight: MarketInsight }) {
  const telling = useTelling();
  return (
    <FormDialog
      open={t('market.withdraw')}
      label={t('market.withdraw.of', { title })}
      title={t('market.withdraw.of', { title })}
      submit={t('market.withdraw')}
      variant="tertiary"
      danger
      onSubmit={() => telling(() => call(api.withdrawInsight, { params: { id } }))}
    >
      <p>{t('market.withdraw.text')}</p>
    </FormDialog>
  );
}

const about = ({ theme, industry, place, from, to }: MarketInsight): string[] => [
  ...(theme ? [t(`common.theme.${theme}`)] : []),
  ...(industry ? [t(`association.industry.${industry}`)] : []),
  ...(place ? [t('market.place-words', { place })] : []),
  ...(from && to ? [`${plainDate(from)} – ${plainDate(to)}`] : []),
  ...(from && !to ? [t('market.since', { date: plainDate(from) })] : []),
  ...(to && !from ? [t('market.until', { date: plainDate(to) })] : []),
];
