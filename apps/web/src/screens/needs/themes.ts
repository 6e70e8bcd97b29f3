import type { Theme } from '@vertskap/contract';

/** The themes of the contract, named here so that its schemas stay out of the bundle; the compiler counts them. */
const all: Record<Theme, true> = {
  land: true,
  permits: true,
  transport: true,
  town_centre: true,
  recruitment: true,
  knowledge: true,
  knowledge_industries: true,
  water: true,
  energy: true,
  tourism: true,
  procurement: true,
  dialogue: true,
  parking: true,
  harbour: true,
  housing: true,
  broadband: true,
  environment: true,
};
export const themes = Object.keys(all) as Theme[];
