import type { Actor } from '@vertskap/organisations';
import { people, type Who } from '../harness/a-situation.js';
import type { Modules } from './mutants.js';

export const everyone = Object.keys(people) as Who[];
export const managing: Actor = { ...people['own representative'], manages: true };
export const mine: Actor = { ...people['company contact'] };

/** What asks loaded rules, and keeps down what they answered wrongly. */
export function asking(loaded: Modules) {
  const wrong: string[] = [];
  const check = (what: string, is: unknown, wanted: unknown) =>
    String(is) !== String(wanted) && wrong.push(`${what}: ${String(wanted)} → ${String(is)}`);
  const rules = (file: string) => loaded[file] as Record<string, (...args: unknown[]) => unknown>;
  const list = (may: (actor: Actor) => unknown): string => everyone.filter((name) => may(people[name])).join(', ');
  const all = (...names: Who[]): string => everyone.filter((name) => names.includes(name)).join(', ');
  return { wrong, check, rules, list, all };
}
