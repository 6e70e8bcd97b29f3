/**
 * Makes a bare checkout runnable: checks Node, installs what the lock file says, goes on under the pinned Node.
 * It runs before anything is installed, and on Nodes that are too old: only the standard library, and plain syntax.
 */
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXIT, exitWith, Fault } from './lib/fault.mjs';
import { withLock } from './lib/lock.mjs';
import { runInForeground } from './lib/processes.mjs';
import { root, say } from './lib/root.mjs';

const MINIMUM = [20, 19];

/**
 * Runs a command of this folder on a prepared checkout, and exits with its code.
 * @param {string} entry import.meta.url of the command
 * @param {() => Promise<number | void>} main may import installed packages
 * @param {() => Promise<void>} [first] what is worth refusing before minutes are spent on installing
 */
export function onPreparedCheckout(entry, main, first = async () => {}) {
  return exitWith(async () => {
    assertNode(process.versions.node);
    await first();
    await install();
    const node = pinnedNode();
    return node && !runsOn(node) ? rerun(node, fileURLToPath(entry)) : main();
  });
}

/**
 * @param {string} version as in process.versions.node
 * @throws {Fault} when it is older than what the packages need
 */
export function assertNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = MINIMUM;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  const advice = 'Install a newer one from https://nodejs.org and try again.';
  throw new Fault(
    EXIT.oldNode,
    `Vertskap needs Node ${MINIMUM.join('.')} or newer; this is Node ${version}. ${advice}`,
  );
}

/** Installs the packages when the lock file differs from what was installed last. */
async function install() {
  if (isInstalled()) return;
  const wait = () => say('Waiting for another process that installs the packages ...');
  await withLock('install', root, async () => void (isInstalled() || (await npmCi())), wait);
}

function isInstalled() {
  const file = stampFile();
  if (existsSync(file) && readFileSync(file, 'utf8') === wantedStamp()) return true;
  if (!matchesLock()) return false;
  writeFileSync(file, wantedStamp());
  return true;
}

/** Whether somebody installed the same by hand, as `npm install` does: npm leaves a note of what it put there. */
function matchesLock() {
  const note = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const present = JSON.parse(readFileSync(note, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.keys(wanted)
    .filter((name) => name !== '')
    .every((name) => (present[name] ? present[name].version === wanted[name].version : isForeign(wanted[name])));
}

/**
 * Whether a package that is not installed belongs to another platform.
 * @param {{ optional?: boolean, os?: string | string[], cpu?: string | string[], libc?: string[] }} entry of the lock file
 */
function isForeign({ optional, os, cpu, libc }) {
  const forUs = !libc && [os].flat().includes(process.platform) && [cpu].flat().includes(process.arch);
  return Boolean(optional) && !forUs;
}

async function npmCi() {
  assertWritable();
  say('Installing packages, once; this takes about half a minute ...');
  const started = Date.now();
  const tick = () => say(`  still installing after ${Math.round((Date.now() - started) / 1000)} s`);
  const timer = process.stderr.isTTY ? undefined : setInterval(tick, 10_000);
  const args = [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
    '--loglevel=error',
  ];
  try {
    const code = await npm(args);
    if (code > 128) process.exit(code); // ended by a signal, so there is nothing to explain
    if (code !== 0) throw new Fault(EXIT.install, 'The packages could not be installed; npm says above what is wrong.');
  } finally {
    clearInterval(timer);
  }
  mkdirSync(path.dirname(stampFile()), { recursive: true });
  writeFileSync(stampFile(), wantedStamp());
}

/** @param {string[]} args */
async function npm(args) {
  const cli = process.env.npm_execpath ?? '';
  const known = cli.endsWith('npm-cli.js') && existsSync(cli);
  const options = { cwd: root, shell: !known && process.platform === 'win32' };
  // npm's report of what it added belongs to progress, not to a command's output
  const stdio = /** @type {import('node:child_process').StdioOptions} */ (['inherit', 2, 2]);
  try {
    return await runInForeground(known ? process.execPath : 'npm', known ? [cli, ...args] : args, {
      ...options,
      stdio,
    });
  } catch {
    throw new Fault(EXIT.install, 'npm was not found. It comes with Node; install Node with its npm and try again.');
  }
}

function assertWritable() {
  try {
    accessSync(root, constants.W_OK);
  } catch {
    throw new Fault(EXIT.install, `This account may not write to ${root}. Clone Vertskap to a folder of your own.`);
  }
}

function stampFile() {
  return path.join(root, 'node_modules', '.vertskap-installed');
}

function wantedStamp() {
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform} ${process.arch}`;
}

/** @returns {string | undefined} the Node that the lock file pins, where the platform has one */
function pinnedNode() {
  const file = path.join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  return existsSync(file) ? file : undefined;
}

/** @param {string} node */
function runsOn(node) {
  return Boolean(process.env.VERTSKAP_PINNED) || realpathSync(process.execPath) === realpathSync(node);
}

/**
 * @param {string} node
 * @param {string} entry
 */
function rerun(node, entry) {
  const PATH = path.dirname(node) + path.delimiter + process.env.PATH;
  const env = { ...process.env, PATH, VERTSKAP_PINNED: '1' };
  return runInForeground(node, [entry, ...process.argv.slice(2)], { env });
}

// run by itself it only installs, as an image does before the sources are there
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  void onPreparedCheckout(import.meta.url, async () => {});
}
