import type { Language } from '@vertskap/contract';
import { datesOf } from '@vertskap/dialogue';
import type { Actor } from '@vertskap/organisations';
import type { Tx } from '@vertskap/platform';
import type { Entry } from './entry.js';
import { wordsOf } from './words.js';

/** Milestones of the initiatives that one capacity runs, and what it pledged, as entries. A calendar lies with others: only the title stands there. */
export async function initiativeDatesFor(tx: Tx, actor: Actor, language: Language, origin: string): Promise<Entry[]> {
  return (await datesOf(tx, actor)).map(({ id, initiativeId, what, title, dueOn, changedAt }) => ({
    uid: `${id}@vertskap`,
    at: dueOn,
    title: `${wordsOf(language)[what]}: ${title}`,
    text: `${origin}/satsinger/${initiativeId}`,
    link: `${origin}/satsinger/${initiativeId}`,
    changedAt,
  }));
}
