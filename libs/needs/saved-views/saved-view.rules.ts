import { FigureQuery, Id, NeedSelection, type SavedView, type SaveView } from '@vertskap/contract';

type Words = SavedView['filters'];

const asked = { needs: NeedSelection.shape, figures: FigureQuery.shape };
/** Filters that name something that may be removed. */
const NAMING = ['sector', 'association', 'goal', 'municipality', 'creditedTo', 'heldBy'];

/** Filters as the address of the page says them, in one way: `state=answered,open`. What is so anyway is left out. */
export function asWords({ page, filters }: Pick<SaveView, 'page' | 'filters'>): Words {
  const said = Object.entries(filters).map(([name, value]): [string, string] => [
    name,
    Array.isArray(value) ? [...new Set(value)].sort().join(',') : String(value),
  ]);
  return Object.fromEntries(said.filter(([name, value]) => !(page === 'needs' && name === 'sort' && value === 'due')));
}

/** The ids of what filters name. */
export const namedIn = (filters: Words): string[] =>
  Object.entries(filters).flatMap(([name, value]) => (NAMING.includes(name) && isId(value) ? [value] : []));

/** What of saved filters can still be asked for, and what is gone: its place in the house, or its word in the contract. */
export function standing(
  { page, filters }: Pick<SavedView, 'page' | 'filters'>,
  there: ReadonlySet<string>,
): Pick<SavedView, 'filters' | 'gone'> {
  const schemas = asked[page] as Partial<Record<string, { safeParse: (value: unknown) => { success: boolean } }>>;
  const stands = ([name, value]: [string, string]): boolean =>
    schemas[name]?.safeParse(value).success === true && namedIn({ [name]: value }).every((id) => there.has(id));
  const all = Object.entries(filters);
  return {
    filters: Object.fromEntries(all.filter(stands)),
    gone: all.filter((entry) => !stands(entry)).map(([name]) => name),
  };
}

const isId = (value: string): boolean => Id.safeParse(value).success;
