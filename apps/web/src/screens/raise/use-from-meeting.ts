import { useEffect, useRef } from 'react';
import { useSearchParams } from 'wouter';
import { api, call } from '../../api/call.js';
import type { Draft } from '../../drafts/use-draft.js';
import type { Place, RaiseDraft } from './raise.js';

/**
 * `?fra=<meeting>.<entry>`: begins with what the meeting agreed, where it met, in an empty form; what somebody has begun to write
 * stays, and is only linked. The address is spent with it, so that going back does not begin anew.
 */
export function useFromMeeting({ value, set, looked }: Draft<RaiseDraft>, places: Place[]): void {
  const [params, setParams] = useSearchParams();
  const from = params.get('fra');
  const latest = useRef({ value, set, places });
  useEffect(() => {
    latest.current = { value, set, places };
  });
  useEffect(() => {
    const [id, entryId] = from?.split('.') ?? [];
    if (!id || !entryId || !looked) return undefined;
    let gone = false;
    void Promise.all([call(api.meeting, { params: { id } }), import('../meetings/title.js')]).then(
      ([meeting, { titleOf }]) => {
        const item = meeting.agenda.find(({ entries }) => entries.some((entry) => entry.id === entryId));
        const entry = item?.entries.find((it) => it.id === entryId);
        if (gone || !item || !entry || item.need) return;
        const { value, set, places } = latest.current;
        const words = value.title === '' &&
          value.body === '' && {
            title: titleOf(item).slice(0, 200),
            body: entry.body,
            place: places.find(({ space }) => space.id === meeting.space.id)?.key ?? '',
          };
        set({ ...words, from: { entryId, spaceId: meeting.space.id, body: entry.body } });
        setParams({}, { replace: true });
      },
      () => undefined, // the form is there without it
    );
    return () => {
      gone = true;
    };
  }, [from, looked, setParams]);
}
