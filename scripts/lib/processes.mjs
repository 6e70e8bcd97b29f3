/** Starting other programs so that none outlives us. */
import { spawn } from 'node:child_process';
import os from 'node:os';
import { stripVTControlCharacters } from 'node:util';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** @type {NodeJS.Signals[]} */
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Resolves when this process is told to end: Ctrl-C, a signal, a closed terminal, or a starter that is gone.
 * From then on further signals change nothing, since what was started is already being ended.
 * @returns {Promise<NodeJS.Signals>}
 */
export function toldToStop() {
  return new Promise((resolve) => {
    for (const signal of STOP_SIGNALS) process.on(signal, () => resolve(signal));
    whenAbandoned(() => resolve('SIGTERM'));
  });
}

/**
 * Runs a program in the foreground, hands our signals on to it, and waits for its end.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<number>} its exit code
 */
export function runInForeground(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const handOn = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    for (const signal of STOP_SIGNALS) process.on(signal, handOn);
    const unwatch = whenAbandoned(() => child.kill('SIGTERM'));
    const settle = () => {
      for (const signal of STOP_SIGNALS) process.off(signal, handOn);
      unwatch();
    };
    child.once('error', (error) => (settle(), reject(error)));
    child.once('exit', (code, signal) => (settle(), resolve(exitCodeOf(code, signal))));
  });
}

/**
 * Runs a program in the background of a step and collects what it prints.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runCollecting(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = track(spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] }));
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code: exitCodeOf(code, signal), output: forReader(output) }));
  });
}

/**
 * Some tools colour what they print wherever it goes; a log file should stay readable.
 * @param {string} output
 */
function forReader(output) {
  return process.stderr.isTTY ? output : stripVTControlCharacters(output);
}

/**
 * Remembers a child until it ends, so that endChildren reaches it.
 * @template {import('node:child_process').ChildProcess} T
 * @param {T} child
 * @returns {T}
 */
export function track(child) {
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/** Ends every tracked child that still runs. */
export function endChildren() {
  for (const child of running) child.kill('SIGTERM');
}

/**
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
export function exitCodeOf(code, signal) {
  if (code !== null) return code;
  return signal ? 128 + os.constants.signals[signal] : 1;
}

/**
 * npm or the launching Node may be killed without a word; then nobody would stop us. A process started by hand
 * (nohup, a service manager) may lose its parent on purpose and goes on.
 * @param {() => void} then
 * @returns {() => void} ends the watch
 */
function whenAbandoned(then) {
  const leashed = process.env.npm_lifecycle_event ?? process.env.VERTSKAP_PINNED;
  if (!leashed || process.platform === 'win32') return () => {};
  const starter = process.ppid;
  const timer = setInterval(() => process.ppid !== starter && then(), 500);
  timer.unref();
  return () => clearInterval(timer);
}
