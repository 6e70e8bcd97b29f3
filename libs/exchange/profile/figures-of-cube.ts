import {
  COUNTRY,
  industryOf,
  isDivision,
  numbersIn,
  type Placed,
  placeOfCode,
  sectionOfDivision,
  TOTAL,
} from '@vertskap/figures';
import type { IndustryStandard, ProfileIndustry } from '@vertskap/contract';
import { type Cell, type Cube, cellsOf } from './cube.js';
import { ABSENT } from './csv-cube.js';
import type { Meaning } from './meaning.js';
import type { FigureKind } from './profile-mapping.js';

/** One count of people. `part`: an industry, or for commuting where they work. A null is confidential. */
export type ProfileFigure = {
  kind: FigureKind;
  place: string;
  part: string;
  period: string;
  standard: IndustryStandard | '';
  value: number | null;
  status: string | null;
  /** The number of the municipality as the table has it. */
  code: string;
};

/** Why figures are not taken, and how many. `stops`: the table is wrong, or not understood. */
export type LeftOut = { reason: string; of: string; count: number; stops: boolean };
export type Taken = { figures: ProfileFigure[]; cells: number; hidden: number; leftOut: LeftOut[] };

type Found = ProfileFigure & { rank: number };

/**
 * The figures of a table that a profile is made of: for municipalities of today, by industries of a standard. `known`: the numbers of today. What
 * a table has besides is counted, with why it is not taken.
 */
export function figuresOf(cube: Cube, meaning: Meaning, known: ReadonlySet<string>): Taken {
  const found = new Map<string, Found>();
  const divisions: Found[] = [];
  const out = new Map<string, LeftOut>();
  let cells = 0;
  const leave = (reason: string, of = '', stops = false): void => {
    const key = `${reason}\n${of}`;
    const told = out.get(key) ?? { reason, of, count: 0, stops };
    out.set(key, { ...told, count: told.count + 1 });
  };
  const keep = (figure: Found): void => {
    const key = [figure.kind, figure.place, figure.part, figure.period].join(' ');
    const other = found.get(key);
    if (other && other.rank === figure.rank && other.value !== figure.value)
      return leave('two rows say different of the same', `${figure.code} ${figure.period}`, true);
    if (!other || other.rank < figure.rank) found.set(key, figure);
    if (other) leave('said twice: by the number of then and of now', `${figure.code} ${figure.period}`);
  };
  for (const { at, cell } of cellsOf(cube)) {
    if ([...meaning.fixed].some(([d, held]) => at[d] !== held)) continue;
    const it = read(cube, meaning, at, cell, known);
    if (it === null) continue;
    cells += 1;
    if ('reason' in it) leave(it.reason, it.of, it.stops);
    else if (meaning.standard !== null && isDivision(it.part) && !industryOf(it.part, meaning.standard))
      divisions.push(it);
    else keep(it);
  }
  if (meaning.standard !== null) addDivisions(divisions, meaning.standard, found, leave);
  const figures = [...found.values()].map(({ rank: _, ...figure }) => figure);
  const hidden = figures.filter(({ value }) => value === null).length;
  return { figures, cells, hidden, leftOut: [...out.values()] };
}

type Left = { reason: string; of?: string; stops?: boolean };

