import type { GuideId, NationalGuide } from '@vertskap/contract';
import { buildingGuides } from './building-guides.data.js';
import { otherGuides } from './other-guides.data.js';

/** What the product says of each procedure, in the order in which they are shown. */
export const nationalGuides: readonly NationalGuide[] = [...buildingGuides, ...otherGuides];

/** Throws where there is none: a test sees to it that each has one. */
export function nationalGuide(id: GuideId): NationalGuide {
  const found = nationalGuides.find((guide) => guide.id === id);
  if (!found) throw new Error(`there is no national text for ${id}`);
  return found;
}
