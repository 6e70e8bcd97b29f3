import { row, sql } from '@vertskap/platform';
import { z } from 'zod';
import { CliFault, command, EXIT } from './command.js';
import { findMunicipality } from './find.js';

export const sectorAddCommand = command({
  name: 'sector:add',
  about: 'Adds a sector to a municipality.',
  args: [],
  options: z.object({ municipality: z.string(), name: z.string().trim().min(1).max(200) }),
  run: async (db, { municipality, name }) => {
    const place = await findMunicipality(db.manager, municipality);
    const added = await row(
      db.manager,
      sql`insert into sector (id, municipality_id, name) values (${crypto.randomUUID()}, ${place.id}, ${name})
          on conflict (municipality_id, name) do nothing returning id`,
    );
    if (!added) throw new CliFault(`${place.name} has a sector called "${name}" already.`);
    console.log(`${place.name} has the sector ${name}.`);
    return EXIT.done;
  },
});
