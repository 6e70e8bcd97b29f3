import { type DataSource, MigrationExecutor } from 'typeorm';

const MIGRATION_LOCK = 7_355_608;

/** Runs what is outstanding, however long it takes; several servers starting at once take turns. Returns how many ran. */
export async function migrate(db: DataSource): Promise<number> {
  const guard = db.createQueryRunner();
  await guard.connect();
  try {
    await guard.query('set statement_timeout = 0');
    await guard.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const outstanding = new MigrationExecutor(db, guard);
    outstanding.transaction = 'each';
    return (await outstanding.executePendingMigrations()).length;
  } finally {
    await guard.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await guard.query('reset statement_timeout');
    await guard.release();
  }
}

/** Lets the plain role serve: it reads and writes rows, owns nothing, and cannot change what has been logged. */
export async function grantTo(db: DataSource, role: string): Promise<void> {
  const name = `"${role.replaceAll('"', '""')}"`;
  await db.query(`grant usage on schema public to ${name}`);
  await db.query(`grant select, insert, update, delete on all tables in schema public to ${name}`);
  await db.query(`revoke update, delete, truncate on event, audit from ${name}`);
}
