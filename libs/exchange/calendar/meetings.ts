import type { Language } from '@vertskap/contract';
import { invitedTo } from '@vertskap/dialogue';
import type { Actor } from '@vertskap/organisations';
import type { Tx } from '@vertskap/platform';
import type { Entry } from './entry.js';
import { wordsOf } from './words.js';

/** The meetings of one capacity, as entries under the same UID as their invitations. A calendar lies with others: the agenda is left out. */
export async function meetingsFor(
  tx: Tx,
  now: Date,
  actor: Actor,
  language: Language,
  origin: string,
): Promise<Entry[]> {
  return (await invitedTo(tx, now, actor)).map(({ id, space, startsAt, minutes, place, version, changedAt }) => ({
    uid: `${id}@vertskap`,
    at: startsAt,
    title: wordsOf(language).meeting(space),
    text: `${origin}/moter/${id}`,
    link: `${origin}/moter/${id}`,
    changedAt,
    meeting: { minutes, place, sequence: version - 1 },
  }));
}
