import type { OutboxEntry } from '@vertskap/client';
import { addressOf, forgetDraft, lookAtDraft, readLocal } from '../drafts/draft-store.js';
import { outbox } from './outbox.js';

/** Sends it once more with the same key; when it arrives, the draft it was written in goes, unless that says something newer. */
export async function sendAgain(entry: OutboxEntry): Promise<void> {
  try {
    await outbox.again(entry.key);
  } catch {
    return; // the entry shows why
  }
  const key = draftKeyOf(entry);
  if (key && (await isStillWhatWasSent(entry, key))) forgetDraft(entry.membershipId, key);
}

/** Where a deed was written, for those that are written in a form that keeps drafts. */
function draftKeyOf({ deed, sent: { params } }: OutboxEntry): string | undefined {
  if (deed === 'raiseNeed') return 'need';
  if (deed === 'postMessage' || deed === 'postNote') return params && `need.${params.id}`;
  return deed === 'contribute' ? params?.consultationId && `need.${params.consultationId}` : undefined;
}

type Words = { title?: unknown; body?: unknown };

/** The draft is here, on the server, or both; without an answer from the server it is left where it is. */
async function isStillWhatWasSent({ membershipId, sent }: OutboxEntry, key: string): Promise<boolean> {
  const draft = await lookAtDraft<Words>(membershipId, key, true).catch(() =>
    readLocal<Words>(addressOf(membershipId, key)),
  );
  return draft !== null && words(draft.content) === words(sent.body);
}

const words = ({ title, body }: Words): string =>
  [title, body].map((part) => (typeof part === 'string' ? part.trim() : '')).join('\n');
