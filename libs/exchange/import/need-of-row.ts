import { BODY_MAX, RaiseNeed, TITLE_MAX } from '@vertskap/contract';
import { type compile, wallToInstant } from '@vertskap/clocks';
import { namedId } from '../named-id.js';
import { cleanText } from './clean-text.js';
import { wallTimeOf } from './dates.js';
import type { Rejection } from './fault.js';
import type { Condition, Mapping } from './mapping.js';
import type { Row } from './read-table.js';

const IMPORTED = '0d4bd7fc-3a39-4f4e-8f0f-2f6a3f3f7b02';

/** Where the needs go; sectors by name. */
export type Destination = {
  municipalityId: string;
  spaceId: string;
  associationId: string;
  sectors: Map<string, string>;
  calendar: ReturnType<typeof compile>;
  /** Between these a need may have been raised: since there are promises, until now. */
  since: Date;
  now: Date;
};
export type ImportedNeed = { line: number; at: Date; input: RaiseNeed; shortened: boolean };

/** The need that a row tells of, or all that is wrong with the row. Pure. */
export function needOfRow(row: Row, mapping: Mapping, to: Destination): ImportedNeed | Rejection[] {
  const { columns } = mapping;
  const text = (column: string): string => cleanText(row.fields.get(column) ?? '', mapping.lineBreaks);
  const id = columns.id === undefined ? '' : text(columns.id);
  const faults: Rejection[] = [];
  const reject = (field: string, reason: string): void => void faults.push({ line: row.line, id, field, reason });

  const whole = text(columns.title).replaceAll(/\s+/g, ' ');
  const title = shorten(whole);
  const told = bodyOf(mapping, text);
  const body = title === whole ? told : `${whole}\n\n${told}`;
  if (whole === '') reject(columns.title, 'is empty');
  if (told === '') reject(columns.body.map((b) => b.column).join(', '), 'there is no text');
  if (body.length > BODY_MAX) reject('body', `has ${body.length} characters; ${BODY_MAX} is the most`);
  if (columns.id !== undefined && id === '') reject(columns.id, 'is empty');
  const at = raisedAt(mapping, text, to, reject);
  if (faults.length > 0) return faults;

  const sector = choose(mapping.askedSector, text);
  const input: RaiseNeed = {
    clientKey: keyOf(mapping.source, to, id || JSON.stringify([at.toISOString(), title, body])),
    spaceId: to.spaceId,
    municipalityId: to.municipalityId,
    title,
    body,
    language: mapping.language,
    onBehalf: mapping.onBehalf,
    askedSectorId: sector === null ? null : (to.sectors.get(sector) ?? null),
    kind: 'need',
    theme: choose(mapping.theme, text),
    urgency: choose(mapping.urgency, text),
    visibility: mapping.visibility,
  };
  const parsed = RaiseNeed.safeParse(input);
  if (parsed.success) return { line: row.line, at, input: parsed.data, shortened: title !== whole };
  parsed.error.issues.forEach((issue) => reject(issue.path.join('.'), issue.message));
  return faults;
}

/** The same row of the same source for the same two parties has the same key, whoever imports it. */
const keyOf = (source: string, { municipalityId, associationId }: Destination, id: string): string =>
  namedId(IMPORTED, `${municipalityId}/${associationId}/${source}/${id}`);

/** A title that is too long is cut after a word; the whole of it then begins the body. */
function shorten(title: string): string {
  if (title.length <= TITLE_MAX) return title;
  const cut = title.slice(0, TITLE_MAX - 1);
  const words = cut.slice(0, cut.lastIndexOf(' '));
  return `${(words.length > TITLE_MAX / 2 ? words : cut).replace(/[\s,;:.–-]+$|[\uD800-\uDBFF]$/u, '')}…`;
}

function bodyOf({ columns, blank }: Mapping, text: (column: string) => string): string {
  const parts = columns.body.flatMap(({ column, heading }) => {
    const part = text(column);
    if (part === '' || blank.includes(part)) return [];
    return [heading === undefined ? part : `${heading}\n${part}`];
  });
  return parts.join('\n\n');
}

function raisedAt(
  { columns }: Mapping,
  text: (column: string) => string,
  { calendar, since, now }: Destination,
  reject: (field: string, reason: string) => void,
): Date {
  if (!columns.raisedAt) return now;
  const { column, format, time } = columns.raisedAt;
  const written = text(column);
  const wall = wallTimeOf(written, format, time);
  const at = wall === undefined ? undefined : instantOf(calendar, wall);
  if (at === undefined) reject(column, written === '' ? 'is empty' : `"${written}" is no date of the form ${format}`);
  else if (at > now) reject(column, `"${written}" has not come yet`);
  else if (at < since) reject(column, `"${written}" is before the municipality made any promises`);
  return at ?? now;
}

function instantOf(calendar: Destination['calendar'], wall: string): Date | undefined {
  try {
    return new Date(wallToInstant(calendar, wall));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

type Chosen<T> = T | { rules: { when: Condition; gives: T }[]; otherwise: T };

function choose<T extends string | null>(value: Chosen<T>, text: (column: string) => string): T {
  if (value === null || typeof value !== 'object') return value;
  return value.rules.find(({ when }) => holds(when, text))?.gives ?? value.otherwise;
}

function holds(when: Condition, text: (column: string) => string): boolean {
  const low = (s: string): string => s.toLocaleLowerCase('nb');
  const found = when.in.map((column) => low(text(column)));
  if ('is' in when) return when.is.some((value) => found.includes(low(value)));
  return when.has.some((part) => found.some((value) => value.includes(low(part))));
}
