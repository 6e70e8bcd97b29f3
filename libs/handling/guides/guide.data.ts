import type { BroughtBy, Certainty, GuideItem, NationalGuide } from '@vertskap/contract';
import { ruleOf } from '@vertskap/clocks';

type Facts = Omit<NationalGuide, keyof typeof usual> & Partial<typeof usual>;
const usual: Pick<NationalGuide, 'version' | 'checkedOn' | 'items' | 'note' | 'source'> = {
  version: 1,
  checkedOn: '2026-11-26',
  items: [],
  note: null,
  source: null,
};

/** A national text; a changed one gets the next version and the day on which it was checked. */
export const guide = (facts: Facts): NationalGuide => ({ ...usual, ...facts });

export const item = (
  id: string,
  what: GuideItem['what'],
  by: BroughtBy,
  certainty: Certainty,
  source: string | null = null,
): GuideItem => ({ id, what, by, certainty, source });

type Told = [id: string, by: BroughtBy, certainty: Certainty, source?: string];

/** The parts that a statutory rule lists, in its words and order, each with who brings it. Throws where their numbers differ. */
export function partsOf(rule: string, ...told: Told[]): GuideItem[] {
  const parts = ruleOf(rule)?.completeApplication ?? [];
  if (parts.length !== told.length) throw new Error(`${rule} lists ${parts.length} parts, and ${told.length} are told`);
  return parts.flatMap((what, i) => {
    const [id, by, certainty, source] = told[i] ?? [];
    return id && by && certainty ? [item(id, what, by, certainty, source)] : [];
  });
}
