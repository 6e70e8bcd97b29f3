import { lazy, useState, Suspense } from 'react';
import { Link } from 'wouter';
import { ArrowLeftIcon } from '@navikt/aksel-icons';
import type { ConsultationList, NeedView } from '@vertskap/contract';
import { onDate } from '../../format/index.js';
import { HintCard } from '../../hints/HintCard.js';
import { t } from '../../i18n/index.js';
import { readsInsights } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { Loading, onBehalf, Page } from '../../ui/index.js';
import { Announcer } from './Announcer.js';
import { Assignment } from './assignment/Assignment.js';
import { Backings } from './backing/Backings.js';
import { BallCard } from './BallCard.js';
import { Colleagues } from './Colleagues.js';
import { Composer } from './Composer.js';
import { ConfirmCard } from './ConfirmCard.js';
import { Consultations, PANEL_TITLE_ID } from './consultation/Consultations.js';
import { useConsultations } from './consultation/use-consultations.js';
import { CopyLink } from './CopyLink.js';
import { Facts } from './Facts.js';
import { MarkUnread } from './MarkUnread.js';
import { useOpportunity } from './opportunity/use-opportunity.js';
import { Pending } from './Pending.js';
import { PoliticsSection } from './politics/PoliticsSection.js';
import { useReports } from './politics/use-reports.js';
import { Readers } from './readers/Readers.js';
import { StatutorySection } from './statutory/StatutorySection.js';
import { Thread } from './Thread.js';
import { useOpened } from './use-opened.js';
import { useReading } from './use-reading.js';
import { writable } from './composer.rules.js';
import type { Written } from './written.rules.js';
import '../../ui/effect.css';
import './need.css';

const Commitments = lazy(() => import('./commitment/Commitments.js'));
const NeedGuides = lazy(() => import('./guides/NeedGuides.js'));
const InitiativesBeside = lazy(() => import('./InitiativesBeside.js'));
const InsightsBeside = lazy(() => import('./InsightsBeside.js'));
const OpportunityPart = lazy(() => import('./opportunity/OpportunityPart.js'));
const Referrals = lazy(() => import('./referral/Referrals.js'));
const Results = lazy(() => import('./result/Results.js'));
const History = lazy(() => import('./History.js')); // below everything else
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
  const consultations = useConsultations(view);
  const reports = useReports(view);
  const opportunity = useOpportunity(view);
  const call =
    need.state === 'open'
      ? opportunity?.calls.find(({ mine, confirmedAt }) => mine && confirmedAt === null)
      : undefined;
  const asked = consultations.list?.consultations.filter(({ mayContribute }) => mayContribute) ?? [];
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
          <Suspense>{readsInsights(acting) && <Referrals view={view} />}</Suspense>
          <PoliticsSection view={view} reports={reports} />
          {view.internal && <Consultations view={view} found={consultations} />}
          <Suspense>
            <NeedGuides view={view} />
          </Suspense>
          <StatutorySection view={view} />
          <Thread view={view} />
          <Pending view={view} onTakenBack={setTakenBack} />
          {writable(abilities).length > 0 ? (
            <Composer view={view} takenBack={takenBack} />
          ) : (
            <>
              <p className="need-quiet">{t('need.read-only')}</p>
              {view.internal && <Colleagues needId={need.id} written="" />}
            </>
          )}
        </div>
        <aside className="need-side" aria-label={t('need.facts')}>
          <Readers view={view} />
          {view.internal && <Assignment view={view} />}
          <Suspense>
            {(need.results.length > 0 || abilities.includes('tell_result')) && <Results view={view} />}
          </Suspense>
          <Suspense>{opportunity && <OpportunityPart need={need} opportunity={opportunity} />}</Suspense>
          <Backings view={view} />
          <Suspense>
            {(need.commitments.length > 0 || abilities.includes('commit')) && <Commitments view={view} />}
          </Suspense>
          <Facts view={view} />
          <Suspense>
            <InitiativesBeside need={need} />
            {need.theme && readsInsights(acting) && <InsightsBeside need={need} />}
            <History need={need} />
          </Suspense>
        </aside>
      </div>
      <Announcer view={view} />
    </Page>
  );
}
