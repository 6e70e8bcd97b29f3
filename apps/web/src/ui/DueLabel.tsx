import { useEffect, useState } from 'react';
import { ClockIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import type { NeedSummary } from '@vertskap/contract';
import { exact, lastDayOf, onDate } from '../format/index.js';
import { t } from '../i18n/index.js';
import './due-label.css';

const SOON_MS = 2 * 24 * 3600_000;

/** By when whoever has the ball must act; never by colour alone. */
export function DueLabel({ due }: { due: NeedSummary['due'] }) {
  const now = useNow(60_000);
  if (!due) return null;
  const left = Date.parse(due.at) - now.getTime();
  const state = left < 0 ? 'overdue' : left < SOON_MS ? 'soon' : 'ahead';
  const Icon = state === 'overdue' ? ExclamationmarkTriangleIcon : ClockIcon;
  return (
    <span className="due-label" data-state={state}>
      <Icon aria-hidden />
      <time dateTime={due.at} title={exact(due.at)}>
        {t(state === 'overdue' ? 'common.due.overdue' : `common.due.${due.side}`, {
          date: onDate(lastDayOf(due.at), now),
        })}
      </time>
    </span>
  );
}

/** The time, looked at again every so often, so that a page left open does not lie. */
export function useNow(everyMs: number): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
