import { z } from 'zod';
import { command, EXIT } from './command.js';

/** Every command migrates before it runs, so this one has nothing left to do. */
export const migrateCommand = command({
  name: 'migrate',
  about: 'Brings the database up to date.',
  args: [],
  options: z.object({}),
  run: async () => {
    console.log('The database is up to date.');
    return EXIT.done;
  },
});
