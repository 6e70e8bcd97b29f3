import { when } from '../format/index.js';
import { useNow } from './DueLabel.js';

/** "for 3 dager siden", and the exact time for whoever points at it. */
export function When({ at }: { at: string }) {
  const { text, title } = when(at, useNow(60_000));
  return (
    <time dateTime={at} title={title}>
      {text}
    </time>
  );
}
