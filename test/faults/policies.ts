import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

type Options = { short: boolean; seed: number };
type Goals = Record<string, { value: number; goal: string; met: boolean }>;
type Tally = { caught: number; total: number; idle: number; missed: string[] };

/**
 * Drops every policy of the database and every rule of the policy functions in turn, and runs what is written in test/rights against
 * it. `--short`: a sample of them by seed, as `npm test` does. What is idle says nothing new, each with its reason in policies.test.ts.
 */
export async function faults({ short, seed }: Options): Promise<Goals> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'vertskap-policies-'));
  const report = path.join(folder, 'report.json');
  try {
    const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
    const env = {
      ...process.env,
      POLICIES_REPORT: report,
      POLICIES_SEED: String(seed),
      POLICIES_ALL: short ? '' : '1',
    };
    await ended(process.execPath, [...jest, 'test/rights/policies.test.ts', '--silent'], env);
    const { caught, total, idle, missed } = JSON.parse(readFileSync(report, 'utf8')) as Tally;
    for (const fault of missed) console.log(`nobody missed: ${fault}`);
    console.log(`${caught}/${total} caught; ${idle} more say nothing new`);
    return {
      caught: { value: caught, goal: `all of ${total}`, met: caught === total && total > 0 },
      missed: { value: missed.length, goal: '0', met: missed.length === 0 },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ended(command: string, args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((done, fail) => {
    spawn(command, args, { env, stdio: ['ignore', 'inherit', 'inherit'] })
      .once('error', fail)
      .once('exit', () => done());
  });
}
