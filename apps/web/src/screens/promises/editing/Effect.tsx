import type { ChangePreview } from '@vertskap/contract';
import { t } from '../../../i18n/index.js';
import type { Difference } from './difference.rules.js';

/** What a change would do to the deadlines that run, in one sentence. */
export function EffectSentence({ preview }: { preview: ChangePreview }) {
  const { running, changes, overdueBefore, overdueAfter } = preview;
  const more = overdueAfter - overdueBefore;
  if (running === 0) return <p className="effect-sentence">{t('promises.change.none-running')}</p>;
  return (
    <p className="effect-sentence">
      {t('promises.change.counts', { changed: changes.length, running })}{' '}
      {changes.length > 0 && (
        <span data-late={more > 0 || undefined}>
          {more > 0
            ? t('promises.change.overdue', { n: more })
            : more < 0
              ? t('promises.change.relieved', { n: -more })
              : t('promises.change.no-overdue')}
        </span>
      )}
      {more !== 0 && (
        <small>{t('promises.change.overdue-total', { before: overdueBefore, after: overdueAfter })}</small>
      )}
    </p>
  );
}

/** What somebody wrote, against the version it began from. */
export function Differences({ found }: { found: Difference[] }) {
  return (
    <ul className="differences">
      {found.map(({ key, label, before, after }) => (
        <li key={key}>
          <span className="difference-label">{label}</span>
          {before !== null && after !== null && (
            <span>
              <span className="visually-hidden">{t('promises.change.from-to', { before, after })}</span>
              <span aria-hidden>
                <s>{before}</s> → <strong>{after}</strong>
              </span>
            </span>
          )}
          {before === null && after !== null && <strong>{t('promises.change.added', { value: after })}</strong>}
          {after === null && before !== null && <span>{t('promises.change.removed', { value: before })}</span>}
        </li>
      ))}
    </ul>
  );
}
