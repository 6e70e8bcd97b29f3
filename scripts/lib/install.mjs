/** The packages, as the lock file says. Runs before any is there: only the standard library. */
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EXIT, Fault } from './fault.mjs';
import { withLock } from './lock.mjs';
import { runInForeground } from './processes.mjs';
import { root, say } from './root.mjs';

/** Installs the packages when the lock file differs from what was installed last. */
export async function install() {
  assertWritable();
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

/** Whether somebody installed the same by hand, as `npm install` does. */
const matchesLock = () => lacking()?.length === 0;

/** What the lock file wants here and is not there; undefined where npm left no note of what it put there. */
function lacking() {
  const note = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(note)) return undefined;
  const present = JSON.parse(readFileSync(note, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.keys(wanted)
    .filter((name) => name !== '')
    .filter((name) => (present[name] ? present[name].version !== wanted[name].version : !isForeign(wanted[name])));
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
  say('Installing packages, once; this takes about a minute ...');
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
    // npm leaves out what is optional and could not be fetched, and says nothing
    const missing = lacking() ?? [];
    if (missing.length > 0)
      throw new Fault(EXIT.install, `The registry did not give us ${missing.join(', ')}. Try again in a while.`);
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
