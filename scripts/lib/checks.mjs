/** The checks that need no running parts: types, lint, import rules, build. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { Fault } from './fault.mjs';
import { runCollecting } from './processes.mjs';
import { root, say } from './root.mjs';
import { tool } from './tools.mjs';

const LANES = 2;

/** @typedef {{ name: string, needs: string, run: () => Promise<string | undefined> }} Check run() gives what is wrong */

/** @type {Check[]} */
const CHECKS = [
  { name: 'build', needs: 'nest-cli.json', run: buildAll },
  { name: 'types', needs: 'tsconfig.json', run: typesOf('tsconfig.json') },
  { name: 'types of the web client', needs: 'apps/web/tsconfig.json', run: typesOf('apps/web/tsconfig.json') },
  {
    name: 'types of its worker',
    needs: 'apps/web/worker/tsconfig.json',
    run: typesOf('apps/web/worker/tsconfig.json'),
  },
  { name: 'import rules', needs: '.dependency-cruiser.cjs', run: byTool('depcruise', ['apps', 'libs', '--config']) },
  { name: 'lint', needs: '.oxlintrc.json', run: byTool('oxlint', ['--quiet', '--type-aware']) },
];

/** Builds only: what a run of single tests needs. */
export function runBuild() {
  return runChecks(CHECKS.filter((check) => check.name === 'build'));
}

/**
 * @param {Check[]} [checks]
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks(checks = CHECKS) {
  const waiting = checks.filter((check) => existsSync(path.join(root, check.needs)));
  /** @type {boolean[]} */
  const results = [];
  const lane = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) results.push(await runCheck(check));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return { passed: results.filter(Boolean).length, failed: results.filter((passed) => !passed).length };
}

/** @param {Check} check */
async function runCheck({ name, run }) {
  const started = Date.now();
  const problem = await run();
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  say(problem === undefined ? `ok      ${name} (${seconds} s)` : `\nFAILED  ${name} (${seconds} s)\n${problem}\n`);
  return problem === undefined;
}

/** @param {string} project what did not change since the last time is not checked again */
function typesOf(project) {
  const note = `dist/.types-of-${project.replaceAll('/', '-')}`;
  return byTool('tsc', ['--noEmit', '-p', project, '--incremental', '--tsBuildInfoFile', note]);
}

/**
 * @param {Parameters<typeof tool>[0]} name
 * @param {string[]} args
 * @returns {() => Promise<string | undefined>}
 */
function byTool(name, args) {
  return async () => {
    const { code, output } = await runCollecting(process.execPath, [tool(name), ...args], { cwd: root });
    return code === 0 ? undefined : output.trim();
  };
}

async function buildAll() {
  try {
    await build(['server', 'web']);
    return undefined;
  } catch (error) {
    if (error instanceof Fault) return error.message;
    throw error;
  }
}
