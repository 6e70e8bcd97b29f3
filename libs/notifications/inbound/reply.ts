import { BODY_MAX } from '@vertskap/contract';
import { performOnce, postNote } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { asActor, type DataSource, eventOfKey, type Files, Refusal, violates } from '@vertskap/platform';
import type { Email } from 'postal-mime';
import { letGo, takeEnclosed, withLeft } from './enclosed.js';
import type { Bound, Outcome } from './receive.types.js';

type OfNeed = Bound & { needId: string };
type Reply = [files: Files, now: Date, actor: Actor, bound: OfNeed, mail: Email, words: string, clientKey: string];

/** What is enclosed is taken in first; it goes again where the words are refused, or were said already. */
export async function reply(
  db: DataSource,
  ...[files, now, actor, bound, mail, words, clientKey]: Reply
): Promise<Outcome> {
  if (await asActor(db, actor, (tx) => eventOfKey(tx, actor.personId, clientKey))) return 'repeated';
  const enclosed = await takeEnclosed(db, files, now, actor, mail);
  const body = withLeft(words, enclosed, bound.language).slice(0, BODY_MAX);
  const ids = enclosed.kept.map(({ id }) => id);
  const outcome = await say(db, now, actor, bound, clientKey, body, ids);
  if (outcome !== 'comment' && outcome !== 'note') await letGo(db, files, actor, enclosed);
  return outcome;
}

type Said = [bound: OfNeed, clientKey: string, body: string, attachments: string[]];

/** With the sender's own rights, as from the browser. */
async function say(db: DataSource, now: Date, actor: Actor, ...said: Said): Promise<Outcome> {
  const [{ needId, language }, clientKey, body, attachments] = said;
  try {
    if (actor.side === 'association') {
      await performOnce(db, actor, needId, { clientKey, attachments }, { deed: 'comment', body, language });
      return 'comment';
    }
    await asActor(db, actor, (tx) => postNote(tx, now, actor, needId, { clientKey, body, attachments }));
    return 'note';
  } catch (error) {
    if (violates(error, 'event_once_per_key')) return 'repeated'; // two brought it in the same instant
    if (error instanceof Refusal) return 'not_now';
    throw error;
  }
}
