import { useEffect, useState } from 'react';
import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { applyInternalEvent, applyNeedEvent, keepNewest } from '@vertskap/client';
import type { NeedView, Stream } from '@vertskap/contract';
import { api, call } from '../api/call.js';
import { forgetNeed } from '../offline/kept.js';
import { isGone } from '../offline/reading.js';
import { follow } from './socket.js';

const REFETCH_MS = 250;

/** One need, kept current. `refused`: the reader lost access while looking. */
export type NeedStatus = 'loading' | 'failed' | 'ready' | 'refused';
export type LiveNeed = { view: NeedView | undefined; status: NeedStatus; error: unknown; retry: () => void };

export const needKey = (idOrNumber: string) => ['need', idOrNumber] as const;

/** Snapshot and events of one need, by id or number ("B-1042"). What I may do is fetched again after each event. */
export function useNeed(idOrNumber: string): LiveNeed {
  const client = useQueryClient();
  const key = needKey(idOrNumber);
  const [refused, setRefused] = useState(false);
  const [joined, setJoined] = useState(0); // counts up when the streams must be joined anew from a fresh snapshot

  const query = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => {
      const fetched = await call(api.need, { params: { id: idOrNumber } }, signal);
      return keepNewest(client.getQueryData<NeedView>(key), fetched);
    },
  });
  const id = query.data?.need.id;
  const staff = query.data?.internal != null;

  useEffect(() => {
    const held = client.getQueryData<NeedView>(needKey(idOrNumber));
    if (!id || !held) return undefined;
    return followNeed(client, idOrNumber, held, {
      reload: () => void client.refetchQueries({ queryKey: needKey(idOrNumber) }).then(() => setJoined((n) => n + 1)),
      refused: () => {
        setRefused(true);
        void forgetNeed(id);
      },
    });
  }, [client, idOrNumber, id, staff, joined]);

  const lost = refused || (query.data !== undefined && isGone(query.error));
  const status = lost ? 'refused' : query.data ? 'ready' : query.isError ? 'failed' : 'loading';
  return { view: query.data, status, error: query.error, retry: () => void query.refetch() };
}

type Lost = { reload: () => void; refused: () => void };

function followNeed(client: QueryClient, idOrNumber: string, held: NeedView, lost: Lost): () => void {
  const { id, seq } = held.need;
  const update = (change: (view: NeedView) => NeedView) =>
    client.setQueryData<NeedView>(needKey(idOrNumber), (view) => view && change(view));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refetchSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void client.invalidateQueries({ queryKey: needKey(idOrNumber) }), REFETCH_MS);
  };

  const leaveShared = follow(`need/${id}/shared` satisfies Stream, seq, {
    ...lost,
    events: (envelopes) => {
      update((view) => ({ ...view, need: envelopes.reduce(applyNeedEvent, view.need) }));
      refetchSoon();
    },
  });
  const leaveInternal =
    held.internal &&
    follow(`need/${id}/internal` satisfies Stream, held.internal.seq, {
      reload: lost.reload,
      refused: refetchSoon, // the notes are closed to this reader now; the next view says null
      events: (envelopes) =>
        update((view) => ({ ...view, internal: envelopes.reduce(applyInternalEvent, view.internal) })),
    });
  return () => {
    clearTimeout(timer);
    leaveShared();
    leaveInternal?.();
  };
}
