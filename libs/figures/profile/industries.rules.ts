import { type IndustryGroup, type IndustryStandard, ProfileIndustry } from '@vertskap/contract';
import { sections } from './sections.rules.js';

export const TOTAL = 'total';

/**
 * The industry behind a code of a table: a section (`C`), a range (`10-33`, `SNI-10-33`), a division that is a section of its own
 * (`84`), or all of them (`00-99`). Undefined for finer codes, and for ranges that are none of the standard's.
 */
export function industryOf(code: string, standard: IndustryStandard): ProfileIndustry | typeof TOTAL | undefined {
  const bare = code
    .trim()
    .toUpperCase()
    .replace(/^(SN[I]?|NACE)[-_. ]?/, '');
  if (/^(00-99|01-99|TOT(AL)?|I ?ALT|IALT|ALLE)$/.test(bare)) return TOTAL;
  const of = sections[standard];
  const section = of[bare];
  if (section) return section;
  const range = ProfileIndustry.safeParse(
    bare.replace(/^(35)-35$|^(68)-68$|^(84)-84$|^(85)-85$|^(99)-99$/, '$1$2$3$4$5'),
  );
  return range.success && isOf(range.data, standard) ? range.data : undefined;
}

/** The section, as its range, that a division or a finer code (`10.710`) belongs to. */
export function sectionOfDivision(code: string, standard: IndustryStandard): ProfileIndustry | undefined {
  const division = /^(\d\d)(?:\.\d{1,3})?$/.exec(code.trim())?.[1];
  if (division === undefined || division === '00') return undefined;
  return Object.values(sections[standard]).find((range) => {
    const [first = '', last = first] = range.split('-');
    return first <= division && division <= last;
  });
}

/** Whether the code is a division of two digits, the level that is added up where a table has nothing coarser. */
export const isDivision = (code: string): boolean => /^\d\d$/.test(code.trim());

/** Some ranges are of one standard only: Statistics Norway puts sections together, never parts of them. */
const isOf = (range: ProfileIndustry, standard: IndustryStandard): boolean =>
  range === '00' || !(standard === 'SN2007' ? ['46-47', '58-60', '61-63'] : ['45-47']).includes(range);

/**
 * Three groups of business, and the public sector beside them. What sells anywhere: land, sea, mines, manufacturing, information and
 * communication. What lives of visits: shops, hotels and restaurants, culture and personal services. The rest serves its region.
 */
export function groupOf(industry: ProfileIndustry): IndustryGroup {
  switch (industry) {
    case '01-03':
    case '05-09':
    case '10-33':
    case '58-60':
    case '61-63':
    case '58-63':
      return 'basic';
    case '45-47':
    case '46-47':
    case '55-56':
    case '90-93':
    case '94-96':
    case '90-99':
      return 'visitor';
    case '35':
    case '36-39':
    case '35-39':
    case '41-43':
    case '49-53':
    case '64-66':
    case '68':
    case '69-75':
    case '68-75':
    case '77-82':
      return 'regional';
    case '84':
    case '85':
    case '86-88':
      return 'public';
    case '97-98':
    case '99':
    case '00':
      return 'other';
  }
}

/**
 * Of what a table has for one place and year, industries that hold nothing twice: where it has both `68-75` and `68`, the coarser is
 * left out.
 */
export function withoutCoarser<T extends { industry: ProfileIndustry }>(rows: readonly T[]): T[] {
  const bounds = (industry: ProfileIndustry): [string, string] => {
    const [first = '', last = first] = industry.split('-');
    return [first, last];
  };
  return rows.filter(({ industry }) => {
    const [first, last] = bounds(industry);
    return !rows.some((other) => {
      const [from, to] = bounds(other.industry);
      return other.industry !== industry && first <= from && to <= last;
    });
  });
}
