import { useEffect, useRef } from 'react';
import { useSearchParams } from 'wouter';
import { api, call } from '../../api/call.js';
import type { Draft } from '../../drafts/use-draft.js';
import type { RaiseDraft } from './raise.js';

/**
 * `?fra=<meeting>.<entry>`: begins with what the meeting agreed, in an empty form; what somebody has begun to write stays, and is only linked. The
 * address is spent with it, so that going back does not begin anew.
 */
export function useFromMeeting({ value, set }: Draft<RaiseDraft>): void {
  const [params, setParams] = useSearchParams();
  const from = params.get('fra');
  const latest = useRef({ value, set });
  useEffect(() => {
    latest.current = { value, set };
  });
  useEffect(() => {
    const [id, entryId] = from?.split('.') ?? [];
    if (!id || !entryId) return;
    void call(api.meeting, { params: { id } }).then(
      (meeting) => {
        const item = meeting.agenda.find(({ entries }) => entries.some((entry) => entry.id === entryId));
        const entry = item?.entries.find((it) => it.id === entryId);
        if (!item || !entry || item.need) return;
        const { title, body } = latest.current.value;
        const words = title === '' &&
          body === '' && { title: (item.topic ?? item.goal?.name ?? '').slice(0, 200), body: entry.body };
        latest.current.set({ ...words, from: { entryId, spaceId: meeting.space.id, body: entry.body } });
        setParams({}, { replace: true });
      },
      () => undefined, // the form is there without it
    );
  }, [from, setParams]);
}
