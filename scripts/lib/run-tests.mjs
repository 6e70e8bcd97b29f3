/** `npm test`: checks, then Jest, and as the last line how many of both passed. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findChromium } from './chromium.mjs';
import { runBuild, runChecks } from './checks.mjs';
import { runInForeground } from './processes.mjs';
import { root, say } from './root.mjs';
import { tool } from './tools.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {string[]} args for Jest; with any, only the build is checked beside the chosen tests
 * @returns {Promise<number>} 0 when nothing failed
 */
export async function runTests(args) {
  const chromium = findChromium();
  if (!chromium)
    say('No Chromium was found, so browser tests are left out. On Debian: sudo apt-get install -y chromium');
  const checks = await (args.length > 0 ? runBuild() : runChecks());
  const tests = await runJest(args, chromium ? { CHROMIUM: chromium } : {});
  const failed = checks.failed + tests.failed;
  const skipped = tests.skipped > 0 ? `, ${tests.skipped} skipped` : '';
  process.stdout.write(`${checks.passed + tests.passed} passed, ${failed} failed${skipped}\n`);
  return failed > 0 ? 1 : 0;
}

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} more
 * @returns {Promise<Counts>}
 */
async function runJest(args, more) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'vertskap-test-'));
  const report = path.join(folder, 'jest.json');
  const command = [
    '--experimental-vm-modules',
    '--no-warnings',
    tool('jest'),
    '--json',
    `--outputFile=${report}`,
    ...args,
  ];
  const env = { ...process.env, NODE_ENV: 'test', ...more };
  try {
    const code = await runInForeground(process.execPath, command, { cwd: root, env });
    return countsOf(report, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} report
 * @param {number} code Jest's exit code
 * @returns {Counts}
 */
function countsOf(report, code) {
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    // a test file that could not even be loaded is a failure, though it has no test to count
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    const hidden = code !== 0 && failed === 0 ? 1 : 0;
    return {
      passed: result.numPassedTests,
      failed: failed + hidden,
      skipped: result.numPendingTests + result.numTodoTests,
    };
  } catch {
    say(`Jest ended with code ${code} and left no report.`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
