import { useSyncExternalStore } from 'react';
import { setupI18n, type Messages as Compiled } from '@lingui/core';
import type { Language } from '@vertskap/contract';
import { type Loaders, REMEMBERED, texts } from './catalogs.js';
import type { MessageKey } from './messages/index.js';

export type { MessageKey } from './messages/index.js';
export { firstLanguage, languages, texts } from './catalogs.js';

const i18n = setupI18n({});
/** What is spoken: what most pages say, and what those say besides that have been opened. Each language is loaded with all of it. */
const spoken = new Set([texts.most]);
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

/** A page, or a part of one, with what it says besides what most say. */
export async function withTexts<T>(besides: Loaders[], load: () => Promise<T>): Promise<T> {
  const page = load();
  const more = besides.filter((group) => !spoken.has(group));
  more.forEach((group) => spoken.add(group));
  await speaking;
  if (more.length > 0 && i18n.locale)
    await speak(currentLanguage()).catch((problem: unknown) => {
      more.forEach((group) => spoken.delete(group)); // is tried again with the page
      throw problem;
    });
  else await speaking;
  return page;
}

async function activate(language: Language): Promise<void> {
  const parts = await Promise.all([...spoken].map((group) => group[language]()));
  const messages = Object.assign({}, ...parts.map((part) => part.default)) as Compiled;
  i18n.loadAndActivate({ locale: language, locales: localesOf(language), messages });
  document.documentElement.lang = language;
  localStorage.setItem(REMEMBERED, language);
}

/** For Intl: nynorsk falls back to bokmål where the browser lacks it, and English is the European kind. */
export const localesOf = (language: Language): string[] =>
  ({ nb: ['nb-NO'], nn: ['nn-NO', 'nb-NO'], en: ['en-GB'] })[language];
