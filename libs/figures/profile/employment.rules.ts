import { IndustryGroup, type BusinessProfile, ProfileIndustry } from '@vertskap/contract';
import { sumOfKnown, withoutSmallIn } from './hidden.rules.js';
import { groupOf, TOTAL, withoutCoarser } from './industries.rules.js';
import { locationQuotient } from './quotient.rules.js';
import { shiftShare, sumOfSplits } from './shift-share.rules.js';

/** A stored figure: people in an industry (or all: `total`) at a place; null is confidential. */
export type Stored = { place: string; part: string; period: string; value: number | null };
type Count = number | null;
/** One place in one period: what of it may be shown, industry by industry, and all together. */
type Column = { counts: Map<ProfileIndustry, Count>; groups: Map<IndustryGroup, Count>; total: Count };
type Employment = NonNullable<BusinessProfile['employment']>;
export type Counted = Pick<Employment, 'total' | 'industries' | 'standsOut' | 'groups' | 'growth'>;
export type Brings = Pick<BusinessProfile['region'][number], 'employed' | 'standsOut'>;
type Place = { here: string; region: readonly string[]; country: string };

/**
 * Employment of a place by industry, beside its region and the country, from what is stored; small numbers and what would give them away
 * are hidden before anything is reckoned of them. Industries that are hidden in one of the years are in no growth.
 */
export function employmentOf(
  stored: readonly Stored[],
  places: Place,
  period: string,
  before: string | undefined,
): Counted {
  const industries = withoutCoarser(
    stored.flatMap(({ place, part, period: when }) => {
      const industry = ProfileIndustry.safeParse(part);
      return place === places.here && when === period && industry.success ? [{ industry: industry.data }] : [];
    }),
  ).map(({ industry }) => industry);
  const column = (place: string, when: string, open: boolean) => columnOf(stored, place, when, industries, open);
  const here = column(places.here, period, false);
  const country = column(places.country, period, true);
  const region = together(
    places.region.map((place) => column(place, period, false)),
    industries,
  );
  const counts = (industry: ProfileIndustry) => ({
    here: here.counts.get(industry) ?? null,
    region: region.counts.get(industry) ?? null,
    country: country.counts.get(industry) ?? null,
  });
  const lines = industries.map((industry) => ({
    industry,
    group: groupOf(industry),
    ...counts(industry),
    quotient: quotientOf(here, country, industry),
  }));
  return {
    total: { here: here.total, region: region.total, country: country.total },
    industries: lines.toSorted((a, b) => (b.here ?? -1) - (a.here ?? -1)),
    standsOut: standsOut(lines),
    groups: IndustryGroup.options.flatMap((group) => {
      const sum = ({ groups }: Column): Count => groups.get(group) ?? null;
      return here.groups.has(group) ? [{ group, here: sum(here), region: sum(region), country: sum(country) }] : [];
    }),
    growth:
      before === undefined
        ? null
        : growthOf(
            industries,
            { before, period },
            [column(places.here, before, false), here],
            [column(places.country, before, true), country],
          ),
  };
}

/** Most at once that stand out. */
const MOST = 3;
/** A quotient from which an industry stands out, and the people there have to be in it. */
const STANDS_OUT = 1.25;
const ENOUGH = 20;

/** What a place brings to its region: who work there, and where it has far more than the country. */
export function bringsOf(stored: readonly Stored[], place: string, countryPlace: string, period: string): Brings {
  const places = { here: place, region: [], country: countryPlace };
  const { total, standsOut: far } = employmentOf(stored, places, period, undefined);
  return { employed: total.here, standsOut: far };
}

const standsOut = (industries: Employment['industries']): Employment['standsOut'] =>
  industries
    .flatMap(({ industry, here, quotient, group }) =>
      quotient !== null && quotient >= STANDS_OUT && (here ?? 0) >= ENOUGH && group !== 'other'
        ? [{ industry, quotient }]
        : [],
    )
    .toSorted((a, b) => b.quotient - a.quotient)
    .slice(0, MOST);

/** `open`: as it is stored, for the whole country. A total that is not stored is the sum, where nothing is hidden. */
function columnOf(
  stored: readonly Stored[],
  place: string,
  period: string,
  industries: readonly ProfileIndustry[],
  open: boolean,
): Column {
  const mine = new Map(
    stored.flatMap((it) => (it.place === place && it.period === period ? [[it.part, it.value]] : [])),
  );
  const there = industries.filter((industry) => mine.has(industry));
  const counts = there.map((industry) => mine.get(industry) ?? null);
  const total = mine.get(TOTAL) ?? (there.length === 0 ? null : sumOfKnown(counts));
  const parts = there.map((industry, i) => ({ group: groupOf(industry), count: counts[i] ?? null }));
  const shown = open ? { counts, hiddenGroups: new Set<IndustryGroup>() } : withoutSmallIn(parts);
  const sums = Map.groupBy(parts, ({ group }) => group);
  return {
    counts: new Map(there.map((industry, i) => [industry, shown.counts[i] ?? null])),
    groups: new Map(
      [...sums].map(([group, those]) => [
        group,
        shown.hiddenGroups.has(group) ? null : sumOfKnown(those.map(({ count }) => count)),
      ]),
    ),
    total,
  };
}

/** The sum of several places. What is hidden in one of them is hidden in the sum: minus the others it would be seen. */
function together(columns: readonly Column[], industries: readonly ProfileIndustry[]): Column {
  if (columns.length < 2) return { counts: new Map(), groups: new Map(), total: null };
  const sum = (of: (column: Column) => Count | undefined): Count =>
    sumOfKnown(columns.map((column) => of(column) ?? null));
  return {
    counts: new Map(industries.map((industry) => [industry, sum(({ counts }) => counts.get(industry))])),
    groups: new Map(IndustryGroup.options.map((group) => [group, sum(({ groups }) => groups.get(group))])),
    total: sum(({ total }) => total),
  };
}

function quotientOf(here: Column, country: Column, industry: ProfileIndustry): number | null {
  const [count, all] = [here.counts.get(industry) ?? null, country.counts.get(industry) ?? null];
  if (count === null || all === null || here.total === null || country.total === null) return null;
  return locationQuotient(count, here.total, all, country.total);
}

function growthOf(
  industries: readonly ProfileIndustry[],
  { before, period }: { before: string; period: string },
  here: [Column, Column],
  country: [Column, Column],
): Counted['growth'] {
  const years = (columns: [Column, Column], of: (column: Column) => Count) => {
    const [first, last] = [of(columns[0]), of(columns[1])];
    return first === null || last === null ? null : { before: first, after: last };
  };
  const all = years(country, ({ total }) => total);
  if (!all || !years(here, ({ total }) => total)) return null;
  const split = industries.flatMap((industry) => {
    const count = ({ counts }: Column): Count => counts.get(industry) ?? null;
    const [mine, theirs] = [years(here, count), years(country, count)];
    const parts = mine && theirs && shiftShare(mine, theirs, all);
    return parts ? [{ industry, ...parts }] : [];
  });
  if (split.length === 0) return null;
  return {
    from: before,
    to: period,
    all: sumOfSplits(split),
    industries: split.toSorted((a, b) => Math.abs(b.own) - Math.abs(a.own)),
    left: industries.length - split.length,
  };
}
