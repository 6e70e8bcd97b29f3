import type { SnippetPart } from '@vertskap/contract';
import type { z } from 'zod';

/** An excerpt in which what was searched for is marked. */
export const Marked = ({ snippet }: { snippet: z.infer<typeof SnippetPart>[] }) =>
  snippet.map(({ text, hit }, part) => (hit ? <mark key={part}>{text}</mark> : text));
