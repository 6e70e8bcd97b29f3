/**
 * The connection that tells other processes that somebody uses a PostgreSQL. The kernel closes it when we die, so
 * nothing is left that could be wrong.
 */
import pg from 'pg';

const KEEPER = 'vertskap keeper';

/**
 * @param {string} url
 * @returns {pg.Client} not yet connected
 */
export function keeperOf(url) {
  const keeper = new pg.Client({ connectionString: url, application_name: KEEPER, connectionTimeoutMillis: 15_000 });
  keeper.on('error', () => {}); // its end is what counts
  return keeper;
}

/**
 * @param {pg.Client} keeper
 * @returns {Promise<number>} how many processes use it beside us
 */
export async function countOthers(keeper) {
  const sql =
    'select count(*)::int as others from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()';
  try {
    const { rows } = await keeper.query(sql, [KEEPER]);
    return rows[0].others;
  } catch {
    return 0; // PostgreSQL is gone already
  }
}
