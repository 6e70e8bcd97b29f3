import { Link } from 'wouter';
import type { ChangePreview } from '@vertskap/contract';
import { clockTime, onDate } from '../../../format/index.js';
import { t } from '../../../i18n/index.js';
import { seesNeeds } from '../../../session/roles.js';
import { useActing } from '../../../session/session.js';
import { pathOf, useNow } from '../../../ui/index.js';
import { budgetInWords } from '../policy-words.js';
import type { Difference } from './difference.rules.js';

type Row = ChangePreview['changes'][number];

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

/** The deadlines that would move: which need, which clock, from what to what. */
export function EffectTable({ changes }: { changes: Row[] }) {
  const now = useNow(60_000);
  return (
    <table className="effect-table">
      <caption>{t('promises.change.table')}</caption>
      <thead>
        <tr>
          {(['need', 'clock', 'before', 'after'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`promises.change.col.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.map((row) => (
          <tr key={`${row.need.id} ${row.clock}`}>
            <th scope="row">
              <NeedName need={row.need} />
            </th>
            <td>{t(`promises.of.${row.clock}`)}</td>
            <td>
              <span className="effect-column" aria-hidden>
                {t('promises.change.col.before')}
              </span>
              <Due side={row.before} now={now} />
            </td>
            <td>
              <span className="effect-column" aria-hidden>
                {t('promises.change.col.after')}
              </span>
              <Due side={row.after} now={now} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function NeedName({ need }: { need: Row['need'] }) {
  const acting = useActing();
  return (
    <>
      {seesNeeds(acting) ? (
        <Link href={pathOf(need)} className="ds-link">
          {need.number}
        </Link>
      ) : (
        need.number
      )}{' '}
      {need.title}
    </>
  );
}

function Due({ side: { budget, dueAt }, now }: { side: Row['before']; now: Date }) {
  const over = dueAt !== null && Date.parse(dueAt) < now.getTime();
  return (
    <span className="effect-due" data-over={over || undefined}>
      {dueAt && (
        <time dateTime={dueAt}>
          {t('promises.change.date', { date: onDate(dueAt, now), time: clockTime(dueAt) })}
          {over && ` (${t('promises.change.over')})`}
        </time>
      )}
      <small>{budgetInWords(budget)}</small>
    </span>
  );
}
