import type { DeskView, NeedSummary } from '@vertskap/contract';

/** As many as the server takes at once. */
export const CHOSEN_MAX = 50;

/** Chosen is let go, and what is not is chosen, up to the most that can be done at once. */
export const toggled = (chosen: string[], id: string): string[] => {
  if (chosen.includes(id)) return chosen.filter((it) => it !== id);
  return chosen.length < CHOSEN_MAX ? [...chosen, id] : chosen;
};

/** The chosen needs that still stand on the desk, each once though it may stand in two groups. */
export function chosenNeeds({ groups }: DeskView, chosen: string[]): NeedSummary[] {
  const all = new Map(groups.flatMap(({ needs }) => needs.map(({ need }) => [need.id, need])));
  return chosen.flatMap((id) => all.get(id) ?? []);
}
