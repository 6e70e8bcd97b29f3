import { useState } from 'react';
import { Link } from 'wouter';
import { ArrowLeftIcon } from '@navikt/aksel-icons';
import type { ConsultationList, NeedView } from '@vertskap/contract';
import { onDate } from '../../format/index.js';
import { HintCard } from '../../hints/HintCard.js';
import { t, texts, withTexts } from '../../i18n/index.js';
import { readsReferrals } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { later, onBehalf, Page, useNear } from '../../ui/index.js';
import { Announcer } from './Announcer.js';
import { Backings } from './backing/Backings.js';
import { BallCard } from './BallCard.js';
import { Beside } from './Beside.js';
import { Commitments } from './commitment/Commitments.js';
import { PANEL_TITLE_ID, useConsultations } from './consultation/use-consultations.js';
import { ConfirmCard } from './ConfirmCard.js';
import { CopyLink } from './CopyLink.js';
import { Facts } from './Facts.js';
import { NeedGuides } from './guides/NeedGuides.js';
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

/** A part that few needs have, with what it says. */
const deed: typeof later = (load, ways) => later(() => withTexts([texts.deeds], load), ways);

const Composer = later(() => withTexts([texts.writing], () => import('./Composer.js')), { rows: 3 }); // many only read
const OpportunityPart = deed(() => import('./opportunity/OpportunityPart.js'));
const Results = deed(() => import('./result/Results.js'));
// what most needs do not have
const PoliticsSection = deed(() => import('./politics/PoliticsSection.js'), { rows: 2 });
const Readers = deed(() => import('./readers/Readers.js'));
const StatutorySection = later(() => withTexts([texts.statutes], () => import('./statutory/StatutorySection.js')), {
  rows: 2,
});
// what asks something of the reader; most needs ask nothing
const CalledCard = deed(() => import('./opportunity/CalledCard.js'), { rows: 2 });
const AskedCard = deed(() => import('./consultation/AskedCard.js'), { rows: 2 });
const OfferedCard = deed(() => import('./offer/OfferedCard.js'), { rows: 2 });
const StatusOwedCard = deed(() => import('./politics/StatusOwedCard.js'), { rows: 2 });

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
      {call && <CalledCard call={call} />}
      {need.offer && abilities.includes('accept') && <OfferedCard view={view} offer={need.offer} />}
      {asked.map((consultation) => (
        <AskedCard key={consultation.id} need={need} consultation={consultation} onGiven={given} />
      ))}
      {abilities.includes('answer_status') && <StatusOwedCard view={view} reports={reports} />}
      {abilities.includes('confirm') ? <ConfirmCard view={view} /> : <BallCard view={view} />}
      <HintCard hint="ball" />
      <div className="need-columns">
        <div className="need-main">
          {readsReferrals(acting) && <Referrals view={view} />}
          {hasPolitics(need, abilities) && <PoliticsSection view={view} reports={reports} />}
          {view.internal && <Consultations view={view} found={consultations} />}
          <NeedGuides view={view} />
          {(statutory || abilities.includes('register_statutory')) && <StatutorySection view={view} />}
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
          {need.visibility === 'restricted' && <Readers view={view} />}
          {view.internal && <Assignment view={view} />}
          {(need.results.length > 0 || abilities.includes('tell_result')) && <Results view={view} />}
          {opportunity && <OpportunityPart need={need} opportunity={opportunity} />}
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