/** One cell, understood; null where it is no figure at all. */
function read(cube: Cube, meaning: Meaning, at: number[], cell: Cell, known: ReadonlySet<string>): Found | Left | null {
  if (cell.status === ABSENT) return null;
  const category = (d: number | null) => (d === null ? undefined : cube.dimensions[d]?.categories[at[d] ?? 0]);
  const kind = meaning.kindOf(category(meaning.measure));
  if (!kind) return { reason: 'counts something else', of: category(meaning.measure)?.label ?? '' };
  const period = category(meaning.time)?.code ?? '';
  const year = Number(/^\d{4}/.exec(period)?.[0] ?? Number.NaN);
  if (Number.isNaN(year)) return { reason: 'is of no year', of: period, stops: true };
  const number = counted(cell);
  if ('reason' in number) return { ...number, ...(number.stops && { of: `${category(meaning.time)?.code}` }) };
  const [first, second] =
    'place' in meaning.places ? [meaning.places.place] : [meaning.places.home, meaning.places.work];
  const code = category(first)?.code ?? '';
  const place = placeOfCode(code, year, known);
  if ('refused' in place) return refusal(place, code);
  const idle = place.was === 'unused' && !number.value;
  if (idle) return { reason: 'the number was not in use that year' };
  const common = { kind, place: place.place, period, value: number.value, status: cell.status, code };
  if (second === undefined) {
    const part = partOf(category(meaning.industry)?.code, meaning);
    if (part === undefined) return { reason: 'a finer industry than a profile has' };
    return { ...common, part, standard: meaning.standard ?? '', rank: rankOf(place) };
  }
  const workCode = category(second)?.code ?? '';
  const work = placeOfCode(workCode, year, known);
  if ('refused' in work) return refusal(work, workCode);
  if (work.was === 'unused' && !number.value) return { reason: 'the number was not in use that year' };
  if (place.place === COUNTRY || work.place === COUNTRY) return { reason: 'commuting from or to the whole country' };
  return { ...common, part: work.place, standard: '', rank: rankOf(place) + rankOf(work) };
}

/** What a cell says: a count, confidential (null), or nothing. `-` is the sign for none; `*` says that a count may change. */
function counted({ value, status }: Cell): { value: number | null } | Left {
  if (value === null) {
    if (status === ':') return { value: null };
    if (status === '-') return { value: 0 };
    return { reason: status === '.' ? 'cannot occur (.)' : 'is missing (..)' };
  }
  if (!Number.isInteger(value) || value < 0) return { reason: 'is no count of people', stops: true };
  return { value };
}

function refusal(placed: Extract<Placed, { refused: string }>, code: string): Left {
  switch (placed.refused) {
    case 'county':
      return { reason: 'is of a county' };
    case 'no_municipality':
      return { reason: 'is of no municipality', of: code };
    case 'divided':
      return {
        reason: `was divided in 2024 into ${placed.into?.join(' and ')}; what it had cannot be shared out on them`,
        of: code,
      };
    case 'before_numbers':
      return {
        reason: `a number of before ${numbersIn}; the years before are in tables that the statistics office has added up (K-3101)`,
        of: code,
      };
    case 'unknown':
      return { reason: 'is no municipality that we know', of: code, stops: true };
  }
}

const rankOf = (placed: Exclude<Placed, { refused: string }>): number =>
  placed.was === 'unused' ? 0 : placed.was === 'summed' ? 1 : 2;

function partOf(code: string | undefined, { standard }: Meaning): string | undefined {
  if (code === undefined || standard === null) return TOTAL;
  return (
    industryOf(code, standard) ?? (isDivision(code) && sectionOfDivision(code, standard) ? code.trim() : undefined)
  );
}

/**
 * Where a table has nothing coarser than divisions, sections are their sums: hidden where one of them is, and not at all where one of them is not
 * in the table.
 */
function addDivisions(
  divisions: Found[],
  standard: IndustryStandard,
  found: Map<string, Found>,
  leave: (reason: string, of?: string) => void,
): void {
  const sections = Map.groupBy(divisions, (it) =>
    [it.kind, it.place, sectionOfDivision(it.part, standard), it.period].join(' '),
  );
  const where = ({ kind, place, period }: Found): string => `${kind} ${place} ${period}`;
  const coarse = new Set([...found.values()].filter(({ part }) => part.includes('-')).map(where));
  for (const [key, parts] of sections) {
    const [one] = parts;
    const section = one && sectionOfDivision(one.part, standard);
    if (!one || !section) continue;
    const best = Math.max(...parts.map(({ rank }) => rank));
    const those = parts.filter(({ rank }) => rank === best);
    if (coarse.has(where(one))) leave('a finer industry than a profile has');
    else if (those.length !== sizeOf(section)) leave('divisions of an industry are missing', section);
    else {
      const values = those.map(({ value }) => value);
      const value = values.includes(null) ? null : values.reduce<number>((sum, n) => sum + (n ?? 0), 0);
      found.set(key, { ...one, part: section, value, status: value === null ? ':' : null });
    }
  }
}

/** How many divisions a section holds: their numbers follow each other. */
function sizeOf(section: ProfileIndustry): number {
  const [first = 0, last = first] = section.split('-').map(Number);
  return last - first + 1;
}
