import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Button } from '@digdir/designsystemet-react';
import {
  CalendarIcon,
  ChatIcon,
  CheckmarkIcon,
  ClockIcon,
  CompassIcon,
  EnvelopeClosedIcon,
  ExclamationmarkTriangleIcon,
  HandShakeHeartIcon,
  LightBulbIcon,
  HourglassBottomFilledIcon,
  PadlockLockedIcon,
  PersonGroupIcon,
  PersonIcon,
  StarIcon,
} from '@navikt/aksel-icons';
import type { NotificationView, Side } from '@vertskap/contract';
import { clockTime, exact, lastDayOf, onDate } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { pathOf } from '../../ui/index.js';
import { useMarkNotified } from './use-notifications.js';

type Props = { notification: NotificationView; now: Date };
type OfNeed = Props & { need: NonNullable<NotificationView['need']> };
type What<K extends NotificationView['what']['kind']> = { what: Extract<NotificationView['what'], { kind: K }> };

/** What happened, in a sentence that leads to where something can be done about it. */
export function NotificationRow({ notification, now }: Props) {
  const { need, what } = notification;
  if (what.kind === 'calendar_runs_out')
    return (
      <Row
        notification={notification}
        Icon={CalendarIcon}
        href="/admin/kalender"
        title={t('notifications.calendar', { date: onDate(what.until, now) })}
      >
        <p>{t('notifications.calendar.text')}</p>
      </Row>
    );
  if (what.kind === 'guides_due')
    return (
      <Row notification={notification} Icon={CompassIcon} href="/veiviser" title={t('notifications.guides')}>
        <p>{t('notifications.guides.text', { n: what.count })}</p>
      </Row>
    );
  if (what.kind === 'mandate_runs_out')
    return (
      <Row
        notification={notification}
        Icon={PersonIcon}
        href={what.mine ? '/mer' : '/forening'}
        title={t(what.mine ? 'notifications.mandate.mine' : 'notifications.mandate', {
          name: what.name,
          date: onDate(what.until, now),
        })}
      >
        <p>{what.position}</p>
      </Row>
    );
  if (what.kind === 'meeting')
    return (
      <Row
        notification={notification}
        Icon={CalendarIcon}
        href={`/moter/${what.meetingId}`}
        title={t(`notifications.meeting.${what.deed}`, { by: what.by, date: onDate(what.startsAt, now) })}
      >
        <p>{what.space}</p>
      </Row>
    );
  if (what.kind === 'promise')
    return (
      <Row
        notification={notification}
        Icon={HandShakeHeartIcon}
        href={`/forpliktelser?side=${what.deed === 'release' ? other(what.by.side) : what.by.side}&state=all`}
        title={t(`notifications.promise.${what.deed}`, { unit: what.by.unit, date: onDate(what.dueOn, now) })}
      >
        <p>{what.promised}</p>
      </Row>
    );
  if (what.kind === 'deadline' && what.owedTo !== undefined)
    return (
      <Row
        notification={notification}
        Icon={ClockIcon}
        late={what.share >= 100}
        href="/regioner"
        title={t(what.share >= 100 ? 'notifications.owed.over' : 'notifications.owed', { name: what.owedTo })}
      >
        <p className="notification-facts">
          {t('notifications.due', { date: onDate(what.dueAt, now), time: clockTime(what.dueAt) })}
        </p>
      </Row>
    );
  if (what.kind === 'deadline' && what.promised !== undefined)
    return (
      <Row
        notification={notification}
        Icon={ClockIcon}
        late={what.share >= 100}
        href={`/forpliktelser?side=${what.side ?? 'municipality'}&state=all`}
        title={t(`notifications.promised.${what.share}`)}
      >
        <p>{what.promised}</p>
        <p className="notification-facts">
          {t('notifications.due', { date: onDate(what.dueAt, now), time: clockTime(what.dueAt) })}
        </p>
      </Row>
    );
  if (what.kind === 'meeting_due')
    return (
      <Row
        notification={notification}
        Icon={CalendarIcon}
        href="/moter"
        title={t('notifications.meeting-due', { space: what.space, date: onDate(what.by, now) })}
      >
        <p>{t('notifications.meeting-due.text')}</p>
      </Row>
    );
  if (what.kind === 'neighbour')
    return (
      <Row
        notification={notification}
        Icon={HandShakeHeartIcon}
        href={neighbourly[what.what]}
        title={t(`notifications.neighbour.${what.what}`, { name: what.neighbour })}
      >
        <p>{t('notifications.neighbour.text')}</p>
      </Row>
    );
  if (what.kind === 'referral')
    return (
      <Row
        notification={notification}
        Icon={HandShakeHeartIcon}
        href={need ? `${pathOf(need)}#referrals` : '/regioner'}
        title={t(`notifications.referral.${toldOf(what)}`, {
          name: what.municipality,
          number: need?.number ?? '',
        })}
      >
        {(what.state === 'asked' || what.state === 'offered') && <p>{t('notifications.referral.text')}</p>}
      </Row>
    );
  if (what.kind === 'initiative')
    return (
      <Row
        notification={notification}
        Icon={HandShakeHeartIcon}
        late={what.deed.endsWith('_late') || what.deed === 'pledges_overdue'}
        href={`/satsinger/${what.initiativeId}`}
        title={t(`notifications.initiative.${what.deed}`, { by: what.by ?? '', n: what.count })}
      >
        <p>{what.title}</p>
      </Row>
    );
  if (what.kind === 'insights')
    return (
      <Row
        notification={notification}
        Icon={LightBulbIcon}
        href="/markedsinnsikt"
        title={t('notifications.insights', { name: what.association })}
      >
        <p>{t('notifications.insights.text', { n: what.count })}</p>
      </Row>
    );
  if (what.kind === 'pulse')
    return (
      <Row
        notification={notification}
        Icon={PersonGroupIcon}
        href="/puls"
        title={t('notifications.pulse', { name: what.association })}
      >
        <p>{what.n === null ? t('notifications.pulse.too-few') : t('notifications.pulse.text', { n: what.n })}</p>
      </Row>
    );
  if (what.kind === 'mail_failed')
    return (
      <Row
        notification={notification}
        Icon={EnvelopeClosedIcon}
        late
        href="/innstillinger"
        title={t('notifications.mail-failed')}
      >
        <p>{t('notifications.mail-failed.text')}</p>
      </Row>
    );
  if (what.kind === 'team_call' && !need)
    return (
      <Row
        notification={notification}
        Icon={HandShakeHeartIcon}
        href="/beredskap"
        title={t(what.step === 'called_off' ? 'notifications.team.neighbour.off' : 'notifications.team.neighbour', {
          name: what.municipality,
        })}
      >
        {what.phone && <p>{t('notifications.team.call', { phone: what.phone })}</p>}
      </Row>
    );
  if (!need) return null;
  const of = { notification, need, now };
  switch (what.kind) {
    case 'deadline':
      return <DeadlineRow {...of} what={what} />;
    case 'deed':
      return <DeedRow {...of} what={what} />;
    case 'note':
      return (
        <InsideRow
          {...of}
          title={t(what.mentioned ? 'notifications.mentioned.note' : 'notifications.note', {
            name: what.by.name,
            number: need.number,
          })}
        />
      );
    case 'consultation': {
      const values = { unit: what.by.unit, number: need.number };
      return <InsideRow {...of} title={t(`notifications.consultation.${what.step}`, values)} />;
    }
    case 'team_call':
      return <TeamCallRow {...of} what={what} />;
    case 'politics':
      return <PoliticsRow {...of} what={what} />;
    case 'result_due':
      return <ResultRow {...of} />;
    case 'reply_refused':
      return <RefusedRow {...of} />;
    case 'wake_up':
      return <WakeUpRow {...of} what={what} />;
  }
}

