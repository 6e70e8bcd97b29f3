import { endingOf, fileKinds } from '@vertskap/contract';

export type Unfit = { code: 'empty' | 'kind' | 'ending'; sentence: string };

/**
 * Why a file cannot be attached, in words; undefined where it can. `type`: what the content was found to be. The name must end as that
 * kind does, so that nobody opens as a picture, or runs, what is something else.
 */
export function unfit(name: string, type: string | undefined, size: number): Unfit | undefined {
  if (size === 0) return { code: 'empty', sentence: 'The file is empty.' };
  const kind = type === undefined ? undefined : fileKinds[type];
  if (!kind)
    return {
      code: 'kind',
      sentence: 'Only images, PDF, office documents without macros and plain text can be attached.',
    };
  if (kind.endings.includes(endingOf(name))) return undefined;
  const [usual] = kind.endings;
  return { code: 'ending', sentence: `The content is ${type}, so the name has to end in .${usual}.` };
}

/** Whether bytes can be plain text, in whatever alphabet: no control characters but tab, line and page breaks. */
export const isPlain = (bytes: Uint8Array): boolean => bytes.every((b) => (b >= 0x20 && b !== 0x7f) || BREAKS.has(b));
const BREAKS = new Set([0x09, 0x0a, 0x0c, 0x0d]);
