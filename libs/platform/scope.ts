import { type Client, escapeLiteral } from 'pg';
import { type DataSource, deadlocked, preparedRow, rows, sendBy, sql, type Tx } from './database.js';
import { committed } from './ringing.js';

/** Who asks, as far as the database is told: an `Actor` is one. */
export type Asker = {
  membershipId: string;
  personId: string;
  role: string;
  municipalityId: string | null;
  sectorId: string | null;
  associationId: string | null;
  companyId: string | null;
};

/**
 * What happens without anybody asking. Each use is named in test/rules/system-scopes.test.ts.
 * `sign_in`: who is this? · `delivery`: the log, for all who follow it · `sockets`: which of them still may ·
 * `deeds`: what several were found to be allowed, written together · `deadlines`: steps that fall due · `daily`: at its hour ·
 * `telling`: what happens on needs and meetings, to whom it concerns · `mail`: what leaves by mail, and for whom · `inbound`: whose is this
 * reply, this link? · `audit`: the names of those whose deeds somebody may inspect ·
 * `lending`: whom a neighbour lends · `figures`: a page that is the same for all its
 * readers · `promises`: a change of them moves the clocks of every need, whoever
 * may read it · `setup`: migrations, command line, import, demonstration.
 */
export type SystemScope =
  | 'sign_in'
  | 'delivery'
  | 'sockets'
  | 'deeds'
  | 'deadlines'
  | 'telling'
  | 'mail'
  | 'inbound'
  | 'audit'
  | 'lending'
  | 'daily'
  | 'promises'
  | 'figures'
  | 'setup';

/**
 * Runs work in one transaction in which the database knows who asks: row-level security reads it, as the second wall behind
 * `visibleTo`. Every read and write of a request goes through here; without it nothing is seen. Do not nest: each takes a connection.
 */
export function asActor<T>(db: DataSource, asker: Asker, work: (tx: Tx) => Promise<T>): Promise<T> {
  return within(db, telling(asker), work);
}

/** The same for what happens without anybody asking. */
export function asSystem<T>(db: DataSource, scope: SystemScope, work: (tx: Tx) => Promise<T>): Promise<T> {
  return within(db, tell({ system: scope }), work);
}

/**
 * The same for what is only read, by keys and all the time: whoever reads has it before the transaction has ended. What `work` writes
 * may be lost.
 */
export function glance<T>(db: DataSource, scope: SystemScope, work: (tx: Tx) => Promise<T>): Promise<T> {
  return new Promise((done, fail) => {
    const told = `${PLANNED_ONCE}; ${tell({ system: scope })}`;
    within(db, told, async (tx) => done(await work(tx))).catch(fail);
  });
}

/** Within an actor's transaction: work that must see more than the actor may, and tell no more than the actor may know. */
export async function beyond<T>(tx: Tx, scope: SystemScope, work: () => Promise<T>): Promise<T> {
  const enter = (system: string) =>
    preparedRow<{ before: string | null }>(
      tx,
      sql`select current_setting('app.system', true) as before, set_config('app.system', ${system}, true)`,
    );
  // the work's first statement travels with it, and after it
  const [outer, result] = await Promise.all([enter(scope), work()]);
  await enter(outer?.before ?? '');
  return result;
}

/**
 * Opens the rows of one need to the rest of the transaction: a deed settles also what its doer does not read, as the clocks
 * inside the house. Rights have been asked before; `lockNeed` does both in one.
 */
export async function actUpon(tx: Tx, needId: string): Promise<void> {
  await rows(tx, sql`select set_config('app.need', ${needId}, true)`);
}

const settingsOf = (asker: Asker): Settings => ({
  membership: asker.membershipId,
  person: asker.personId,
  role: asker.role,
  municipality: asker.municipalityId,
  sector: asker.sectorId,
  association: asker.associationId,
  company: asker.companyId,
  need: null,
});

/** The spaces of an association and the associations of a company, which the policies compare with. */
function reachOf({ associationId, companyId }: Asker): string {
  const of = (ids: string, table: string, column: string, id: string | null) =>
    id === null
      ? `''`
      : `coalesce((select array_agg(${ids})::text from ${table} where ${column} = ${escapeLiteral(id)}), '')`;
  return `select set_config('app.spaces', ${of('space_id', 'space_association', 'association_id', associationId)}, true),
    set_config('app.associations', ${of('association_id', 'association_company', 'company_id', companyId)}, true)`;
}

type Settings = Record<string, string | null>;
/** Forgets who spoke before. */
const nobody: Settings = {
  membership: null,
  person: null,
  role: null,
  municipality: null,
  sector: null,
  association: null,
  company: null,
  need: null,
  spaces: null,
  associations: null,
};

/** Who speaks from the next statement on, and the end of the transaction; neither needs to be waited for. */
export type Turn = { as: (who: Asker | 'deeds') => void; commit: () => Promise<unknown> };

/** Statements that are prepared keep their plan: planning those of a deed anew takes longer than running them, and all go by keys. */
const PLANNED_ONCE = 'set local plan_cache_mode = force_generic_plan';

/**
 * One transaction for what several ask at once. Statements that are given without waiting travel together, in their order:
 * a round trip is what lies between two `await`s. Nothing is kept unless `commit` was waited for.
 */
export function inTurns<T>(db: DataSource, work: (tx: Tx, turn: Turn) => Promise<T>): Promise<T> {
  return onConnection(db, async (client, tx) => {
    send(client, `begin; ${PLANNED_ONCE}`);
    return work(tx, {
      as: (who) => send(client, typeof who === 'string' ? tell({ ...nobody, system: who }) : telling(who)),
      commit: () => client.query('commit'),
    });
  });
}

/** Settings are LOCAL, so that no later user of the connection inherits them, and travel with BEGIN and the first statement. */
function within<T>(db: DataSource, told: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return onConnection(db, async (client, tx) => {
    send(client, `begin; ${told}`);
    const result = await work(tx);
    await client.query('commit');
    return result;
  });
}

/** Work that was ended because another waited for it, and it for the other, is begun anew behind the other: it had done nothing. */
async function onConnection<T>(db: DataSource, work: Work<T>, attempts = 3): Promise<T> {
  return attempt(db, work).catch((error: unknown) => {
    if (attempts > 1 && deadlocked(error)) return onConnection(db, work, attempts - 1);
    throw error;
  });
}

type Work<T> = (client: Client, tx: Tx) => Promise<T>;

async function attempt<T>(db: DataSource, work: Work<T>): Promise<T> {
  const runner = db.createQueryRunner();
  try {
    const client = (await runner.connect()) as Client;
    sendBy(runner.manager, client);
    Object.assign(runner, { isTransactionActive: true }); // else TypeORM's own writes would begin and end another
    const result = await work(client, runner.manager).catch(async (error: unknown) => {
      await client.query('rollback').catch(() => {}); // a connection that was lost has nothing to take back
      throw error;
    });
    committed(runner.manager);
    return result;
  } finally {
    Object.assign(runner, { isTransactionActive: false });
    await runner.release();
  }
}

/** What fails here fails every statement after it, and they say so. */
const send = (client: Client, text: string): void => void client.query(text).catch(() => {});

/** What a transaction is told of who asks, as statements. */
export const telling = (asker: Asker): string => `${tell(settingsOf(asker))}; ${reachOf(asker)}`;

/** The same of settings by their names. */
export const tell = (settings: Settings): string =>
  `select ${Object.entries(settings)
    .map(([name, value]) => `set_config('app.${name}', ${escapeLiteral(value ?? '')}, true)`)
    .join(', ')}`;
