import type { AttachedGuide, BroughtBy, BroughtItem, Language } from '@vertskap/contract';

export type Part = {
  id: string;
  what: string;
  /** Of what the municipality asks for: the language it wrote in. */
  lang: Language | null;
  by: BroughtBy;
  said: BroughtItem | null;
};

/** All that a complete application holds here, with what was said of each part: the national parts first. */
export function partsOf({ guide, items }: Pick<AttachedGuide, 'guide' | 'items'>, language: Language): Part[] {
  const said = (id: string) => items.find(({ item }) => item === id) ?? null;
  return [
    ...guide.items.map(({ id, what, by }) => ({ id, what: what[language], lang: null, by, said: said(id) })),
    ...(guide.own?.items ?? []).map(({ id, what, by }) => ({
      id,
      what,
      lang: guide.own?.language ?? null,
      by,
      said: said(id),
    })),
  ];
}

export const remaining = (parts: Part[]): number => parts.filter(({ said }) => !said?.sent).length;

/** The day on which the last part came, as an instant; null while something remains, and where nothing is asked for. */
export function completeAt(parts: Part[]): string | null {
  const sent = parts.map(({ said }) => said?.sent?.at ?? null);
  return sent.every((at) => at !== null) ? (sent.toSorted().at(-1) ?? null) : null;
}
