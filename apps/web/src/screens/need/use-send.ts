import { useQueryClient } from '@tanstack/react-query';
import type { NeedShared } from '@vertskap/contract';
import { idsOf } from '../../attachments/files.rules.js';
import { currentLanguage } from '../../i18n/index.js';
import type { OutboxEntry } from '../../live/index.js';
import { outbox } from '../../live/outbox.js';
import { holdMs } from '../../live/undo-send.js';
import { useActing } from '../../session/session.js';
import type { WritingKind } from './composer.rules.js';
import { mentionsIn } from './mention/mention.rules.js';
import type { PromisedWith, Written } from './written.rules.js';

/** What is on its way, as it was written, by the key in the outbox. */
const lately = new Map<string, Written>();

/** Takes back what is held, and gives it as it was written; undefined where it has left. */
export function takeBack({ key, state }: OutboxEntry): Written | undefined {
  const written = lately.get(key);
  if (state !== 'held' || !written) return undefined;
  outbox.discard(key);
  return written;
}

/**
 * Sends what was written. Whatever moves the ball names the version it was written against, so that nobody answers
 * a need that was changed meanwhile without knowing. Each message is the outbox's own: a refused one waits there,
 * in the thread, while the next is written. The need is fetched afterwards in case no live event comes.
 */
export function useSend(need: NeedShared): (kind: WritingKind, written: Written) => Promise<void> {
  const { id: membershipId } = useActing();
  const client = useQueryClient();

  return async (kind, written) => {
    const entry =
      kind === 'note'
        ? outbox.send(
            'postNote',
            { params: { id: need.id }, body: { body: written.body, ...idsOf(written.attachments), ...meant(written) } },
            membershipId,
            holdMs(),
          )
        : outbox.send(
            'postMessage',
            { params: { id: need.id }, body: messageOf(kind, written, need) },
            membershipId,
            holdMs(),
          );
    lately.set(entry.key, { ...written, kind });
    await entry.done.catch(() => undefined); // it stands in the thread as not sent, and says why
    lately.delete(entry.key);
    await client.invalidateQueries({ queryKey: ['need'] });
  };
}

/** Whom it mentions, where it mentions anybody. */
function meant({ body, mentions }: Written) {
  const named = mentionsIn(body, mentions);
  return named.length > 0 ? { mentions: named } : {};
}

function messageOf(kind: Exclude<WritingKind, 'note'>, written: Written, { version }: NeedShared) {
  const { body, reason, promisedBy, outcomeOpen, promise } = written;
  const open = outcomeOpen ? { outcomeOpen } : {};
  const text = { body, language: currentLanguage(), ...idsOf(written.attachments), ...meant(written) };
  switch (kind) {
    case 'comment':
      return { kind, ...text };
    case 'provisional_answer':
      return { kind, ...text, ...open, reason, promisedBy, expectedVersion: version };
    case 'answer':
      return { kind, ...text, ...open, ...(promise && { promise: promisedOf(promise) }), expectedVersion: version };
    case 'question':
      return { kind, ...text, expectedVersion: version };
  }
}

const promisedOf = ({ what, condition, ...promise }: PromisedWith) => ({
  ...promise,
  what: what.trim(),
  condition: condition.trim() || null,
});
