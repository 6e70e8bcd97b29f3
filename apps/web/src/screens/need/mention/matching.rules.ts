import type { Mentionable } from '@vertskap/contract';

const SHOWN = 8;

/** Those whose name, or a word of it or of their unit, begins like what stands behind the @. */
export function matching(all: Mentionable[], typed: string): Mentionable[] {
  const wanted = typed.toLocaleLowerCase('nb');
  const begins = (text: string | null) => {
    const words = (text ?? '').toLocaleLowerCase('nb');
    return words.startsWith(wanted) || words.includes(` ${wanted}`);
  };
  return all.filter(({ name, unit }) => begins(name) || begins(unit)).slice(0, SHOWN);
}
