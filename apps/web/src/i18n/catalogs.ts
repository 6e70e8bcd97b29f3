import type { Messages as Compiled } from '@lingui/core';
import type { Language } from '@vertskap/contract';

export const languages: readonly Language[] = ['nb', 'nn', 'en'];
/** Where a device remembers its language. */
export const REMEMBERED = 'vertskap.language';

export type Loaders = Record<Language, () => Promise<{ default: Compiled }>>;
export const catalogs: Loaders = {
  nb: () => import('./catalog.nb.js'),
  nn: () => import('./catalog.nn.js'),
  en: () => import('./catalog.en.js'),
};
/** What only pages say that few open; a file of its own. */
export const ofTheHouse: Loaders = {
  nb: () => import('./house.nb.js'),
  nn: () => import('./house.nn.js'),
  en: () => import('./house.en.js'),
};

/** What only the page of a need says; likewise. */
export const ofTheCase: Loaders = {
  nb: () => import('./case.nb.js'),
  nn: () => import('./case.nn.js'),
  en: () => import('./case.en.js'),
};
/** What only the pages around it say, where it is raised and where what it refers to is kept; likewise. */
export const aroundTheCase: Loaders = {
  nb: () => import('./around.nb.js'),
  nn: () => import('./around.nn.js'),
  en: () => import('./around.en.js'),
};

/** Remembered on this device, else what the browser asks for, else bokmål. */
export function firstLanguage(): Language {
  const wanted = [localStorage.getItem(REMEMBERED), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  const known = wanted.map((tag) => (tag === 'no' ? 'nb' : tag));
  return languages.find((language) => language === known.find((tag) => languages.some((l) => l === tag))) ?? 'nb';
}
