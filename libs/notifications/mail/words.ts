import type { ClockKind, Language, NotificationView } from '@vertskap/contract';
import en from './words.en.js';
import nb from './words.nb.js';
import nn from './words.nn.js';

type Deed = Extract<NotificationView['what'], { kind: 'deed' }>['deed'];

/** All that mails say, in one language. What people wrote is never translated. */
export type Words = {
  /** In the subject: `[B-1042] Foreløpig svar: Skiltplan i Storgata`. */
  subject: {
    deed: Record<Deed, string>;
    note: string;
    consultation: string;
    deadline: string;
    refused: string;
    other: string;
  };
  /** A sentence for what carries no text of its own, or none that leaves the house. */
  said: {
    deed: (deed: Deed, unit: string, to: string | null) => string;
    note: (name: string) => string;
    asked: (unit: string) => string;
    contributed: (unit: string) => string;
    deadline: (clock: ClockKind, share: number, due: string) => string;
    refused: string;
    other: string;
  };
  promised: (date: string) => string;
  ball: { yours: string; theirs: (holder: string) => string; nobody: string };
  due: (date: string) => string;
  /** Above this line a reply is written. */
  replyLine: (number: string, becomes: 'comment' | 'note') => string;
  open: (number: string) => string;
  why: (capacity: string, kind: 'need' | 'digest') => string;
  off: string;
  settings: string;
  digest: {
    subject: (where: string) => string;
    group: Record<
      'needs_action' | 'answered' | 'overdue' | 'today' | 'this_week' | 'asked' | 'open',
      (n: number) => string
    >;
    unread: (n: number) => string;
    line: (due: string | null) => string;
    more: (n: number) => string;
    all: string;
  };
  page: {
    title: string;
    ask: Record<'need' | 'digest' | 'one', string>;
    button: Record<'need' | 'digest' | 'one', string>;
    done: string;
    again: string;
    unknown: string;
  };
};

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
