import { z } from 'zod';

/**
 * What municipalities and business talk about, finer than the theme of a need: what a sector answers for, and what a person
 * knows. Kept close to the themes of LOS, the official taxonomy of public services, which libs/handling/suggestion names for each.
 */
export const Topic = z.enum([
  'planning',
  'building',
  'land',
  'surveying',
  'roads',
  'winter_roads',
  'parking',
  'public_transport',
  'harbour',
  'water_sewage',
  'waste',
  'energy',
  'broadband',
  'town_centre',
  'serving',
  'tourism',
  'culture',
  'procurement',
  'skills',
  'recruitment',
  'childcare',
  'housing',
  'business_support',
  'fees',
  'fisheries',
  'agriculture',
  'environment',
  'hazards',
  'fire',
  'health',
  'participation',
]);
export type Topic = z.infer<typeof Topic>;
