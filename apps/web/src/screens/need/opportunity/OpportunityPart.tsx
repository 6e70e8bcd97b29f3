import { Link } from 'wouter';
import { Heading, Tag } from '@digdir/designsystemet-react';
import type { NeedView, OpportunityView, TeamCallView } from '@vertskap/contract';
import { deedForm } from '../../../deeds/deed-form.js';
import { clockTime, list, onDate } from '../../../format/index.js';
import { t } from '../../../i18n/index.js';
import { useNow } from '../../../ui/index.js';
import { Checklist } from './Checklist.js';
import { type CallState, stateOf } from './opportunity.rules.js';
import './opportunity.css';

const SubjectsDialog = deedForm(
  () => import('./SubjectsDialog.js').then((m) => m.SubjectsDialog),
  () => ({ label: t('opportunity.about.choose'), variant: 'tertiary', small: true }),
);

type Props = { need: NeedView['need']; opportunity: OpportunityView };

/** What an opportunity is about, who is on it, and what has been looked into. Business never sees it. */
export default function OpportunityPart({ need, opportunity }: Props) {
  const { subjects, guessed, calls, checklist, mayWork } = opportunity;
  const isLookedInto = need.state === 'open' || checklist.some(({ version }) => version > 0);
  return (
    <>
      <section className="side-part" aria-labelledby="opportunity-title">
        <Heading level={2} data-size="2xs" id="opportunity-title">
          {t('opportunity.title')}
        </Heading>
        <p className="note-label">
          {t('need.internal')} <small>{t('need.internal-only')}</small>
        </p>
        <p>
          {subjects.length > 0
            ? t(guessed ? 'opportunity.about.guessed' : 'opportunity.about', {
                subjects: list(subjects.map((subject) => t(`opportunity.subject.${subject}`).toLowerCase())),
              })
            : t('opportunity.about.unknown')}
        </p>
        {mayWork && <SubjectsDialog needId={need.id} subjects={subjects} />}
      </section>
      <section className="side-part" aria-labelledby="team-title">
        <Heading level={2} data-size="2xs" id="team-title">
          {t('opportunity.team')}
        </Heading>
        {calls.length > 0 ? (
          <ul className="side-list">
            {calls.map((call) => (
              <Called key={call.id} call={call} />
            ))}
          </ul>
        ) : (
          <p className="need-quiet">{t('opportunity.team.none')}</p>
        )}
        <Link href="/beredskap" className="ds-link">
          {t('opportunity.team.all')}
        </Link>
      </section>
      {isLookedInto && checklist.length > 0 && <Checklist needId={need.id} checklist={checklist} mayWork={mayWork} />}
    </>
  );
}

const colours = {
  in_time: 'success',
  late: 'warning',
  waiting: 'info',
  silent: 'danger',
  called_off: 'neutral',
} as const satisfies Record<CallState, string>;

/** Who was asked when, and whether they are on it. */
function Called({ call }: { call: TeamCallView }) {
  const now = useNow(30_000);
  const { name, unit, place, confirmedAt, answerBy, calledOffAt, lent } = call;
  const state = stateOf(call, now);
  const at = calledOffAt ?? confirmedAt ?? answerBy;
  const what = calledOffAt ? 'off' : confirmedAt ? 'since' : 'by';
  return (
    <li>
      <p className="called-head">
        <strong>{name}</strong>
        <Tag data-color={colours[state]} data-size="sm">
          {t(`opportunity.call.${state}`)}
        </Tag>
      </p>
      <p>
        {[
          unit,
          ...(lent ? [t('opportunity.call.lent')] : []),
          ...(place > 0 ? [t('opportunity.call.deputy')] : []),
        ].join(', ')}
      </p>
      <p className="need-quiet">{t(`opportunity.call.${what}`, { date: onDate(at, now), time: clockTime(at) })}</p>
    </li>
  );
}