const other = (side: Side): Side => (side === 'municipality' ? 'association' : 'municipality');

/** Who did what on which need, and whether it is the reader's turn now. */
function DeedRow({ notification, need, now, what }: OfNeed & What<'deed'>) {
  const { deed, by, to, yours, promisedBy, ordinal, mentioned } = what;
  return (
    <Row
      notification={notification}
      Icon={ChatIcon}
      href={pathOf(need) + (ordinal === null ? '' : `#m${ordinal}`)}
      title={
        mentioned
          ? t('notifications.mentioned', { name: by.name, number: need.number })
          : t(`notifications.deed.${deed}`, { unit: by.unit, number: need.number, to: to ?? '' })
      }
    >
      <p>{need.title}</p>
      <p className="notification-facts">
        {yours && <strong className="notification-yours">{t('notifications.yours')}</strong>}
        {promisedBy && t('notifications.promised', { date: onDate(promisedBy, now) })}
        <span>{by.name}</span>
      </p>
    </Row>
  );
}

/** What only the municipality reads. */
function InsideRow({ notification, need, title }: OfNeed & { title: string }) {
  return (
    <Row notification={notification} Icon={PadlockLockedIcon} href={pathOf(need)} title={title}>
      <p>{need.title}</p>
    </Row>
  );
}

/** Some time after an opportunity: what came of it? */
const ResultRow = ({ notification, need }: OfNeed) => (
  <Row
    notification={notification}
    Icon={HandShakeHeartIcon}
    href={pathOf(need)}
    title={t('notifications.result', { number: need.number })}
  >
    <p>{need.title}</p>
  </Row>
);

