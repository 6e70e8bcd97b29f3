import type { ClockExplanation } from '@vertskap/contract';
import { inWords } from '../../../format/index.js';
import { t } from '../../../i18n/index.js';
import { certaintyInWords, inMyLanguage } from './statutory-words.js';

type Props = { statutory: NonNullable<ClockExplanation['statutory']>; explanation: ClockExplanation };

/** What a statutory deadline adds up to, and the rules it was reckoned by, with how sure we are of each. */
export function LawBehind({ statutory: { lastDay, lastDayIsWorkday, reckoning }, explanation }: Props) {
  const { clock, steps } = explanation;
  const suspended = clock.stoppedAt === null && clock.pauses.some(({ to }) => to === null);
  const counted = steps.filter(({ kind }) => kind === 'counted');
  const days = counted.reduce((n, step) => n + (step.days ?? 0), 0);
  const workdays = counted.reduce((n, step) => n + (step.workdays ?? 0), 0);
  const length = days > 0 ? t('statutory.days', { n: days }) : t('common.workdays', { n: workdays });
  return (
    <>
      {lastDay && (
        <p className="why-total">
          {t(suspended ? 'statutory.why.total-if-resumed' : 'statutory.why.total', { length, date: inWords(lastDay) })}
        </p>
      )}
      {lastDayIsWorkday === false && <p>{t('statutory.why.not-moved')}</p>}
      <p className="why-rules">{t('statutory.why.reckoning')}</p>
      <ul className="why-reckoning">
        {reckoning.map((rule) => (
          <li key={rule.id}>
            {inMyLanguage(rule.text)} ({rule.paragraph}){' '}
            <span className="need-quiet">
              {certaintyInWords(rule)}{' '}
              {rule.source && (
                <a href={rule.source} target="_blank" rel="noreferrer" className="ds-link">
                  {t('statutory.source')}
                </a>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
