import type { BroughtBy, GuideView, Language, OwnGuide } from '@vertskap/contract';

export const broughtBy = [
  'applicant',
  'responsible_firm',
  'neighbours',
  'authority',
] as const satisfies readonly BroughtBy[];
/** As many as the contract lets there be, whose schemas stay out of the page. */
export const ITEMS_MAX = 20;

/** What the municipality says of a procedure, or an empty sheet. */
export const ownOf = ({ own }: Pick<GuideView, 'own'>, language: Language): OwnGuide =>
  own ?? { text: null, items: [], fee: null, link: null, language };
