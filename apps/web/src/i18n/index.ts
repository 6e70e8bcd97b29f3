import { useSyncExternalStore } from 'react';
import { setupI18n, type Messages as Compiled } from '@lingui/core';
import type { Language } from '@vertskap/contract';
import { catalogs, type Loaders, REMEMBERED } from './catalogs.js';
import type { MessageKey } from './messages/index.js';

export type { MessageKey } from './messages/index.js';
export { firstLanguage, languages } from './catalogs.js';

const i18n = setupI18n({});
/** What pages that have been opened say besides: from then on each language is loaded with it. */
const besides = new Set<Loaders>();
let speaking: Promise<void> = Promise.resolve();

/** The text of a key in the current language: `t('need.count', { n: 3 })`. A component that uses it must not be memoised. */
export const t = (key: MessageKey, values?: Record<string, string | number>): string => i18n._(key, values);

/** The current language; the component follows when it changes. */
export const useLanguage = (): Language => useSyncExternalStore((listen) => i18n.on('change', listen), currentLanguage);
export const currentLanguage = (): Language => (i18n.locale || 'nb') as Language;

/** Loads the language if needed, speaks it, and remembers it on this device. */
export function speak(language: Language): Promise<void> {
  speaking = speaking.catch(() => undefined).then(() => activate(language));
  return speaking;
}

/** A page with what it says besides what most say. */
export async function withTexts<T>(texts: Loaders, load: () => Promise<T>): Promise<T> {
  const page = load();
  besides.add(texts);
  await speaking;
  if (i18n.locale) await speak(currentLanguage());
  return page;
}

async function activate(language: Language): Promise<void> {
  const parts = await Promise.all([catalogs, ...besides].map((texts) => texts[language]()));
  const messages = Object.assign({}, ...parts.map((part) => part.default)) as Compiled;
  i18n.loadAndActivate({ locale: language, locales: localesOf(language), messages });
  document.documentElement.lang = language;
  localStorage.setItem(REMEMBERED, language);
}

/** For Intl: nynorsk falls back to bokmål where the browser lacks it, and English is the European kind. */
export const localesOf = (language: Language): string[] =>
  ({ nb: ['nb-NO'], nn: ['nn-NO', 'nb-NO'], en: ['en-GB'] })[language];
