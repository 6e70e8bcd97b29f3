import { Details } from '@digdir/designsystemet-react';
import type { ClockExplanation, ExplanationStep } from '@vertskap/contract';
import { clockTime, onDate, workdays } from '../../format/index.js';
import { currentLanguage, t } from '../../i18n/index.js';
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
  const { clock, steps, policy, grossSeconds, netSeconds } = explanation;
  return (
    <>
      <p>{promise(clock)}</p>
      <ol className="why-steps">
        {steps.map((step) => (
          <li key={`${step.kind} ${step.from}`} data-kind={step.kind}>
            <span className="why-days">{span(step)}</span>
            <span>{reason(step, clock)}</span>
            {step.kind === 'counted' && <span className="why-sum">{sum(step)}</span>}
          </li>
        ))}
      </ol>
      {clock.dueAt && (
        <p className="why-total">
          {t(clock.budget.unit === 'hours' ? 'need.why.total-hours' : 'need.why.total-days', {
            n: clock.budget.unit === 'hours' ? hours(countedIn(explanation).seconds) : countedIn(explanation).workdays,
            date: onDate(clock.dueAt),
            time: clockTime(clock.dueAt),
          })}
        </p>
      )}
      <p>
        {t('need.why.gross', { time: workdays(grossSeconds, WORKDAY_SECONDS) })}{' '}
        {t(grossSeconds === netSeconds ? 'need.why.net-same' : `need.why.net.${clock.side}`, {
          time: workdays(netSeconds, WORKDAY_SECONDS),
        })}
      </p>
      <p className="need-quiet">{t('need.why.policy', { version: policy.version, date: onDate(policy.since) })}</p>
    </>
  );
}

function promise({ budget, kind, startedAt }: ClockExplanation['clock']): string {
  const values = { kind: t(`need.clock.${kind}`), start: onDate(startedAt) };
  switch (budget.unit) {
    case 'days':
      return t('need.why.days', { ...values, n: budget.amount });
    case 'hours':
      return t('need.why.hours', { ...values, n: budget.amount });
    case 'date':
      return t('need.why.date', { ...values, date: onDate(budget.date) });
    case 'none':
      return t('need.why.none', values);
  }
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
