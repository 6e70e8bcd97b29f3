import type { MessageView, NeedShared, NoteView } from '@vertskap/contract';

/** Letters and internal notes in the order they were written. */
export type Entry =
  { kind: 'message'; at: string; message: MessageView } | { kind: 'note'; at: string; note: NoteView };

/** Older than so many are folded away, so that the newest is near; never virtual, so that search and print see all when unfolded. */
export const UNFOLDED = 20;

export const entriesOf = (messages: MessageView[], notes: NoteView[]): Entry[] =>
  [
    ...messages.map((message): Entry => ({ kind: 'message', at: message.at, message })),
    ...notes.map((note): Entry => ({ kind: 'note', at: note.at, note })),
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));

/** How many to fold away: none where a link or the line of what is new points into what would be folded. */
export function foldedCount(entries: Entry[], wanted: (entry: Entry) => boolean): number {
  const hidden = Math.max(0, entries.length - UNFOLDED);
  const first = entries.findIndex(wanted);
  return first < 0 ? hidden : Math.min(hidden, first);
}

/**
 * The message above which "new since last" belongs: the first that the reader has not had on screen. Every deed is one event
 * of the need's stream and one line of its history, so the line that was read last says until when. Undefined where
 * nothing is new, on a first visit, and for what the reader wrote.
 */
export function firstUnread(
  { messages, activity }: Pick<NeedShared, 'messages' | 'activity'>,
  lastReadSeq: number,
  reader: { name: string; unit: string },
): string | undefined {
  const read = activity[lastReadSeq - 1];
  if (!read) return undefined;
  return messages.find(
    ({ at, author }) =>
      Date.parse(at) > Date.parse(read.at) && !(author.name === reader.name && author.unit === reader.unit),
  )?.id;
}
