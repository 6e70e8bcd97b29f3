import { useState } from 'react';
import { Link } from 'wouter';
import { Button } from '@digdir/designsystemet-react';
import type { ChangePreview } from '@vertskap/contract';
import { clockTime, onDate } from '../../../format/index.js';
import { t } from '../../../i18n/index.js';
import { seesNeeds } from '../../../session/roles.js';
import { useActing } from '../../../session/session.js';
import { pathOf, useNow } from '../../../ui/index.js';
import { budgetInWords } from '../policy-words.js';
import { isOver, worstFirst } from './worst-first.rules.js';

type Row = ChangePreview['changes'][number];

/** So many at first where there are more than the most; the worst are among them. */
const [FIRST, MOST] = [6, 10];

/** The deadlines that would move: which need, which clock, from what to what. */
export function EffectTable({ changes }: { changes: Row[] }) {
  const now = useNow(60_000);
  const [all, setAll] = useState(false);
  const rows = worstFirst(changes, now);
  const shown = all || rows.length <= MOST ? rows : rows.slice(0, FIRST);
  return (
    <>
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
          {shown.map((row, i) => (
            <tr key={`${(row.need ?? row.promise ?? row.owed)?.id} ${row.clock} ${i}`}>
              <th scope="row">
                {row.need && <NeedName need={row.need} />}
                {row.promise && [row.promise.what, row.promise.space].filter(Boolean).join(', ')}
                {row.owed && t('promises.change.owed', { name: row.owed.to })}
              </th>
              <td>{t(`promises.of.${row.clock}`)}</td>
              <td>
                <span className="effect-column" aria-hidden>
                  {t('promises.change.col.before')}
                </span>
                <Due side={row.before} over={isOver(row, row.before, now)} now={now} />
              </td>
              <td>
                <span className="effect-column" aria-hidden>
                  {t('promises.change.col.after')}
                </span>
                <Due side={row.after} over={isOver(row, row.after, now)} now={now} />
                {row.paused && <small className="effect-paused">{t('promises.change.paused')}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <div>
          <Button variant="tertiary" onClick={() => setAll(true)}>
            {t('promises.change.all', { n: rows.length })}
          </Button>
        </div>
      )}
    </>
  );
}

function NeedName({ need }: { need: NonNullable<Row['need']> }) {
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

type DueProps = { side: Row['before']; over: boolean; now: Date };

function Due({ side: { budget, dueAt }, over, now }: DueProps) {
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
