import type { InitiativeKind } from '@vertskap/contract';
import { t } from '../../i18n/index.js';

/** The kinds of the contract, named here so that its schemas stay out of the bundle; the compiler counts them. */
const all: Record<InitiativeKind, true> = {
  recruitment_skills: true,
  town_centre: true,
  knowledge_industries: true,
  tourism: true,
  land: true,
  harbour: true,
  transport: true,
  energy: true,
  environment: true,
  housing: true,
  procurement: true,
  startups: true,
  other: true,
};
export const kinds = Object.keys(all) as InitiativeKind[];

/** What it is about, in the words that needs have for it. */
export const kindInWords = (kind: InitiativeKind): string =>
  kind === 'recruitment_skills' || kind === 'startups' || kind === 'other'
    ? t(`initiatives.kind.${kind}`)
    : t(`common.theme.${kind}`);
