import { Link } from 'wouter';
import { Details } from '@digdir/designsystemet-react';
import type { ClockExplanation, ExplanationStep } from '@vertskap/contract';
import { clockTime, onDate, workdays } from '../../format/index.js';
import { currentLanguage, t } from '../../i18n/index.js';
import { seesPromises } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { Failure, Loading } from '../../ui/index.js';
import { countedIn } from './explanation.rules.js';
import { WORKDAY_SECONDS } from './workday.js';

type Props = { explanation: ClockExplanation | undefined; error: unknown; onRetry: () => void };

/** The arithmetic of a due date: what counted, what was left out and why, what stood still, and the two totals. */
export function WhyThisDate({ explanation, error, onRetry }: Props) {
  return (
    <Details className="why">
      <Details.Summary>{t('need.why')}</Details.Summary>
      <Details.Content>
        {explanation ? (
          <Arithmetic explanation={explanation} />
        ) : error ? (
          <Failure error={error} onRetry={onRetry} />
        ) : (
          <Loading rows={2} />
        )}
      </Details.Content>
    </Details>
  );
}

function Arithmetic({ explanation }: { explanation: ClockExplanation }) {
  const acting = useActing();
  const { clock, steps, policy, grossSeconds, netSeconds } = explanation;
  return (
    <>
      <p>{promise(clock)}</p>
      <ol className="why-steps">
        {steps.map((step) => (
          <li key={`${step.kind} ${step.from}`} data-kind={step.kind}>
            <span className="why-days">{span(step)}</span>
            <span>{reason(step, clock)}</span>
            {step.kind === 'counted' && (step.workdays ?? step.seconds) !== null && (
              <span className="why-sum">{sum(step)}</span>
            )}
          </li>
        ))}
      </ol>
      <Total explanation={explanation} />
      <p>
        {t('need.why.gross', { time: workdays(grossSeconds, WORKDAY_SECONDS) })}{' '}
        {t(grossSeconds === netSeconds ? 'need.why.net-same' : `need.why.net.${clock.side}`, {
          time: workdays(netSeconds, WORKDAY_SECONDS),
        })}
      </p>
      <p className="need-quiet">
        {t('need.why.policy', { version: policy.version })}{' '}
        {seesPromises(acting) && (
          <Link href="/admin/frister" className="ds-link">
            {t('promises.see')}
          </Link>
        )}
      </p>
    </>
  );
}

function Total({ explanation }: { explanation: ClockExplanation }) {
  const { budget, dueAt } = explanation.clock;
  if (!dueAt || (budget.unit !== 'days' && budget.unit !== 'hours')) return null;
  const { workdays: days, seconds } = countedIn(explanation);
  return (
    <p className="why-total">
      {t(`need.why.total-${budget.unit}`, {
        n: budget.unit === 'hours' ? hours(seconds) : days,
        date: onDate(dueAt),
        time: clockTime(dueAt),
      })}
    </p>
  );
}

function promise({ budget, kind, startedAt, dueAt }: ClockExplanation['clock']): string {
  const values = { kind: t(`need.clock.${kind}`), start: onDate(startedAt) };
  if (budget.unit === 'days') return t('need.why.days', { ...values, n: budget.amount });
  if (budget.unit === 'hours') return t('need.why.hours', { ...values, n: budget.amount });
  if (budget.unit === 'date') return t('need.why.date', { ...values, date: onDate(budget.date) });
  return dueAt ? t('need.why.by-law', { ...values, date: onDate(dueAt) }) : t('need.why.none', values);
}

/** A day, days, or a part of one day. */
function span({ from, to }: ExplanationStep): string {
  if (from.length === 10)
    return from === to ? onDate(from) : t('need.why.span', { from: onDate(from), to: onDate(to) });
  const [day, last] = [onDate(from), onDate(to)];
  const start = `${day} ${clockTime(from)}`;
  return t('need.why.span', { from: start, to: day === last ? clockTime(to) : `${last} ${clockTime(to)}` });
}

function reason({ kind, why, name, from }: ExplanationStep, clock: ClockExplanation['clock']): string {
  const named = name?.[currentLanguage()];
  switch (kind) {
    case 'event_day':
      return t('need.why.event-day');
    case 'counted':
      return why === 'half_day' ? t('need.why.half-day', { name: named ?? '' }) : t('need.why.counted');
    case 'skipped':
      return (
        named ?? t(why === 'weekend' ? 'need.why.weekend' : why === 'holiday' ? 'need.why.holiday' : 'need.why.closed')
      );
    case 'paused': {
      if (named) return t('need.why.pause.named', { name: named });
      const pause = clock.pauses.findLast((it) => Date.parse(it.from) <= endOf(from));
      return t(`need.why.pause.${pause?.reason ?? 'with_business'}`, { name: pause?.waitingFor ?? '' });
    }
  }
}

function sum({ workdays: days, seconds }: ExplanationStep): string {
  return days === null ? t('need.why.hours-sum', { n: hours(seconds ?? 0) }) : t('common.workdays', { n: days });
}

const hours = (seconds: number): number => Math.round(seconds / 360) / 10;
/** A bare date stands for all of that day. */
const endOf = (from: string): number => Date.parse(from) + (from.length === 10 ? 24 * 3600_000 : 0);
