import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { progress } from '../harness/progress.js';
import { type ServedMutant, servedMutants } from '../rights/served.js';

type Options = { short: boolean; seed: number };
type Goals = Record<string, { value: number; goal: string; met: boolean }>;
type Tally = { caught: number; total: number; idle: number; missed: string[] };
type Cells = { right: number; total: number };

/**
 * Drops every policy of the database and every rule of the policy functions in turn, and runs what is written in test/rights against
 * it; then every rule in the midst of the server, against the journeys; then asks every operation that names a need of everybody, in
 * every state. `--short`: a sample of the first and the last, as `npm test` does. What is idle says nothing new, each with its reason.
 */
export async function faults({ short, seed }: Options): Promise<Goals> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'vertskap-policies-'));
  const report = path.join(folder, 'report.json');
  try {
    const all = short ? '' : '1';
    const policies = { POLICIES_REPORT: report, POLICIES_SEED: String(seed), POLICIES_ALL: all };
    const { caught, total, idle, missed } = await reported<Tally>('test/rights/policies.test.ts', policies, report);
    for (const fault of missed) console.log(`nobody missed: ${fault}`);
    console.log(`${caught}/${total} caught; ${idle} more say nothing new`);
    const served = short ? [] : servedMutants();
    const unserved = await missedOf(served, folder);
    for (const fault of unserved) console.log(`nobody missed: ${fault}`);
    console.log(`${served.length - unserved.length}/${served.length} caught in the midst of the server`);
    const states = { RIGHTS_REPORT: report, RIGHTS_ALL: all };
    const cells = await reported<Cells>('test/journeys/rights-states.test.ts', states, report);
    console.log(`${cells.right}/${cells.total} cells of the matrix are answered as written`);
    return {
      caught: { value: caught, goal: `all of ${total}`, met: caught === total && total > 0 },
      missed: { value: missed.length + unserved.length, goal: '0', met: missed.length + unserved.length === 0 },
      served: { value: served.length - unserved.length, goal: `all of ${served.length}`, met: unserved.length === 0 },
      cells: { value: cells.right, goal: `all of ${cells.total}`, met: cells.right === cells.total && cells.total > 0 },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a file of tests, which leaves a report. */
async function reported<R>(file: string, settings: Record<string, string>, report: string): Promise<R> {
  await jest([file, '--silent'], settings, 'inherit');
  return JSON.parse(readFileSync(report, 'utf8')) as R;
}

/** Those that the journeys pass with. */
async function missedOf(mutants: ServedMutant[], folder: string): Promise<string[]> {
  const missed: string[] = [];
  const bar = progress('Rules in the midst of the server', mutants.length);
  for (const { file, text, what, tests, named } of mutants) {
    const MUTANT = path.join(folder, 'mutant.json');
    writeFileSync(MUTANT, JSON.stringify({ file, text }));
    const args = [...tests, '--bail=1', '--testTimeout=20000', '--forceExit', ...(named ? ['-t', named] : [])];
    if ((await jest(args, { MUTANT }, 'ignore')) === 0) missed.push(what);
    bar.step();
  }
  bar.done();
  return missed;
}

/** Runs tests, and gives how they ended. */
function jest(args: string[], settings: Record<string, string>, output: 'inherit' | 'ignore'): Promise<number> {
  const all = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', ...args];
  return new Promise((done, fail) => {
    spawn(process.execPath, all, { env: { ...process.env, ...settings }, stdio: ['ignore', output, output] })
      .once('error', fail)
      .once('exit', (code) => done(code ?? 1));
  });
}
