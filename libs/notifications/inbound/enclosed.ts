import { type AttachmentView, type Language, MOST_ATTACHMENTS } from '@vertskap/contract';
import { discardUpload, upload } from '@vertskap/needs';
import type { Actor } from '@vertskap/organisations';
import { type DataSource, type Files, Refusal } from '@vertskap/platform';
import type { Email } from 'postal-mime';
import { clean } from './clean.js';

type Enclosure = Email['attachments'][number];
export type Enclosed = { kept: AttachmentView[]; /** By name, those that are not kept. */ left: string[] };

/**
 * Takes in what a mail brings, as if its sender had uploaded it: by content, size and number as in the browser. What cannot be kept is
 * named. Pictures that the text shows, as the logo of a signature, are no attachments.
 */
export async function takeEnclosed(
  db: DataSource,
  files: Files,
  now: Date,
  actor: Actor,
  { attachments }: Email,
): Promise<Enclosed> {
  const found: Enclosed = { kept: [], left: [] };
  for (const enclosure of attachments.filter(isEnclosed)) {
    const name = nameOf(enclosure);
    const file = found.kept.length < MOST_ATTACHMENTS ? await keep(db, files, now, actor, name, enclosure) : undefined;
    if (file) found.kept.push(file);
    else found.left.push(name);
  }
  return found;
}

/** What was taken in for words that were then refused. */
export async function letGo(db: DataSource, files: Files, actor: Actor, { kept }: Enclosed): Promise<void> {
  for (const { id } of kept) await discardUpload(db, files, actor, id);
}

const isEnclosed = ({ filename, disposition, related }: Enclosure): boolean =>
  Boolean(filename) && !(disposition === 'inline' && related);

/** On one line, and with its end, which says what it is. */
const nameOf = ({ filename }: Enclosure): string =>
  clean(filename ?? '')
    .replace(/\s+/g, ' ')
    .slice(-200)
    .trim();

async function keep(
  db: DataSource,
  files: Files,
  now: Date,
  actor: Actor,
  name: string,
  { content }: Enclosure,
): Promise<AttachmentView | undefined> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
  return upload(db, files, now, actor, name, once(bytes)).catch((error: unknown) => {
    if (error instanceof Refusal && error.code !== 'unavailable') return undefined;
    throw error;
  });
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const sentence: Record<Language, string> = {
  nb: 'Vedlegg i e-posten som ikke er med her',
  nn: 'Vedlegg i e-posten som ikkje er med her',
  en: 'Attached to the mail, and not kept here',
};

/** What was said, and under it what is missing, so that both sides see it. */
export const withLeft = (said: string, { left }: Enclosed, language: Language): string =>
  left.length === 0
    ? said
    : `${said}\n\n[${sentence[language]}: ${left
        .slice(0, 20)
        .map((name) => name.slice(-100))
        .join(', ')}]`;
