import type { Language } from '@vertskap/contract';
import en from './words.en.js';
import nb from './words.nb.js';
import nn from './words.nn.js';
import type { Words } from './words.types.js';

export const wordsOf = (language: Language): Words => ({ nb, nn, en })[language];

const weekdays: Record<string, string> = { mandag: 'måndag', tirsdag: 'tysdag', lørdag: 'laurdag' };
const locale: Record<Language, string> = { nb: 'nb-NO', nn: 'nb-NO', en: 'en-GB' };

/** "onsdag 4. desember", with the year when it is not this one. Takes a date, or an instant (its date in Oslo). */
export function onDay(date: string, language: Language, now: Date): string {
  const at = new Date(date.length === 10 ? `${date}T12:00:00Z` : date);
  const year = (day: Date) => day.toLocaleDateString('sv-SE', { timeZone: 'Europe/Oslo', year: 'numeric' });
  const text = at.toLocaleDateString(locale[language], {
    timeZone: 'Europe/Oslo',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(year(at) !== year(now) && { year: 'numeric' }),
  });
  return language === 'nn' ? text.replace(/\p{L}+dag/u, (day) => weekdays[day] ?? day) : text;
}
