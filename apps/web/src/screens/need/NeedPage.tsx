import { Link } from 'wouter';
import { ArrowLeftIcon } from '@navikt/aksel-icons';
import type { NeedView } from '@vertskap/contract';
import { onDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { onBehalf, Page } from '../../ui/index.js';
import { Announcer } from './Announcer.js';
import { BallCard } from './BallCard.js';
import { Composer } from './Composer.js';
import { ConfirmCard } from './ConfirmCard.js';
import { CopyLink } from './CopyLink.js';
import { Facts } from './Facts.js';
import { History } from './History.js';
import { Pending } from './Pending.js';
import { Thread } from './Thread.js';
import { useReading } from './use-reading.js';
import { writable } from './composer.rules.js';
import './need.css';

export function NeedPage({ view }: { view: NeedView }) {
  const { need, abilities } = view;
  useReading(view);
  return (
    <Page
      title={need.title}
      above={
        <div className="need-above">
          <Link href="/behov" className="need-back">
            <ArrowLeftIcon aria-hidden /> {t('need.back')}
          </Link>
          <span className="need-number">{need.number}</span>
          <CopyLink />
        </div>
      }
      lead={t('need.raised-by', {
        association: need.association.name,
        behalf: onBehalf(need.onBehalf),
        date: onDate(need.raisedAt),
      })}
    >
      {abilities.includes('confirm') && <ConfirmCard need={need} />}
      <BallCard view={view} />
      <div className="need-columns">
        <div className="need-main">
          <Thread view={view} />
          <Pending view={view} />
          {writable(abilities).length > 0 ? (
            <Composer view={view} />
          ) : (
            <p className="need-quiet">{t('need.read-only')}</p>
          )}
        </div>
        <aside className="need-side" aria-label={t('need.facts')}>
          <Facts view={view} />
          <History need={need} />
        </aside>
      </div>
      <Announcer view={view} />
    </Page>
  );
}
