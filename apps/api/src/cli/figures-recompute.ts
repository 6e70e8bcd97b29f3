import { recomputeFigures } from '@vertskap/figures';
import { z } from 'zod';
import { command, EXIT } from './command.js';

export const figuresRecomputeCommand = command({
  name: 'figures:recompute',
  about: 'Makes all figures anew from the event log alone and compares them, bit for bit, with what is stored.',
  args: [],
  options: z.object({}),
  run: async (db) => {
    const { events, tables, pages, kept, differences } = await db.transaction('REPEATABLE READ', (tx) =>
      recomputeFigures(tx, new Date()),
    );
    console.log(`${events} events of needs were read.`);
    for (const { table, rows, missing, surplus } of tables)
      console.log(`  ${table}: ${rows} rows from the log, ${missing} stored otherwise, ${surplus} not stored so`);
    for (const { municipalityId, scope, kept: wasKept, figures } of differences)
      console.log(`  ${municipalityId} ${scope}${wasKept ? ' (kept)' : ''}: ${figures.join(', ')}`);
    const rowsDiffer = tables.reduce((n, { missing, surplus }) => n + missing + surplus, 0);
    console.log(
      `${pages} pages and ${kept} kept pages compared: ${differences.length} differ. ${rowsDiffer === 0 ? 'All rows are as the log tells.' : `${rowsDiffer} rows differ.`}`,
    );
    return differences.length + rowsDiffer === 0 ? EXIT.done : EXIT.rejected;
  },
});
