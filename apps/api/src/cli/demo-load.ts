import { loadDemo } from '@vertskap/exchange';
import { openFiles, readConfig, row, sql } from '@vertskap/platform';
import { z } from 'zod';
import { CliFault, command, EXIT } from './command.js';

export const demoLoadCommand = command({
  name: 'demo:load',
  about: 'Fills an empty database with the demonstration.',
  args: [],
  options: z.object({}),
  run: async (db) => {
    if (await row(db.manager, sql`select 1 from person where not demo limit 1`))
      throw new CliFault('This database has real people in it; the demonstration wants one of its own.');
    await loadDemo(db, await openFiles(readConfig(process.env)), new Date());
    console.log('The demonstration is there. Start the server with VERTSKAP_DEMO=1 to sign in with one click.');
    return EXIT.done;
  },
});
