import { randomBytes } from 'node:crypto';
import { row, rows, sql, type Tx } from './database.js';

/** What is made once, by the first who needs it, and kept for all servers on this database. */
export async function kept(tx: Tx, key: string, make: () => string): Promise<string> {
  const made = make();
  await rows(tx, sql`insert into setting (key, value) values (${key}, ${made}) on conflict (key) do nothing`);
  return (await row<{ value: string }>(tx, sql`select value from setting where key = ${key}`))?.value ?? made;
}

export const keptSecret = (tx: Tx, key: string): Promise<string> =>
  kept(tx, key, () => randomBytes(32).toString('base64url'));
