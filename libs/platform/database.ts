import { DataSource, type DataSourceOptions, EntityManager } from 'typeorm';
import type { Pool } from 'pg';
import type { Sql } from 'sql-template-tag';

export { DataSource };
export { default as sql, join, raw, empty, type Sql } from 'sql-template-tag';

/** A transaction in hand, in which the database knows who asks (scope.ts). Whoever reads or writes takes one as its first argument. */
export type Tx = EntityManager;

export type DatabaseOptions = {
  url: string;
  poolSize?: number;
  /** Every connection asks for nobody: for migrations and the command line. Only `setup`: what serves says who asks. */
  scope?: 'setup';
  migrations?: DataSourceOptions['migrations'];
  entities?: DataSourceOptions['entities'];
};

/** A TypeORM data source on PostgreSQL, not yet connected. Idle transactions are ended by the server after 10 s. */
export function database({ url, poolSize = 20, scope, migrations = [], entities = [] }: DatabaseOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    poolSize,
    migrations,
    entities,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    extra: {
      options: `-c idle_in_transaction_session_timeout=10000 -c statement_timeout=30000${scope ? ` -c app.system=${scope}` : ''}`,
      connectionTimeoutMillis: 10_000,
    },
  });
}

/** Runs one statement and gives its rows. Values are bound, never pasted. */
export async function rows<T>(tx: Tx, query: Sql): Promise<T[]> {
  const result: unknown = await tx.query(query.text, query.values);
  // TypeORM answers an update or delete with [rows, count]
  const isPair =
    Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number';
  return (isPair ? (result as [T[], number])[0] : result) as T[];
}

export async function row<T>(tx: Tx, query: Sql): Promise<T | undefined> {
  return (await rows<T>(tx, query))[0];
}

/** The connection pool beneath, for libraries that want one. */
export function poolOf(db: DataSource): Pool {
  return (db.driver as unknown as { master: Pool }).master;
}

/** True when a unique index refused the write: somebody was first. */
export function violates(error: unknown, constraint: string): boolean {
  const { code, constraint: name } =
    (error as { driverError?: { code?: string; constraint?: string } }).driverError ?? {};
  return code === '23505' && name === constraint;
}
