import { Readable } from 'node:stream';
import type { Actor } from '@vertskap/organisations';
import { type Files, rows, sql, type Tx, withIncoming } from '@vertskap/platform';
import { pictureOf } from './facade.js';
import { idOf } from './ids.js';
import type { Photo } from './story.types.js';

/** Uploads the photographs of a scene, as whoever sends them. Returns their ids, in order. */
export async function takePhotos(
  tx: Tx,
  files: Files,
  at: Date,
  actor: Actor,
  scene: string,
  photos: readonly Photo[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const { name, shows } of photos) {
    const id = idOf('file', `${scene}/${name}`);
    await withIncoming(files.incoming, Readable.from([pictureOf(shows)]), 1_000_000, async (file) => {
      await files.put(file);
      await rows(
        tx,
        sql`insert into attachment (id, membership_id, name, type, size, sha256, at)
            values (${id}, ${actor.membershipId}, ${name}, 'image/png', ${file.size}, ${file.sha256}, ${at})`,
      );
    });
    ids.push(id);
  }
  return ids;
}
