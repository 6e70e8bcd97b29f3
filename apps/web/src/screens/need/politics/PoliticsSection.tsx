import { Heading } from '@digdir/designsystemet-react';
import { ChatElipsisIcon, StarIcon, GavelIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import type { CouncilMatter, NeedShared, NeedView, StatusReport } from '@vertskap/contract';
import { deedForm } from '../../../deeds/deed-form.js';
import { dateInOslo, onDate } from '../../../format/index.js';
import { t } from '../../../i18n/index.js';
import { useNow } from '../../../ui/index.js';
import { matterStanding } from './politics.rules.js';
import { StatusStanding } from './StatusStanding.js';
import { StatusWhy } from './StatusWhy.js';
import './politics.css';

const ASKED = { flag: 'politics.flag', lift: 'politics.lift', ask: 'politics.ask' } as const;
const ReasonDialog = deedForm(
  () => import('./ReasonDialog.js').then((m) => m.ReasonDialog),
  ({ what }) => ({ label: t(ASKED[what]), variant: what === 'lift' ? 'tertiary' : 'secondary' }),
);
const CouncilDialog = deedForm(
  () => import('./CouncilDialog.js').then((m) => m.CouncilDialog),
  ({ pending }) => ({
    label: t(pending ? 'politics.council.again' : 'politics.council'),
    variant: pending ? 'tertiary' : 'secondary',
  }),
);
const DecisionDialog = deedForm(
  () => import('./DecisionDialog.js').then((m) => m.DecisionDialog),
  () => ({ label: t('politics.decision') }),
);

type Props = { view: NeedView; reports: StatusReport[] };

/** What politics has asked for, given priority and taken up. Business sees it too, but for answers to the mayor that were not shared. */
export default function PoliticsSection({ view, reports }: Props) {
  const { need, abilities } = view;
  const answersHere = abilities.includes('answer_status'); // then the question stands in a card of its own
  const requests = need.statusRequests.filter(({ answeredAt }) => answeredAt !== null || !answersHere);
  const pending = need.council.find(({ decision }) => decision === null);
  return (
    <section className="politics" aria-labelledby="politics-title">
      <Heading level={2} data-size="xs" id="politics-title">
        {t('politics.title')}
      </Heading>
      {need.priority && (
        <Entry Icon={StarIcon} title={t('politics.flagged')} by={need.priority.by.name} at={need.priority.since}>
          <p className="letter-body">{need.priority.reason}</p>
        </Entry>
      )}
      {need.council.map((matter) => (
        <Matter key={matter.id} matter={matter} />
      ))}
      {requests.map((request) => (
        <Request key={request.id} view={view} request={request} report={reports.find(({ id }) => id === request.id)} />
      ))}
      <div className="need-buttons">
        {abilities.includes('ask_status') && <ReasonDialog need={need} what="ask" />}
        {abilities.includes('flag_priority') && <ReasonDialog need={need} what="flag" />}
        {abilities.includes('register_decision') && pending && <DecisionDialog need={need} pending={pending} />}
        {abilities.includes('refer_to_council') && (
          <CouncilDialog key={pending?.at ?? 'new'} need={need} pending={pending} />
        )}
        {abilities.includes('lift_priority') && <ReasonDialog need={need} what="lift" />}
      </div>
    </section>
  );
}

type EntryProps = { Icon: typeof StarIcon; title: string; by: string; at: string; children: ReactNode };

function Entry({ Icon, title, by, at, children }: EntryProps) {
  return (
    <article className="politics-entry">
      <Icon aria-hidden className="politics-icon" />
      <div className="politics-words">
        <Heading level={3} data-size="2xs">
          {title}
        </Heading>
        {children}
        <p className="need-quiet">{t('politics.signed', { name: by, date: onDate(at) })}</p>
      </div>
    </article>
  );
}

function Matter({ matter }: { matter: CouncilMatter }) {
  const { body, caseNumber, meetingOn, question, decision } = matter;
  const standing = matterStanding(matter, dateInOslo(useNow(60_000)));
  const { by, at } = decision ?? matter;
  const title = t(`politics.council.${standing}`, { body, date: onDate(decision?.decidedOn ?? meetingOn) });
  return (
    <Entry Icon={GavelIcon} title={title} by={by.name} at={at}>
      {caseNumber && <p className="politics-number">{t('politics.council.case', { number: caseNumber })}</p>}
      <p className="letter-body">{question}</p>
      {decision && <p className="letter-body politics-decision">{decision.text}</p>}
    </Entry>
  );
}

type RequestProps = {
  view: NeedView;
  request: NeedShared['statusRequests'][number];
  report: StatusReport | undefined;
};

function Request({ view, request, report }: RequestProps) {
  const { reason, askedBy, askedAt, answeredAt, answer } = request;
  const given = report?.answer;
  const text = given?.body ?? answer;
  return (
    <Entry Icon={ChatElipsisIcon} title={t('politics.asked')} by={askedBy.name} at={askedAt}>
      <p className="letter-body">{reason}</p>
      <StatusStanding answeredAt={answeredAt} clock={report?.clock} />
      {report && answeredAt === null && <StatusWhy view={view} clock={report.clock} />}
      {text && (
        <div className="politics-answer" data-private={(given && !given.shared) || undefined}>
          {given && (
            <p className="need-quiet">
              {given.author.name} ({given.author.unit}).{' '}
              {t(given.shared ? 'politics.answer-shared' : 'politics.answer-private')}
            </p>
          )}
          <p className="letter-body">{text}</p>
        </div>
      )}
    </Entry>
  );
}
