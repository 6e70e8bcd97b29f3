import type { DialogueHit } from '@vertskap/contract';

/** An excerpt in which what was searched for is marked. */
export const Marked = ({ snippet }: Pick<DialogueHit, 'snippet'>) =>
  snippet.map(({ text, hit }, part) => (hit ? <mark key={part}>{text}</mark> : text));
