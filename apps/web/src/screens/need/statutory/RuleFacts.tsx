import type { StatutoryRule } from '@vertskap/contract';
import { inWords } from '../../../format/index.js';
import { t } from '../../../i18n/index.js';
import type { StatutoryClock } from './statutory.rules.js';
import { certaintyInWords, inMyLanguage, periodInWords } from './statutory-words.js';

type Props = { clock: StatutoryClock; rule: StatutoryRule | undefined; holder: string };

/** What a deadline stands on. What was stamped on the clock is there at once, what the paragraph says comes with it. */
export function RuleFacts({ clock: { budget, pauses, stoppedAt }, rule, holder }: Props) {
  const suspended = pauses.find(({ to }) => to === null);
  const facts: [string, string | undefined][] = [
    [t('statutory.fact.waiting'), stoppedAt === null ? (suspended?.waitingFor ?? holder) : undefined],
    [t('statutory.fact.received'), inWords(budget.receivedOn)],
    [t('statutory.fact.paragraph'), `${budget.paragraph} (${periodInWords(budget.period)})`],
    [t('statutory.fact.breach'), rule?.onBreach ? inMyLanguage(rule.onBreach) : undefined],
    [t('statutory.fact.note'), rule?.note ? inMyLanguage(rule.note) : undefined],
  ];
  return (
    <dl className="statutory-facts">
      {facts.map(([name, value]) =>
        value === undefined ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
      {rule && (
        <div>
          <dt>{t('statutory.fact.certainty')}</dt>
          <dd>
            {certaintyInWords(rule)}{' '}
            {rule.source && (
              <a href={rule.source} target="_blank" rel="noreferrer" className="ds-link">
                {t('statutory.source')}
              </a>
            )}
          </dd>
        </div>
      )}
    </dl>
  );
}
