import { type DataSource, rows, sql, type Tx } from '@vertskap/platform';
import { ImportFault } from '../import/fault.js';
import { type MunicipalityOutline, readOutlines } from './outlines.js';

const AT_ONCE = 50;

/**
 * Stores the outlines of municipalities for the map of a region, all or none, in the place of those that were there. `attribution` stands on
 * the map. Answers how many. Throws ImportFault, also for an area that is no municipality of today.
 */
export async function importShapes(
  db: DataSource,
  now: Date,
  { text, attribution }: { text: string; attribution: string },
  onProgress: (done: number, total: number) => void,
): Promise<number> {
  const outlines = readOutlines(text);
  return db.transaction(async (tx) => {
    const known = await rows<{ number: string }>(tx, sql`select number from registered_municipality`);
    const foreign = outlines.find(({ number }) => !known.some((it) => it.number === number));
    if (foreign) throw new ImportFault(`${foreign.number} ${foreign.name} is no municipality of today.`);
    for (let done = 0; done < outlines.length; done += AT_ONCE) {
      await storeShapes(tx, now, attribution, outlines.slice(done, done + AT_ONCE));
      onProgress(Math.min(done + AT_ONCE, outlines.length), outlines.length);
    }
    return outlines.length;
  });
}

export async function storeShapes(
  tx: Tx,
  now: Date,
  attribution: string,
  outlines: MunicipalityOutline[],
): Promise<void> {
  await rows(
    tx,
    sql`insert into municipality_shape (number, name, rings, attribution, imported_at)
        select number, name, rings, ${attribution}, ${now} from jsonb_to_recordset(${JSON.stringify(outlines)}::jsonb) as s(number text, name text, rings jsonb)
        on conflict (number) do update set name = excluded.name, rings = excluded.rings, attribution = excluded.attribution, imported_at = excluded.imported_at`,
  );
}
