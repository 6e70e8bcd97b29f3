import type { StatutoryRule } from '@vertskap/contract';
import { t } from '../../../i18n/index.js';
import { certaintyInWords, inMyLanguage, periodInWords } from './statutory-words.js';

/** A paragraph before it is chosen: how long, from when, what a complete application holds, and how sure we are. */
export function RuleSummary({ rule }: { rule: StatutoryRule }) {
  const { runsFrom, completeApplication, paragraph, period, note, source } = rule;
  return (
    <div className="rule-summary" aria-live="polite">
      <p>
        <strong>{paragraph}</strong>: {periodInWords(period)}
        {runsFrom && `, ${t('statutory.runs-from', { event: inMyLanguage(runsFrom) })}`}
      </p>
      {note && <p>{inMyLanguage(note)}</p>}
      {completeApplication.length > 0 ? (
        <>
          <p>{t('statutory.complete')}</p>
          <ul>
            {completeApplication.map((part) => (
              <li key={part.nb}>{inMyLanguage(part)}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>{t('statutory.complete-unknown')}</p>
      )}
      <p className="need-quiet">
        {certaintyInWords(rule)}{' '}
        {source && (
          <a href={source} target="_blank" rel="noreferrer" className="ds-link">
            {t('statutory.source')}
          </a>
        )}
      </p>
    </div>
  );
}
