import type { MarketInsight, RaisingOptions } from '@vertskap/contract';
import { currentLanguage } from '../../i18n/index.js';

/** What stands in the form; empty fields are empty texts. */
export type Written = Record<
  'title' | 'body' | 'theme' | 'industry' | 'place' | 'from' | 'to' | 'source' | 'goalId',
  string
> & {
  audience: MarketInsight['audience'];
  /** Space and municipality: `<id> <id>`. */
  where: string;
};
export type Fault = 'title' | 'body' | 'period';
type Place = { key: string; name: string; municipalityId: string; spaceId: string };

export const blank = (where: string): Written => ({
  title: '',
  body: '',
  theme: '',
  industry: '',
  place: '',
  from: '',
  to: '',
  source: '',
  goalId: '',
  audience: 'space',
  where,
});

export const asWritten = ({ goal, ...insight }: MarketInsight): Written => ({
  title: insight.title,
  body: insight.body,
  theme: insight.theme ?? '',
  industry: insight.industry ?? '',
  place: insight.place ?? '',
  from: insight.from ?? '',
  to: insight.to ?? '',
  source: insight.source ?? '',
  goalId: goal?.id ?? '',
  audience: insight.audience,
  where: keyOf(insight.spaceId, insight.municipality.id),
});

/** The municipalities that an association talks with, in each of its spaces; named with the space where that tells them apart. */
export function placesOf({ spaces }: RaisingOptions): Place[] {
  const all = spaces.flatMap((space) => space.municipalities.map(({ id, name }) => ({ id, name, space })));
  const twice = (id: string): boolean => all.filter((one) => one.id === id).length > 1;
  return all.map(({ id, name, space }) => ({
    key: keyOf(space.id, id),
    name: twice(id) ? `${name} (${space.name})` : name,
    municipalityId: id,
    spaceId: space.id,
  }));
}

const keyOf = (spaceId: string, municipalityId: string): string => `${spaceId} ${municipalityId}`;

export function faultsOf({ title, body, from, to }: Written): Fault[] {
  const faults: (Fault | false)[] = [
    title.trim() === '' && 'title',
    body.trim() === '' && 'body',
    from !== '' && to !== '' && from > to && 'period',
  ];
  return faults.filter((fault) => fault !== false);
}

/** As the server takes it: what was left empty is not known. */
export const sent = ({ title, body, audience, ...others }: Written) => ({
  title,
  body,
  audience,
  language: currentLanguage(),
  theme: orNull(others.theme) as MarketInsight['theme'],
  industry: orNull(others.industry) as MarketInsight['industry'],
  place: orNull(others.place),
  from: orNull(others.from),
  to: orNull(others.to),
  source: orNull(others.source),
  goalId: orNull(others.goalId),
});

const orNull = (text: string): string | null => text.trim() || null;
