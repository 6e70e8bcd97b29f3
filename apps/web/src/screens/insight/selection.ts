import type { Api, FigureId, Sent } from '@vertskap/contract';

type Query = NonNullable<Sent<Api['figures']>['query']>;
/** What the figures are about, as the address of the page says it. */
export type Selection = Partial<Record<keyof Query, string>>;

const names = [
  'from',
  'to',
  'municipality',
  'sector',
  'association',
  'theme',
  'kind',
] as const satisfies (keyof Query)[];

export function selectionIn(params: URLSearchParams): Selection {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = params.get(name);
      return value ? [[name, value] as const] : [];
    }),
  );
}

export const asQuery = (selection: Selection): Query =>
  Object.fromEntries(Object.entries(selection).filter(([, value]) => value)) as Query;

/** `/innsikt?theme=land`, or of one figure `/innsikt/on_time?theme=land`. */
export function addressOf(selection: Selection, figure?: FigureId): string {
  const query = new URLSearchParams(asQuery(selection) as Record<string, string>).toString();
  return `/innsikt${figure ? `/${figure}` : ''}${query && `?${query}`}`;
}

/** The list that shows exactly the needs behind a figure, or the initiatives that it counts. */
export function listOf(opens: Record<string, string>, figure?: FigureId): string {
  const list = figure === 'initiatives' || figure === 'pledges' ? 'satsinger' : 'behov';
  return `/${list}?${new URLSearchParams(opens)}`;
}

const DAY_MS = 86_400_000;
const date = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The Monday so many weeks back, the present week counted; `today` is a local date. */
export function firstDayOf(weeks: number, today: string): string {
  const at = Date.parse(`${today}T00:00:00Z`);
  const monday = at - ((new Date(at).getUTCDay() + 6) % 7) * DAY_MS;
  return date(monday - (weeks - 1) * 7 * DAY_MS);
}
