/** Builds what changed since the last build: server, web client, campaigns. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EXIT, Fault } from './fault.mjs';
import { withLock } from './lock.mjs';
import { runCollecting } from './processes.mjs';
import { root, say } from './root.mjs';
import { fingerprint } from './sources.mjs';
import { tool } from './tools.mjs';

/**
 * @typedef {object} Part
 * @property {string} needs the part exists only where this file does
 * @property {string[]} inputs
 * @property {string} stamp where the fingerprint of what was built lies
 * @property {string[]} outputs removed before building
 * @property {string[]} command arguments of Node
 */

const COMMON = ['package-lock.json', 'tsconfig.json', 'scripts/lib/build.mjs'];
const SERVER = [...COMMON, 'nest-cli.json', 'tsconfig.build.json', 'apps/api', 'apps/worker', 'libs', 'migrations'];

/** @type {Record<'server' | 'web' | 'campaigns', Part>} */
const PARTS = {
  server: {
    needs: 'nest-cli.json',
    inputs: SERVER,
    stamp: 'dist/.server',
    outputs: ['dist/apps', 'dist/libs', 'dist/migrations'],
    command: [tool('nest'), 'build', 'api'],
  },
  web: {
    needs: 'apps/web/index.html',
    inputs: [...COMMON, 'apps/web', 'libs/client', 'libs/contract'],
    stamp: 'dist/.web',
    outputs: ['dist/web'],
    command: [
      tool('vite'),
      'build',
      'apps/web',
      '--outDir',
      path.join(root, 'dist/web'),
      '--emptyOutDir',
      '--logLevel=warn',
    ],
  },
  campaigns: {
    needs: 'tsconfig.campaigns.json',
    inputs: [...SERVER, 'tsconfig.campaigns.json', 'test/bench', 'test/faults', 'test/harness'],
    stamp: 'dist-test/.campaigns',
    outputs: ['dist-test'],
    command: [tool('nest'), 'build', 'campaigns'],
  },
};

/** @typedef {keyof typeof PARTS} PartName */

/**
 * @param {PartName[]} names
 * @throws {Fault} when the sources do not build; what the tool says is printed first
 */
export function build(names) {
  const wait = () => say('Waiting for another process that builds ...');
  return withLock('build', root, () => buildStale(names), wait);
}

/** @param {PartName[]} names */
async function buildStale(names) {
  const stale = names.filter((name) => isStale(PARTS[name]));
  if (stale.length === 0) return;
  const started = Date.now();
  say(`Building ${stale.join(' and ')} ...`);
  const failed = (await Promise.all(stale.map(buildPart))).filter((failure) => failure !== undefined);
  if (failed.length > 0) throw new Fault(EXIT.build, failed.join('\n'));
  say(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

/**
 * @param {PartName} name
 * @returns {Promise<string | undefined>} what went wrong
 */
async function buildPart(name) {
  const part = PARTS[name];
  const wanted = stampOf(part);
  for (const output of [part.stamp, ...part.outputs]) rmSync(path.join(root, output), { recursive: true, force: true });
  const env = { ...process.env, NODE_ENV: 'production' };
  const { code, output } = await runCollecting(process.execPath, part.command, { cwd: root, env });
  if (code !== 0) return `${output.trim()}\nThe ${name} could not be built; the reason is above.`;
  mkdirSync(path.join(root, path.dirname(part.stamp)), { recursive: true });
  writeFileSync(path.join(root, part.stamp), wanted);
  return undefined;
}

/** @param {Part} part */
function isStale(part) {
  if (!existsSync(path.join(root, part.needs))) return false;
  const stamp = path.join(root, part.stamp);
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== stampOf(part);
}

/** @param {Part} part */
function stampOf(part) {
  return fingerprint(part.inputs, (name) => !/\.test\.tsx?$/.test(name));
}
