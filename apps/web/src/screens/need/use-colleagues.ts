import { useEffect, useState } from 'react';
import type { Presence } from '@vertskap/contract';
import { attend } from '../../live/index.js';
import { useActing } from '../../session/session.js';

/** Whoever has not touched the text for so long is not writing any more. */
const PAUSE_MS = 15_000;

/** Colleagues who have this need open too; they see that I have, and whether I write. */
export function useColleagues(needId: string, written: string): Presence['people'] {
  const { id: me } = useActing();
  const [others, setOthers] = useState<Presence['people']>([]);
  const doing = useIsWriting(written) ? 'writing' : 'reading';

  useEffect(
    () => attend(needId, doing, ({ people }) => setOthers(people.filter(({ membershipId }) => membershipId !== me))),
    [needId, doing, me],
  );
  return others;
}

/** From the first change of a text until it is empty, or left alone. A draft that was found is not being written. */
function useIsWriting(written: string): boolean {
  const [before, setBefore] = useState(written);
  const [touched, setTouched] = useState(0);
  if (before !== written) {
    setBefore(written);
    setTouched(written === '' ? 0 : touched + 1);
  }
  useEffect(() => {
    if (touched === 0) return undefined;
    const timer = setTimeout(() => setTouched(0), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [touched]);
  return touched > 0;
}