/** An opportunity waits for the reader, or for somebody who said nothing. */
function TeamCallRow({ notification, need, now, what }: OfNeed & What<'team_call'>) {
  const { step, missed, next, answerBy } = what;
  const values = { number: need.number, name: missed ?? '' };
  return (
    <Row
      notification={notification}
      Icon={step === 'lapsed' ? ExclamationmarkTriangleIcon : HandShakeHeartIcon}
      late={step === 'lapsed'}
      href={pathOf(need)}
      title={t(`notifications.team.${step}`, values)}
    >
      <p>{need.title}</p>
      {step !== 'called_off' && (
        <p className="notification-facts">
          {step !== 'lapsed'
            ? t('opportunity.call.by', { date: onDate(answerBy, now), time: clockTime(answerBy) })
            : next
              ? t('notifications.team.next', { name: next })
              : t('notifications.team.nobody')}
        </p>
      )}
    </Row>
  );
}

/** What politics did, or was told. */
function PoliticsRow({ notification, need, what }: OfNeed & What<'politics'>) {
  return (
    <Row
      notification={notification}
      Icon={StarIcon}
      href={pathOf(need)}
      title={t(`notifications.politics.${what.deed}`, { by: what.by, number: need.number })}
    >
      <p>{need.title}</p>
    </Row>
  );
}

/** What the reader wrote by mail did not come in. */
function RefusedRow({ notification, need }: OfNeed) {
  return (
    <Row
      notification={notification}
      Icon={EnvelopeClosedIcon}
      late
      href={pathOf(need)}
      title={t('notifications.reply-refused', { number: need.number })}
    >
      <p>{t('notifications.reply-refused.text')}</p>
    </Row>
  );
}

/** Somebody is waited for, and it is time to ask again. */
function WakeUpRow({ notification, need, now, what }: OfNeed & What<'wake_up'>) {
  return (
    <Row
      notification={notification}
      Icon={HourglassBottomFilledIcon}
      href={pathOf(need)}
      title={t('notifications.wake-up', { name: what.waitingFor, number: need.number })}
    >
      <p>{need.title}</p>
      <p className="notification-facts">{t('notifications.wake-up.text', { date: onDate(what.wakeAt, now) })}</p>
    </Row>
  );
}

/** Which deadline of which need, how far it has gone, and when it is due. */
function DeadlineRow({ notification, need, now, what }: OfNeed & What<'deadline'>) {
  const over = Date.parse(what.dueAt) < now.getTime();
  const ends = what.clock === 'statutory' ? lastDayOf(what.dueAt) : what.dueAt;
  const late = what.share >= 100;
  const title =
    what.clock === 'confirmation'
      ? t('notifications.confirmation', { number: need.number, date: onDate(ends, now) })
      : t(`notifications.share.${what.share}`, { what: t(`notifications.of.${what.clock}`), number: need.number });
  return (
    <Row
      notification={notification}
      Icon={late ? ExclamationmarkTriangleIcon : ClockIcon}
      late={late}
      href={pathOf(need)}
      title={title}
    >
      <p>{need.title}</p>
      <p className="notification-facts">
        {t(over ? 'notifications.due-over' : 'notifications.due', {
          date: onDate(ends, now),
          time: clockTime(ends),
        })}
      </p>
    </Row>
  );
}

type RowProps = {
  notification: NotificationView;
  Icon: typeof ClockIcon;
  late?: boolean;
  href: string;
  title: string;
  children: ReactNode;
};

function Row({ notification: { at, readAt, need }, Icon, late = false, href, title, children }: RowProps) {
  const mark = useMarkNotified();
  const fresh = readAt === null;
  const read = () => mark.mutate({ upTo: at, ...(need && { needId: need.id }) });
  return (
    <li className="notification" data-fresh={fresh || undefined} data-late={late || undefined}>
      <Icon aria-hidden className="notification-icon" />
      <div className="notification-words">
        <Link href={href} className="notification-link">
          {fresh && <span className="need-row-dot" role="img" aria-label={t('notifications.unread')} />}
          {title}
        </Link>
        {children}
      </div>
      <div className="notification-end">
        <time className="notification-time" dateTime={at} title={exact(at)}>
          {clockTime(at)}
        </time>
        {fresh && (
          <Button
            variant="tertiary"
            data-size="sm"
            icon
            className="notification-read"
            title={t('notifications.mark')}
            aria-label={t('notifications.mark.of', { title })}
            onClick={read}
          >
            <CheckmarkIcon aria-hidden />
          </Button>
        )}
      </div>
    </li>
  );
}

/** Where somebody answers what a neighbour offers. */
const neighbourly = {
  lending: '/hvem-kan-hva',
  comparing: '/admin/deling',
  region: '/regioner',
  space: '/regioner',
} as const;

/** What asks for an answer, or came to something, is told as such; the rest is over. */
function toldOf({ purpose, state }: What<'referral'>['what']) {
  const inPart = (['asked', 'offered', 'contributed', 'withdrawn'] as const).find((it) => it === state);
  if (purpose === 'contribute' && inPart) return `part.${inPart}` as const;
  return state === 'asked' || state === 'offered' || state === 'accepted' ? state : 'over';
}
