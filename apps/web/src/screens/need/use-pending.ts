import { useState } from 'react';
import type { NeedView } from '@vertskap/contract';
import { useUnsent, type OutboxEntry } from '../../live/index.js';

/**
 * What I wrote here that is not in the thread yet. Receipt and live event come in any order: what has been acknowledged stays
 * until it has arrived, and what has arrived is not shown twice. What an earlier page left behind stands above every page.
 */
export function usePending(view: NeedView): OutboxEntry[] {
  const unsent = useUnsent(view.need.id).filter(
    ({ state, resent, deed }) => state !== 'unsent' && !resent && (isText({ deed }) || state !== 'sending'),
  );
  const [shown, setShown] = useState<OutboxEntry[]>([]);
  const acknowledged = shown.filter(
    (entry) => isText(entry) && entry.state === 'sending' && !unsent.some(({ key }) => key === entry.key),
  );
  const next = [...acknowledged, ...unsent]
    .filter((entry) => !hasArrived(view, entry))
    .sort((a, b) => Date.parse(a.writtenAt) - Date.parse(b.writtenAt));
  if (signature(next) !== signature(shown)) setShown(next);
  return next;
}

const isText = ({ deed }: Pick<OutboxEntry, 'deed'>): boolean => deed === 'postMessage' || deed === 'postNote';
const signature = (entries: OutboxEntry[]): string => entries.map(({ key, state }) => `${key} ${state}`).join();

const CLOCK_SKEW_MS = 60_000;
function hasArrived({ need, internal }: NeedView, { deed, sent, writtenAt }: OutboxEntry): boolean {
  const text = String(sent.body.body).trim();
  const rows = deed === 'postNote' ? (internal?.notes ?? []) : need.messages;
  return rows.some(({ body, at }) => body === text && Date.parse(at) > Date.parse(writtenAt) - CLOCK_SKEW_MS);
}
