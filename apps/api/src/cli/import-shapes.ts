import { importShapes } from '@vertskap/exchange';
import { z } from 'zod';
import { command, EXIT } from './command.js';
import { progress } from './progress.js';
import { readOr } from './read-or.js';

export const importShapesCommand = command({
  name: 'import:shapes',
  about: 'Stores the outlines of municipalities for the map of a region, from TopoJSON.',
  args: ['FILE'],
  options: z.object({
    attribution: z
      .string()
      .min(1)
      .default('Kartverket, CC BY 4.0')
      .describe('whose they are and on what terms, as it stands on the map; Kartverket, CC BY 4.0 unless given'),
  }),
  run: async (db, { attribution }, [file = '']) => {
    const bar = progress('Importing');
    const text = (await readOr(file)).toString('utf8');
    const count = await importShapes(db, new Date(), { text, attribution }, bar.update).finally(bar.stop);
    console.log(`${count} outlines stored. On the map stands: ${attribution}.`);
    return EXIT.done;
  },
});
