import { z } from 'zod';

/** A code of SN2007 (Standard for næringsgruppering), five digits as Statistics Norway writes them: `10.710`. */
export const IndustryCode = z.string().regex(/^\d\d\.\d{3}$/, 'is a code like 10.710');

/** The sections of SN2007 by the divisions that begin them: `C` holds 10 up to 33. Source: Statistics Norway, KLASS 6. */
const begins = {
  A: 1,
  B: 5,
  C: 10,
  D: 35,
  E: 36,
  F: 41,
  G: 45,
  H: 49,
  I: 55,
  J: 58,
  K: 64,
  L: 68,
  M: 69,
  N: 77,
  O: 84,
  P: 85,
  Q: 86,
  R: 90,
  S: 94,
  T: 97,
  U: 99,
} as const;

export type IndustrySection = keyof typeof begins;
export const IndustrySection = z.enum(Object.keys(begins) as [IndustrySection, ...IndustrySection[]]);

/** The section of an industry code, `C` for `10.710`; null without a code, or for a division before the first. */
export function sectionOf(code: string | null): IndustrySection | null {
  const division = Number(code?.slice(0, 2) ?? 0);
  return IndustrySection.options.findLast((section) => begins[section] <= division) ?? null;
}
