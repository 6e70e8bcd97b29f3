import { readdirSync } from 'node:fs';
import path from 'node:path';
import { setupI18n } from '@lingui/core';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Language } from '@vertskap/contract';
import type { MessageKey } from '../../apps/web/src/i18n/messages/index.js';

export type { MessageKey } from '../../apps/web/src/i18n/messages/index.js';
export type Values = Record<string, string | number>;
export type Words = {
  language: Language;
  /** What the page says. */
  t: (key: MessageKey, values?: Values) => string;
  /** The same as a pattern, in which a value that is not given may be anything. */
  like: (key: MessageKey, values?: Values) => RegExp;
  /** A day as it stands within longer dates: "6. feb.", and inside sentences "6. februar". */
  day: (date: string, month?: 'short' | 'long') => string;
};

const folder = path.resolve(import.meta.dirname, '../../apps/web/src/i18n/messages');
const locales: Record<Language, string[]> = { nb: ['nb-NO'], nn: ['nn-NO', 'nb-NO'], en: ['en-GB'] };
const ANYTHING = '\u0000';

/** The texts of the page in one language, from its own catalogs: what a test looks for is never written twice. */
export async function wordsOf(language: Language): Promise<Words> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith(`.${language}.ts`),
  );
  const areas = await Promise.all(
    files.map((name) => import(path.join(folder, name)) as Promise<{ default: Record<string, string> }>),
  );
  const texts = Object.assign({}, ...areas.map((area) => area.default)) as Record<string, string>;
  const messages = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, compileMessageOrThrow(text)]));
  const i18n = setupI18n({ locale: language, locales: locales[language], messages: { [language]: messages } });
  const t = (key: MessageKey, values: Values = {}): string => i18n._(key, values);
  return {
    language,
    t,
    like: (key, values = {}) => new RegExp(t(key, open(values)).split(ANYTHING).map(literally).join('.*')),
    day: (date, month = 'short') =>
      new Date(`${date}T12:00:00Z`).toLocaleDateString(locales[language].at(-1), { day: 'numeric', month }),
  };
}

/** Has every value; those that are not given are anything. */
const open = (values: Values): Values =>
  new Proxy(values, { get: (given, name: string) => (name in given ? given[name] : ANYTHING) });

const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
