import { DataSource, type DataSourceOptions, EntityManager } from 'typeorm';
import type { Client, Pool } from 'pg';
import sql, { type Sql } from 'sql-template-tag';

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

/**
 * A TypeORM data source on PostgreSQL, not yet connected. Idle transactions are ended by the server after 10 s. Connections are
 * pipelined: a statement does not wait for the answer to the one before it.
 */
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
      options: `-c idle_in_transaction_session_timeout=10000 -c statement_timeout=30000 -c random_page_cost=1.1${scope ? ` -c app.system=${scope}` : ''}`,
      connectionTimeoutMillis: 10_000,
      pipeline: true,
    },
  });
}

const senders = new WeakMap<Tx, Client>();
/** Lets the statements of a transaction go straight to its connection: they are sent the moment they are given. */
export const sendBy = (tx: Tx, client: Client): void => void senders.set(tx, client);

/** Runs one statement and gives its rows. Values are bound, never pasted. */
export async function rows<T>(tx: Tx, query: Sql): Promise<T[]> {
  const client = senders.get(tx);
  if (client) return (await client.query({ text: query.text, values: query.values })).rows as T[];
  const result: unknown = await tx.query(query.text, query.values);
  // TypeORM answers an update or delete with [rows, count]
  const isPair =
    Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number';
  return (isPair ? (result as [T[], number])[0] : result) as T[];
}

/**
 * The same for statements that are run all the time and whose text is one of a few: each connection parses and plans them once.
 * Not for queries that are put together from filters; each text stays with the connection for good.
 */
export async function prepared<T>(tx: Tx, query: Sql): Promise<T[]> {
  const client = senders.get(tx);
  if (!client) return rows(tx, query);
  const { text, values } = query;
  return (await client.query({ name: nameOf(text), text, values })).rows as T[];
}

/**
 * For the rest of the transaction no statement is planned for its values, and one that is prepared is planned once for a connection: where the
 * way to the rows is given by fences and indexes, and planning takes longer than going it.
 */
export async function plannedOnce(tx: Tx): Promise<void> {
  await prepared(tx, sql`select set_config('plan_cache_mode', 'force_generic_plan', true)`);
}

/** `prepared`, and planned once: for one large statement that is asked for all the time. */
export async function preparedOnce<T>(tx: Tx, query: Sql): Promise<T[]> {
  const [, found] = await Promise.all([plannedOnce(tx), prepared<T>(tx, query)]);
  return found;
}

export async function preparedRow<T>(tx: Tx, query: Sql): Promise<T | undefined> {
  return (await prepared<T>(tx, query))[0];
}

const names = new Map<string, string>();
function nameOf(text: string): string {
  const known = names.get(text) ?? `s${names.size}`;
  names.set(text, known);
  return known;
}

export async function row<T>(tx: Tx, query: Sql): Promise<T | undefined> {
  return (await rows<T>(tx, query))[0];
}

/** A pattern of ILIKE for what holds these words, whatever they are. */
export const containing = (words: string): string => `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;

/** The connection pool beneath, for libraries that want one. */
export function poolOf(db: DataSource): Pool {
  return (db.driver as unknown as { master: Pool }).master;
}

/** True when a unique index refused the write: somebody was first. */
export function violates(error: unknown, constraint: string): boolean {
  const { code, constraint: name } = refusedAs(error);
  return code === '23505' && name === constraint;
}

/** Whether two transactions waited for each other, and PostgreSQL ended this one, of which nothing is left. */
export const deadlocked = (error: unknown): boolean => refusedAs(error).code === '40P01';

type Refused = { code?: string; constraint?: string };
const refusedAs = (error: unknown): Refused =>
  (error as { driverError?: Refused } | null)?.driverError ?? (error as Refused | null) ?? {};
