import { readFileSync } from 'node:fs';
import { type ClockCase, runCases } from '@vertskap/clocks';

/** `npm run clock:cases -- FILE`: runs a JSON array of cases through the clock engine. Exit code 1 when one fails. */
const [file] = process.argv.slice(2);
if (!file) {
  console.error('Which file of cases? npm run clock:cases -- FILE');
  process.exit(2);
}
const results = runCases(JSON.parse(readFileSync(file, 'utf8')) as ClockCase[]);
const failed = results.filter(({ passed }) => !passed);
for (const { id, op, expected, actual } of failed)
  console.log(`FAILED ${id} ${op}\n  expected ${JSON.stringify(expected)}\n  actual   ${JSON.stringify(actual)}`);
console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
