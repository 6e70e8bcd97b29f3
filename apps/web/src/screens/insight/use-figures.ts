import { useRef, useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, call } from '../../api/call.js';
import { anew, useTouched } from '../../live/index.js';
import { streamsOf } from '../../session/roles.js';
import { useActing } from '../../session/session.js';
import { asQuery, type Selection } from './selection.js';

/** The figures of a selection, fetched again when something moved, unless the reader holds them still. */
export function useFigures(selection: Selection) {
  const acting = useActing();
  const [paused, setPaused] = useState(false);
  const missed = useRef(false);
  const query = asQuery(selection);
  const page = useQuery({
    queryKey: ['figures', query],
    queryFn: ({ signal }) => call(api.figures, { query }, signal),
    placeholderData: keepPreviousData,
  });
  useTouched(streamsOf(acting), () => {
    missed.current = paused;
    return paused ? undefined : anew(['figures']);
  });
  function toggle(): void {
    setPaused(!paused);
    if (paused && missed.current) void page.refetch();
    missed.current = false;
  }
  return { page, paused, toggle };
}
