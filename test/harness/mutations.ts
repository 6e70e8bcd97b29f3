import { randomUUID } from 'node:crypto';
import type { Route } from '@vertskap/contract';
import type { Parts } from './requests.js';

export type Mutation = { what: string; sure: boolean; parts: Parts };

/** Values that somebody careless, or somebody wicked, puts where something else belongs. */
const shapes = [
  null,
  true,
  42,
  -1,
  1.5,
  2 ** 31,
  2 ** 53,
  1e308,
  '',
  'x',
  ' ',
  'x'.repeat(25_000),
  [],
  [[]],
  {},
  { a: 1 },
];
const texts = ['\u0000', 'a\u0000b', '\ud800', 'a\udc00b', '\uffff', '__proto__', `'; drop table need; --`, '%', '\\'];
const dates = [
  '0000-01-01',
  '0000-01-01T00:00:00Z',
  '9999-12-31',
  '9999-12-31T23:59:59Z',
  '0001-01-01',
  '2099-12-31',
  '2026-02-30',
  '24:00',
];
const ids = [
  '-'.repeat(36),
  '0'.repeat(36),
  randomUUID().toUpperCase(),
  Array.from({ length: 500 }, () => randomUUID()),
];
const wrong: unknown[] = [...shapes, ...texts, ...dates, ...ids];
const wrongInAddress = wrong.filter((w): w is string => typeof w === 'string' && w.length < 2_000 && w.isWellFormed());

/** A good request with one thing wrong. `sure`: no schema may ever accept it. */
export function mutations(good: Parts): Mutation[] {
  const made: Mutation[] = [];
  const add = (what: string, sure: boolean, parts: Parts) => made.push({ what, sure, parts: { ...good, ...parts } });
  for (const [name, value] of Object.entries(good.params ?? {}))
    for (const w of [...wrongInAddress, `${value}x`, value.slice(1)].filter((text) => text.trim() !== ''))
      add(`params.${name} = ${show(w)}`, false, { params: { ...good.params, [name]: w } });
  for (const name of Object.keys(good.query ?? {})) {
    for (const w of wrongInAddress) add(`query.${name} = ${show(w)}`, false, { query: { ...good.query, [name]: w } });
  }
  if (good.query) add('query.surplus', true, { query: { ...good.query, surplus: '1' } });
  if (good.body)
    for (const [what, sure, body] of inside(good.body, 'body'))
      add(what, sure, { body: body as Parts['body'] & object });
  return made;
}

function* inside(value: unknown, at: string): Generator<[string, boolean, unknown]> {
  for (const w of wrong) yield [`${at} = ${show(w)}`, at === 'body' && (typeof w !== 'object' || w === null), w];
  if (Array.isArray(value)) {
    for (const [what, sure, inner] of value.length > 0 ? inside(value[0], `${at}.0`) : [])
      yield [what, sure, [inner, ...value.slice(1)]];
  } else if (typeof value === 'object' && value !== null) {
    const free = at.endsWith('.content');
    yield [`${at} with an unknown field`, !free, { ...value, surplus: 1 }];
    yield [
      `${at} with a prototype`,
      false,
      JSON.parse(JSON.stringify(value).replace('{', '{"__proto__":{"admin":true},')),
    ];
    for (const [key, child] of Object.entries(value)) {
      const { [key]: _, ...rest } = value as Record<string, unknown>;
      yield [`${at} without ${key}`, false, rest];
      for (const [what, sure, inner] of inside(child, `${at}.${key}`)) yield [what, sure, { ...value, [key]: inner }];
    }
  }
}

/** Whether the contract takes it: what it does not take must be answered with 400 and nothing else. */
export const taken = (route: Route, { params, query, body }: Parts): boolean =>
  (!route.params || route.params.safeParse(params).success) &&
  (!route.query || route.query.safeParse(query ?? {}).success) &&
  (!route.body || route.body.safeParse(body ?? {}).success);

/** So many of a list, spread evenly over it. */
export const spread = <T>(list: T[], most: number): T[] =>
  list.length <= most
    ? list
    : list.filter((_, i) => Math.floor((i * most) / list.length) !== Math.floor(((i - 1) * most) / list.length));

const show = (value: unknown): string => String(JSON.stringify(value)).slice(0, 40);
