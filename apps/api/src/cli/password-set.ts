import { hashPassword } from '@vertskap/organisations';
import { row, rows, sql } from '@vertskap/platform';
import { z } from 'zod';
import { CliFault, command, EXIT } from './command.js';
import { newPassword } from './password.js';

export const passwordSetCommand = command({
  name: 'password:set',
  about: 'Gives a person a new password.',
  args: [],
  options: z.object({ email: z.email() }),
  run: async (db, { email }) => {
    const person = await row<{ id: string }>(
      db.manager,
      sql`select id from person where lower(email) = lower(${email})`,
    );
    if (!person) throw new CliFault(`Nobody has the address ${email}.`);
    const hash = await hashPassword(await newPassword());
    await rows(db.manager, sql`update person set password_hash = ${hash} where id = ${person.id}`);
    console.log(`${email} has a new password.`);
    return EXIT.done;
  },
});
