import { randomUUID } from 'node:crypto';
import type { RaiseNeed } from '@vertskap/contract';
import type { Place } from './places.js';

/** A need as an association leader would send it; what matters to the test is given. */
export const aNeed = (place: Place, over: Partial<RaiseNeed> = {}): RaiseNeed => ({
  clientKey: randomUUID(),
  spaceId: place.space,
  municipalityId: place.municipality,
  title: 'Trenger avklaring om skiltplan i Storgata',
  body: 'Havn Bakeri vil sette opp et uthengsskilt, men vet ikke om skiltplanen gjelder for sidegatene.',
  language: 'nb',
  onBehalf: { kind: 'companies', companyIds: [place.companies[0]] },
  askedSectorId: null,
  kind: 'need',
  theme: 'town_centre',
  urgency: 'normal',
  visibility: 'space',
  ...over,
});
