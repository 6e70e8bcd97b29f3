import { type AttachmentView, FILE_MAX } from '@vertskap/contract';
import type { Actor } from '@vertskap/organisations';
import {
  asActor,
  audit,
  type DataSource,
  type Files,
  type Incoming,
  Refusal,
  row,
  rows,
  sql,
  TooLarge,
  type Tx,
  withIncoming,
} from '@vertskap/platform';
import { unfit } from './content.rules.js';
import { contentAlone } from './forget.js';
import { typeOf } from './type-of.js';

/** So many files may lie unsent with one person: a shelf, not a store. */
export const MOST_UNSENT = 50;

/**
 * Takes a file in, which is its uploader's alone until it is sent. Throws `payload_too_large`, `invalid_input` for what cannot be
 * attached, `wrong_state` where too many lie there unsent.
 */
export async function upload(
  db: DataSource,
  files: Files,
  now: Date,
  actor: Actor,
  name: string,
  parts: AsyncIterable<Uint8Array>,
): Promise<AttachmentView> {
  await asActor(db, actor, (tx) => refuseCrowd(tx, actor));
  const keep = async (file: Incoming): Promise<AttachmentView> => {
    const type = await typeOf(file.path);
    const fault = unfit(name, type, file.size);
    if (fault || type === undefined) throw notTaken(fault?.code ?? 'kind', fault?.sentence ?? '');
    await files.put(file);
    const view = { id: crypto.randomUUID(), name, type, size: file.size };
    await asActor(db, actor, (tx) => enter(tx, files, now, actor, view, file.sha256));
    return view;
  };
  return withIncoming(files.incoming, parts, FILE_MAX, keep).catch((error: unknown) => {
    throw error instanceof TooLarge ? tooLarge() : error;
  });
}

export const tooLarge = (): Refusal =>
  new Refusal('payload_too_large', `A file may be at most ${FILE_MAX / 1_000_000} MB.`);

const notTaken = (code: string, message: string): Refusal =>
  new Refusal('invalid_input', message, [{ path: 'body', code, message }]);

async function refuseCrowd(tx: Tx, { membershipId }: Actor): Promise<void> {
  const unsent = await row<{ n: number }>(
    tx,
    sql`select count(*)::int as n from attachment where need_id is null and membership_id = ${membershipId}`,
  );
  if ((unsent?.n ?? 0) >= MOST_UNSENT)
    throw new Refusal('wrong_state', `You have uploaded ${MOST_UNSENT} files that are not sent. Remove some first.`);
}

/** The row is written while nobody can remove the content, which somebody may just have done. */
async function enter(
  tx: Tx,
  files: Files,
  now: Date,
  { membershipId }: Actor,
  { id, name, type, size }: AttachmentView,
  sha256: string,
): Promise<void> {
  await contentAlone(tx, sha256);
  if (!(await files.has(sha256))) throw new Refusal('unavailable', 'The file could not be kept. Send it again.');
  await rows(
    tx,
    sql`insert into attachment (id, membership_id, name, type, size, sha256, at)
        values (${id}, ${membershipId}, ${name}, ${type}, ${size}, ${sha256}, ${now})`,
  );
  await audit(tx, { action: 'attachment.uploaded', object: 'attachment', objectId: id });
}
