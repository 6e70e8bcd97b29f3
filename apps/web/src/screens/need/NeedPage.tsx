import { lazy, useState, Suspense } from 'react';
import { Link } from 'wouter';
import { ArrowLeftIcon } from '@navikt/aksel-icons';
import type { ConsultationList, NeedView } from '@vertskap/contract';
import { onDate } from '../../format/index.js';
import { HintCard } from '../../hints/HintCard.js';
import { t } from '../../i18n/index.js';
import { readsInsights } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { Loading, onBehalf, Page, useNear } from '../../ui/index.js';
import { Announcer } from './Announcer.js';
import { Backings } from './backing/Backings.js';
import { BallCard } from './BallCard.js';
import { Beside } from './Beside.js';
import { Commitments } from './commitment/Commitments.js';
import { PANEL_TITLE_ID, useConsultations } from './consultation/use-consultations.js';
import { ConfirmCard } from './ConfirmCard.js';
import { CopyLink } from './CopyLink.js';
import { Facts } from './Facts.js';
import { History } from './History.js';
import { Assignment, Colleagues, Consultations } from './internal-parts.js';
import { MarkUnread } from './MarkUnread.js';
import { useOpportunity } from './opportunity/use-opportunity.js';
import { Pending } from './Pending.js';
import { hasPolitics } from './politics/politics.rules.js';
import { useReports } from './politics/use-reports.js';
import { Referrals } from './referral/Referrals.js';
import { Thread } from './Thread.js';
import { useOpened } from './use-opened.js';
import { useReading } from './use-reading.js';
import { writable } from './composer.rules.js';
import type { Written } from './written.rules.js';
import './need.css';
// of its later parts; one file instead of one for each
import './commitment/commitment.css';
import './guides/need-guides.css';
import './readers/readers.css';
import './statutory/statutory.css';

const Composer = lazy(() => import('./Composer.js')); // many only read
const NeedGuides = lazy(() => import('./guides/NeedGuides.js'));
const OpportunityPart = lazy(() => import('./opportunity/OpportunityPart.js'));
const Results = lazy(() => import('./result/Results.js'));
// what most needs do not have
const PoliticsSection = lazy(() => import('./politics/PoliticsSection.js'));
const Readers = lazy(() => import('./readers/Readers.js'));
const StatutorySection = lazy(() => import('./statutory/StatutorySection.js'));
// what asks something of the reader; most needs ask nothing
const CalledCard = lazy(() => import('./opportunity/CalledCard.js'));
const AskedCard = lazy(() => import('./consultation/AskedCard.js'));
const OfferedCard = lazy(() => import('./offer/OfferedCard.js'));
const StatusOwedCard = lazy(() => import('./politics/StatusOwedCard.js'));

export function NeedPage({ view }: { view: NeedView }) {
  const { need, abilities } = view;
  const acting = useActing();
  const reading = useReading(view);
  const [takenBack, setTakenBack] = useState<Written>();
  useOpened(view);
  const { place, near } = useNear();
  const consultations = useConsultations(view);
  const reports = useReports(view);
  const opportunity = useOpportunity(view);
  const call =
    need.state === 'open'
      ? opportunity?.calls.find(({ mine, confirmedAt, calledOffAt }) => mine && !confirmedAt && !calledOffAt)
      : undefined;
  const asked = consultations.list?.consultations.filter(({ mayContribute }) => mayContribute) ?? [];
  const statutory = need.clocks.some(({ budget }) => budget.unit === 'statutory');
  function given(list: ConsultationList): void {
    consultations.keep(list);
    document.getElementById(PANEL_TITLE_ID)?.focus(); // what had the focus is gone
  }
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
          <MarkUnread reading={reading} />
        </div>
      }
      lead={t('need.raised-by', {
        association: need.association.name,
        behalf: onBehalf(need.onBehalf),
        date: onDate(need.raisedAt),
      })}
    >
      <Suspense fallback={<Loading rows={2} />}>
        {call && <CalledCard call={call} />}
        {need.offer && abilities.includes('accept') && <OfferedCard view={view} offer={need.offer} />}
        {asked.map((consultation) => (
          <AskedCard key={consultation.id} need={need} consultation={consultation} onGiven={given} />
        ))}
        {abilities.includes('answer_status') && <StatusOwedCard view={view} reports={reports} />}
      </Suspense>
      {abilities.includes('confirm') ? <ConfirmCard view={view} /> : <BallCard view={view} />}
      <HintCard hint="ball" />
      <div className="need-columns">
        <div className="need-main">
          {readsInsights(acting) && <Referrals view={view} />}
          <Suspense fallback={<Loading rows={2} />}>
            {hasPolitics(need, abilities) && <PoliticsSection view={view} reports={reports} />}
          </Suspense>
          <Suspense fallback={<Loading rows={2} />}>
            {view.internal && <Consultations view={view} found={consultations} />}
          </Suspense>
          <Suspense>
            <NeedGuides view={view} />
          </Suspense>
          <Suspense fallback={<Loading rows={2} />}>
            {(statutory || abilities.includes('register_statutory')) && <StatutorySection view={view} />}
          </Suspense>
          <Thread view={view} />
          <Pending view={view} onTakenBack={setTakenBack} />
          <Suspense fallback={<Loading rows={3} />}>
            {writable(abilities).length > 0 ? (
              <Composer view={view} takenBack={takenBack} />
            ) : (
              <>
                <p className="need-quiet">{t('need.read-only')}</p>
                {view.internal && <Colleagues needId={need.id} written="" />}
              </>
            )}
          </Suspense>
        </div>
        <aside className="need-side" aria-label={t('need.facts')}>
          <Suspense>{need.visibility === 'restricted' && <Readers view={view} />}</Suspense>
          <Suspense>{view.internal && <Assignment view={view} />}</Suspense>
          <Suspense>
            {(need.results.length > 0 || abilities.includes('tell_result')) && <Results view={view} />}
          </Suspense>
          <Suspense>{opportunity && <OpportunityPart need={need} opportunity={opportunity} />}</Suspense>
          <Backings view={view} />
          <Commitments view={view} />
          <Facts view={view} />
          <div className="need-later" ref={place}>
            {near && <Beside need={need} />}
            <History need={need} />
          </div>
        </aside>
      </div>
      <Announcer view={view} />
    </Page>
  );
}
