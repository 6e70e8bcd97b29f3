import type { Messages as Compiled } from '@lingui/core';
import type { Language } from '@vertskap/contract';
import type { Group } from './groups.js';

export const languages: readonly Language[] = ['nb', 'nn', 'en'];
/** Where a device remembers its language. */
export const REMEMBERED = 'vertskap.language';

export type Loaders = Record<Language, () => Promise<{ default: Compiled }>>;

/** The texts of each group, a file in each language, as `build/messages.ts` makes them. */
export const texts: Record<Group, Loaders> = {
  most: {
    nb: () => import('texts:most.nb'),
    nn: () => import('texts:most.nn'),
    en: () => import('texts:most.en'),
  },
  lists: {
    nb: () => import('texts:lists.nb'),
    nn: () => import('texts:lists.nn'),
    en: () => import('texts:lists.en'),
  },
  figures: {
    nb: () => import('texts:figures.nb'),
    nn: () => import('texts:figures.nn'),
    en: () => import('texts:figures.en'),
  },
  told: {
    nb: () => import('texts:told.nb'),
    nn: () => import('texts:told.nn'),
    en: () => import('texts:told.en'),
  },
  need: {
    nb: () => import('texts:need.nb'),
    nn: () => import('texts:need.nn'),
    en: () => import('texts:need.en'),
  },
  writing: {
    nb: () => import('texts:writing.nb'),
    nn: () => import('texts:writing.nn'),
    en: () => import('texts:writing.en'),
  },
  deeds: {
    nb: () => import('texts:deeds.nb'),
    nn: () => import('texts:deeds.nn'),
    en: () => import('texts:deeds.en'),
  },
  promised: {
    nb: () => import('texts:promised.nb'),
    nn: () => import('texts:promised.nn'),
    en: () => import('texts:promised.en'),
  },
  statutes: {
    nb: () => import('texts:statutes.nb'),
    nn: () => import('texts:statutes.nn'),
    en: () => import('texts:statutes.en'),
  },
  raising: {
    nb: () => import('texts:raising.nb'),
    nn: () => import('texts:raising.nn'),
    en: () => import('texts:raising.en'),
  },
  guides: {
    nb: () => import('texts:guides.nb'),
    nn: () => import('texts:guides.nn'),
    en: () => import('texts:guides.en'),
  },
  business: {
    nb: () => import('texts:business.nb'),
    nn: () => import('texts:business.nn'),
    en: () => import('texts:business.en'),
  },
  meeting: {
    nb: () => import('texts:meeting.nb'),
    nn: () => import('texts:meeting.nn'),
    en: () => import('texts:meeting.en'),
  },
  administration: {
    nb: () => import('texts:administration.nb'),
    nn: () => import('texts:administration.nn'),
    en: () => import('texts:administration.en'),
  },
};

/** Remembered on this device, else what the browser asks for, else bokmål. */
export function firstLanguage(): Language {
  const wanted = [localStorage.getItem(REMEMBERED), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  const known = wanted.map((tag) => (tag === 'no' ? 'nb' : tag));
  return languages.find((language) => language === known.find((tag) => languages.some((l) => l === tag))) ?? 'nb';
}
