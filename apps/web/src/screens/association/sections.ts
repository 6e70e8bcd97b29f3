import type { IndustrySection, MemberCompany } from '@vertskap/contract';

/** The sections of SN2007 by the division each begins with; test/rules/web-and-industry.test.ts holds it against the contract. */
const begins: Record<IndustrySection, number> = {
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
};
export const industries = Object.keys(begins) as IndustrySection[];

export function sectionOf(code: string | null): IndustrySection | null {
  const division = Number(code?.slice(0, 2) ?? 0);
  return industries.findLast((section) => begins[section] <= division) ?? null;
}

/** Every industry with how many members it has; those that have some first. */
export function sections(companies: MemberCompany[]): { section: IndustrySection; members: number }[] {
  const members = (section: IndustrySection) =>
    companies.filter(({ industry }) => sectionOf(industry) === section).length;
  return industries
    .map((section) => ({ section, members: members(section) }))
    .toSorted((a, b) => Number(b.members > 0) - Number(a.members > 0));
}
