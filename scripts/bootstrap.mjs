/**
 * Makes a bare checkout runnable: checks Node, installs what the lock file says, goes on under the pinned Node.
 * It runs before anything is installed, and on Nodes that are too old: only the standard library, and plain syntax.
 */
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXIT, exitWith, Fault } from './lib/fault.mjs';
import { install } from './lib/install.mjs';
import { runInForeground } from './lib/processes.mjs';
import { root } from './lib/root.mjs';

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
