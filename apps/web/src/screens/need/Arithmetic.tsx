import { Link } from 'wouter';
import type { ClockExplanation } from '@vertskap/contract';
import { clockTime, inWords, onDate, workdays } from '../../format/index.js';
import { t } from '../../i18n/index.js';
import { seesPromises } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { countedIn, lasting, runsRoundTheClock } from './explanation.rules.js';
import { LawBehind } from './statutory/LawBehind.js';
import { exceptionInWords, hours, promise, reason, span, sum } from './why-words.js';

type Explained = { explanation: ClockExplanation; secondsPerWorkday: number };

/** What counted towards a due date, what was left out and why, what stood still, and the totals. */
export default function Arithmetic({ explanation, secondsPerWorkday }: Explained) {
  const { clock, steps, statutory } = explanation;
  const pause = lasting(clock);
  return (
    <>
      <p>{promise(clock)}</p>
      <ol className="why-steps">
        {steps.map((step) => {
          const counts = sum(step);
          return (
            <li key={`${step.kind} ${step.from}`} data-kind={step.kind}>
              <span className="why-days">{span(step)}</span>
              <span>{reason(step, clock)}</span>
              {counts && <span className="why-sum">{counts}</span>}
            </li>
          );
        })}
      </ol>
      {pause?.wakeAt && <p>{t('need.why.wakes', { name: pause.waitingFor, date: inWords(pause.wakeAt) })}</p>}
      {statutory ? (
        <LawBehind statutory={statutory} explanation={explanation} />
      ) : (
        <PromiseBehind explanation={explanation} secondsPerWorkday={secondsPerWorkday} />
      )}
    </>
  );
}

/** What a promise adds up to, what was lived through, and the version of the promises it stands on. */
function PromiseBehind({ explanation, secondsPerWorkday }: Explained) {
  const acting = useActing();
  const { clock, policy, grossSeconds, netSeconds } = explanation;
  const around = runsRoundTheClock(clock);
  const time = (seconds: number): string =>
    around ? t('need.why.hours-sum', { n: hours(seconds) }) : workdays(seconds, secondsPerWorkday);
  return (
    <>
      <Total explanation={explanation} />
      <p>
        {t('need.why.gross', { time: time(grossSeconds) })}{' '}
        {t(grossSeconds === netSeconds ? 'need.why.net-same' : `need.why.net.${clock.side}`, {
          time: time(netSeconds),
        })}
      </p>
      <p className="need-quiet">
        {t('need.why.policy', { version: policy.version })}{' '}
        {policy.exception && <>{t('need.why.exception', { conditions: exceptionInWords(policy.exception) })} </>}
        {seesPromises(acting) && (
          <Link href="/admin/frister" className="ds-link">
            {t('need.why.promises')}
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
      {t(runsRoundTheClock(explanation.clock) ? 'need.why.total-around' : `need.why.total-${budget.unit}`, {
        n: budget.unit === 'hours' ? hours(seconds) : days,
        date: onDate(dueAt),
        time: clockTime(dueAt),
      })}
    </p>
  );
}
