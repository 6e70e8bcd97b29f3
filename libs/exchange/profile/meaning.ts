import type { IndustryStandard } from '@vertskap/contract';
import { ImportFault } from '../import/fault.js';
import type { Category, Cube, Dimension } from './cube.js';
import type { FigureKind, ProfileMapping } from './profile-mapping.js';

/** Which dimension of a cube says what, by its position; the others are held at one category. */
export type Meaning = {
  time: number;
  /** One municipality, or where people live and where they work. */
  places: { place: number } | { home: number; work: number };
  /** Without it the figures are of all industries together. */
  industry: number | null;
  measure: number | null;
  /** What a category of `measure` counts; undefined is something else. */
  kindOf: (measure: Category | undefined) => FigureKind | undefined;
  fixed: Map<number, number>;
  standard: IndustryStandard | null;
};

const TIME = /^(tid|år|aar|year|time|period|periode|kvartal|quarter)$/i;
const MEASURE = /^(contentscode|statistikkvariabel|contents|measure)$/i;
const PLACE = /^(region|kommune|kommunenr|kommunenummer|municipality|place)$/i;
const HOME = /bo(sted)?s?_?komm|bokommuen|^bosted|^home|resid/i;
const WORK = /arb(eids)?(sted)?s?_?komm|^arbeidssted|^work/i;
const INDUSTRY = /nace|n(æ|ae)ring|industry|sn20\d\d/i;
const ALL = /^(i alt|alle|begge kjønn|total|totalt|both sexes|all|sum|hele)\b/i;
const ALL_CODES = ['0', '00', 'Ialt', 'I alt', 'TOT', 'Total', 'ALLE', 'Alle', '999', '999A', '999D', '15-74', '00-99'];

/**
 * Finds out what the dimensions of a table mean: by the mapping, else by their roles, else by the names that Statistics Norway gives them. Throws
 * ImportFault where it does not know, and says what the mapping has to tell.
 */
export function meaningOf(cube: Cube, mapping: ProfileMapping): Meaning {
  const { dimensions } = cube;
  const told = mapping.dimensions;
  const named = (name: string): number => {
    const at = dimensions.findIndex(({ id }) => id === name);
    if (at < 0) throw new ImportFault(`The table has no dimension "${name}"; it has ${list(dimensions)}.`);
    return at;
  };
  const first = (fits: (dimension: Dimension) => boolean): number | null => {
    const at = dimensions.findIndex(fits);
    return at < 0 ? null : at;
  };
  const find = (name: string | undefined, fits: (dimension: Dimension) => boolean) =>
    name === undefined ? first(fits) : named(name);
  const time = find(told.time, ({ id, says }) => says === 'time' || TIME.test(id));
  const measure = find(told.measure, ({ id, says }) => says === 'metric' || MEASURE.test(id));
  const industry = find(told.industry, ({ id, label }) => INDUSTRY.test(id) || INDUSTRY.test(label));
  const home = find(told.home, ({ id }) => HOME.test(id));
  const work = find(told.work, ({ id }) => WORK.test(id));
  const place = find(told.place, ({ id, says }) => says === 'geo' || PLACE.test(id));
  if (time === null) throw new ImportFault(`Nothing in the table says which year: it has ${list(dimensions)}.`);
  const twoPlaces = home !== null && work !== null && home !== work;
  if (!twoPlaces && place === null)
    throw new ImportFault(`Nothing in the table says which municipality: it has ${list(dimensions)}.`);
  const places = twoPlaces ? { home, work } : { place: place ?? 0 };
  const used = new Set([time, measure, twoPlaces ? null : industry, ...Object.values(places)]);
  return {
    time,
    places,
    industry: twoPlaces ? null : industry,
    measure,
    kindOf: kinds(measure === null ? null : dimensions[measure], mapping, twoPlaces),
    fixed: new Map(
      dimensions.flatMap((dimension, at) => (used.has(at) ? [] : [[at, held(dimension, mapping)] as const])),
    ),
    standard: twoPlaces ? null : standardOf(cube, industry, mapping),
  };
}

const list = (dimensions: Dimension[]): string => dimensions.map(({ id }) => `"${id}"`).join(', ');

function kinds(measure: Dimension | null | undefined, mapping: ProfileMapping, commuting: boolean): Meaning['kindOf'] {
  const guess = ({ code, label }: Category): FigureKind | undefined => {
    const told = mapping.measures[code];
    if (told) return told;
    if (Object.keys(mapping.measures).length > 0) return undefined;
    if (/prosent|andel|percent|rate|endring/i.test(label)) return undefined;
    if (commuting) return 'commuting';
    if (/arbeidssted|place of work|workplace/i.test(label) || /arb(sted|ste)?$/i.test(code)) return 'work';
    return /bosted|residence/i.test(label) || /bo(sted|ste)?$/i.test(code) ? 'home' : undefined;
  };
  if (measure?.categories.some((category) => guess(category) !== undefined)) return (it) => it && guess(it);
  const counts = mapping.counts ?? (commuting ? 'commuting' : undefined);
  if (counts === undefined)
    throw new ImportFault(
      'Nothing in the table says whether people are counted where they work or where they live; say it with "counts" or "measures" in a mapping.',
    );
  return () => counts;
}

/** A dimension that says nothing to a profile, sex or age, is held at all of them together. */
function held({ id, categories }: Dimension, { fixed }: ProfileMapping): number {
  const told = fixed[id];
  const at =
    told === undefined
      ? categories.length === 1
        ? 0
        : categories.findIndex(({ code, label }) => ALL.test(label) || ALL_CODES.includes(code))
      : categories.findIndex(({ code }) => code === told);
  if (at >= 0) return at;
  throw new ImportFault(
    told === undefined
      ? `The dimension "${id}" has no category for all together; say in a mapping which to take: "fixed": {"${id}": …}.`
      : `The dimension "${id}" has no category "${told}".`,
  );
}

function standardOf(cube: Cube, industry: number | null, { standard }: ProfileMapping): IndustryStandard | null {
  if (standard || industry === null) return standard ?? null;
  const dimension = cube.dimensions[industry];
  const said = `${dimension?.id} ${dimension?.label} ${cube.label}`;
  // a year alone may be that of the figures
  const is2025 = /(SN|SIC|NACE)[ _-]?2025|rev\.? ?2\.1/i.test(said);
  const is2007 = /(SN|SIC|NACE)[ _-]?2007/i.test(said);
  if (is2025 !== is2007) return is2025 ? 'SN2025' : 'SN2007';
  throw new ImportFault(
    'Nothing in the table says by which standard its industries are; say it with "standard" in a mapping: SN2007 or SN2025.',
  );
}
