/** The commands beside `npm start`: the command line, clock cases, and the campaigns (measurements and faults). */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { startTemporaryPostgres } from '../postgres/temporary.mjs';
import { build } from './build.mjs';
import { EXIT, Fault } from './fault.mjs';
import { openHouseDatabase } from './house-postgres.mjs';
import { endChildren, exitCodeOf, runInForeground, toldToStop } from './processes.mjs';
import { root } from './root.mjs';

/** Campaigns that open the built page. */
const IN_A_BROWSER = ['barriers', 'screenshots', 'web'];

/** @typedef {Record<string, { value: number, goal: string, met: boolean }>} Goals by the goal's id */

/**
 * @param {string} name
 * @param {string[]} args
 * @returns {Promise<number>}
 */
export async function runCommand(name, args) {
  if (name === 'cli') return runCli(args);
  if (name === 'clock:cases') return runPlain('dist/apps/api/src/clock-cases.js', args);
  if (name === 'bench' || name === 'faults') return runCampaign(name, args);
  throw new Fault(EXIT.usage, `There is no command "${name}". Known are cli, clock:cases, bench and faults.`);
}

/** @param {string[]} args */
async function runCli(args) {
  await build(['server']);
  const database = await openHouseDatabase();
  try {
    return await runScript('dist/apps/api/src/cli.js', args, database.env);
  } finally {
    await database.stop();
  }
}

/**
 * @param {string} script
 * @param {string[]} args
 */
async function runPlain(script, args) {
  await build(['server']);
  return runScript(script, args, {});
}

/**
 * @param {string} script
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} more
 */
function runScript(script, args, more) {
  const file = path.join(root, script);
  if (!existsSync(file)) throw new Fault(EXIT.usage, `${script} was not built; its source is missing.`);
  // relative names in args are meant from where the command was given
  const cwd = process.env.INIT_CWD ?? process.cwd();
  return runInForeground(process.execPath, ['--enable-source-maps', file, ...args], {
    cwd,
    env: { ...process.env, ...more },
  });
}

/**
 * @param {'bench' | 'faults'} kind
 * @param {string[]} args NAME [--short] [--seed=N]
 */
async function runCampaign(kind, args) {
  const [name = ''] = args.filter((arg) => !arg.startsWith('-'));
  if (!/^[a-z][a-z-]*$/.test(name))
    throw new Fault(EXIT.usage, `Which one? For instance: npm run ${kind} -- clock --short`);
  await build(['server', 'campaigns', ...(IN_A_BROWSER.includes(name) ? /** @type {const} */ (['web']) : [])]);
  const file = path.join(root, 'dist-test/test', kind, `${name}.js`);
  if (!existsSync(file)) throw new Fault(EXIT.usage, `There is no test/${kind}/${name}.ts.`);
  const told = toldToStop().then((signal) => exitCodeOf(null, signal));
  try {
    return await Promise.race([told, measure(kind, file, args)]);
  } finally {
    endChildren();
  }
}

/**
 * @param {'bench' | 'faults'} kind
 * @param {string} file
 * @param {string[]} args
 */
async function measure(kind, file, args) {
  const seed = Number(args.find((arg) => arg.startsWith('--seed='))?.slice('--seed='.length) ?? 1);
  const campaign = await import(pathToFileURL(file).href);
  /** @type {Goals} */
  const goals = await campaign[kind]({ short: args.includes('--short'), seed, startPostgres: startTemporaryPostgres });
  process.stdout.write(`${JSON.stringify(goals)}\n`);
  return 0;
}
