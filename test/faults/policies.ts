import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

type Options = { short: boolean; seed: number };
type Goals = Record<string, { value: number; goal: string; met: boolean }>;
type Tally = { caught: number; total: number; idle: number; missed: string[] };
type Cells = { right: number; total: number };

/**
 * Drops every policy of the database and every rule of the policy functions in turn, and runs what is written in test/rights against
 * it; then asks every operation that names a need of everybody, in every state. `--short`: a sample of both, as `npm test` does.
 * What is idle says nothing new, each with its reason in policies.test.ts.
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
    const states = { RIGHTS_REPORT: report, RIGHTS_ALL: all };
    const cells = await reported<Cells>('test/journeys/rights-states.test.ts', states, report);
    console.log(`${cells.right}/${cells.total} cells of the matrix are answered as written`);
    return {
      caught: { value: caught, goal: `all of ${total}`, met: caught === total && total > 0 },
      missed: { value: missed.length, goal: '0', met: missed.length === 0 },
      cells: { value: cells.right, goal: `all of ${cells.total}`, met: cells.right === cells.total && cells.total > 0 },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a file of tests, which leaves a report. */
async function reported<R>(file: string, settings: Record<string, string>, report: string): Promise<R> {
  const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
  await ended(process.execPath, [...jest, file, '--silent'], { ...process.env, ...settings });
  return JSON.parse(readFileSync(report, 'utf8')) as R;
}

function ended(command: string, args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((done, fail) => {
    spawn(command, args, { env, stdio: ['ignore', 'inherit', 'inherit'] })
      .once('error', fail)
      .once('exit', () => done());
  });
}
