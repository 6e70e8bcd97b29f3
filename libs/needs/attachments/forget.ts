import type { Actor } from '@vertskap/organisations';
import {
  asActor,
  asSystem,
  audit,
  type DataSource,
  type Files,
  notFound,
  row,
  rows,
  sql,
  sweepIncoming,
  type Tx,
} from '@vertskap/platform';

/** What was uploaded and never sent is kept so long: a draft, and an outbox without a network, outlive a holiday. */
export const UNSENT_DAYS = 14;
const TOGETHER = 100;

/** Removes what the uploader has thrown away before it was sent. Throws `not_found` for all else. */
export async function discard(db: DataSource, files: Files, actor: Actor, id: string): Promise<void> {
  const gone = await asActor(db, actor, async (tx) => {
    const found = await row<Gone>(
      tx,
      sql`delete from attachment where id = ${id} and need_id is null and membership_id = ${actor.membershipId} returning sha256`,
    );
    if (!found) throw notFound();
    await audit(tx, { action: 'attachment.discarded', object: 'attachment', objectId: id });
    return found;
  });
  await removeContents(db, files, [gone]);
}

/** Removes what has lain unsent for too long, and what never arrived whole. Returns how many files were unsent. */
export async function forgetUnsent(db: DataSource, files: Files, now: Date): Promise<number> {
  await sweepIncoming(files.incoming, new Date(now.getTime() - 86_400_000));
  const before = new Date(now.getTime() - UNSENT_DAYS * 86_400_000);
  const gone = await asSystem(db, 'daily', (tx) =>
    rows<Gone>(
      tx,
      sql`delete from attachment where id in (
            select id from attachment where need_id is null and at < ${before} order by at limit ${TOGETHER} for update skip locked) returning sha256`,
    ),
  );
  await removeContents(db, files, gone);
  return gone.length < TOGETHER ? gone.length : gone.length + (await forgetUnsent(db, files, now));
}

type Gone = { sha256: string };

/** A content goes with the last file that had it. Whoever is killed before that leaves one that nobody can reach. */
async function removeContents(db: DataSource, files: Files, gone: Gone[]): Promise<void> {
  for (const sha256 of new Set(gone.map((g) => g.sha256)))
    await asSystem(db, 'daily', async (tx) => {
      await contentAlone(tx, sha256);
      if (!(await row(tx, sql`select 1 from attachment where sha256 = ${sha256}`))) await files.remove(sha256);
    });
}

/** Until the end of the transaction nobody else enters or removes this content. */
export async function contentAlone(tx: Tx, sha256: string): Promise<void> {
  await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended(${sha256}, 0))`);
}
