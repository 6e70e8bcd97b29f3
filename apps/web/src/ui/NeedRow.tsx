import type { ReactNode } from 'react';
import { Link, Router } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import type { NeedSummary, OnBehalf } from '@vertskap/contract';
import { list } from '../format/index.js';
import { t } from '../i18n/index.js';
import { useActing } from '../session/session.js';
import { DueLabel } from './DueLabel.js';
import { HolderTag } from './HolderTag.js';
import { PriorityTag } from './PriorityTag.js';
import './need-row.css';

type NeedRowProps = {
  need: NeedSummary;
  /** Where in the need it opens: `#m7`. */
  anchor?: string;
  /** In front of the row, above its link: a checkbox. */
  before?: ReactNode;
  children?: ReactNode;
};

/** Where the page is, without listening for where it goes: rows are many, and all of them would be rendered anew when one is opened. */
const unheard = (): [string, typeof navigate] => [location.pathname, navigate];

/** One need in a list. The whole row opens it; put rows in `<ul className="need-list">`. */
export function NeedRow({ need, anchor = '', before, children }: NeedRowProps) {
  const acting = useActing();
  const from = [
    need.association.id === acting.organisation.id ? null : need.association.name,
    !acting.municipality || need.municipality.id === acting.municipality.id ? null : need.municipality.name,
  ].filter((name) => name !== null);
  return (
    <li className="need-row" data-need={need.id} data-unread={need.unread || undefined}>
      {before && <div className="need-row-before">{before}</div>}
      <div className="need-row-main">
        <Router hook={unheard}>
          <Link href={pathOf(need) + anchor} className="need-row-title">
            {need.unread && <span className="need-row-dot" role="img" aria-label={t('common.unread')} />}
            {need.title}
          </Link>
        </Router>
        <p className="need-row-facts">
          <span>{need.number}</span>
          {from.map((name) => (
            <span key={name}>{name}</span>
          ))}
          <span>{onBehalf(need.onBehalf)}</span>
          {need.kind === 'opportunity' && <strong>{t('common.opportunity')}</strong>}
          {need.priority && <PriorityTag />}
          {need.offer && (
            <strong>
              {need.offer.to.id === acting.sector?.id
                ? t('common.offered.mine')
                : t('common.offered.other', { name: need.offer.to.name })}
            </strong>
          )}
          {need.urgency === 'urgent' && <strong>{t('common.urgent')}</strong>}
        </p>
        {children}
      </div>
      <div className="need-row-state">
        <HolderTag holder={need.holder} state={need.state} unconfirmed={need.unconfirmed} />
        <DueLabel due={need.due} />
      </div>
    </li>
  );
}

/** Where a need lives: /b/1042 */
export const pathOf = ({ number }: Pick<NeedSummary, 'number'>): string => `/b/${number.replace(/^B-/, '')}`;

/** "Havn Bakeri AS og Kystby Sjømat AS", "7 bedrifter", "hele medlemsmassen" */
export function onBehalf(behalf: OnBehalf): string {
  switch (behalf.kind) {
    case 'companies':
      return list(behalf.companies.map(({ name }) => name));
    case 'unnamed':
      return t('common.behalf.unnamed', { n: behalf.count });
    case 'all_members':
      return t('common.behalf.all');
  }
}
