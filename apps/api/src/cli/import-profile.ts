import { importProfile, type ProfileResult, readProfileMapping } from '@vertskap/exchange';
import { z } from 'zod';
import { command, EXIT } from './command.js';
import { progress } from './progress.js';
import { readOr } from './read-or.js';

export const importProfileCommand = command({
  name: 'import:profile',
  about: 'Imports a table of official figures for business profiles: JSON-stat 2 or CSV. Again it changes nothing.',
  args: ['FILE'],
  options: z.object({
    mapping: z.string().optional().describe('JSON file that says what the table does not: docs/IMPORT.md'),
    'dry-run': z.boolean().default(false).describe('do everything, and take it back'),
  }),
  run: async (db, { mapping, 'dry-run': dryRun }, [file = '']) => {
    const bar = progress('Importing');
    const told = mapping === undefined ? undefined : readProfileMapping((await readOr(mapping)).toString('utf8'));
    const request = { bytes: await readOr(file), mapping: told, dryRun };
    const result = await importProfile(db, new Date(), request, bar.update).finally(bar.stop);
    console.log(summary(result, dryRun));
    for (const { reason, of, count, stops } of result.leftOut)
      (stops ? console.error : console.log)(`  ${stops ? 'wrong' : 'left out'}: ${count} ${reason}${of && ` (${of})`}`);
    return result.written || (dryRun && !result.leftOut.some(({ stops }) => stops)) ? EXIT.done : EXIT.rejected;
  },
});

function summary(
  { table, cells, figures, hidden, added, changed, same, written }: ProfileResult,
  dryRun: boolean,
): string {
  const read = `Table ${table}: ${cells} figures read, ${figures} taken, of them ${hidden} confidential`;
  const counts = added + changed + same > 0 ? `; ${added} new, ${changed} changed, ${same} as they were` : '';
  return `${read}${counts}${written ? '' : `; ${dryRun ? 'a dry run, ' : ''}nothing was written`}.`;
}
