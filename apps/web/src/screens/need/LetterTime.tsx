import { clockTime, exact, shortDate } from '../../format/index.js';
import { useNow, When } from '../../ui/index.js';

const RECENT_MS = 12 * 3600_000;

/** A letter carries its date; what was written today says how long ago. */
export function LetterTime({ at }: { at: string }) {
  const now = useNow(60_000);
  if (now.getTime() - Date.parse(at) < RECENT_MS) return <When at={at} />;
  return (
    <time dateTime={at} title={exact(at)}>
      {shortDate(at)} {clockTime(at)}
    </time>
  );
}
