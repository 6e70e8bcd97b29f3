import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { importNeeds, type ImportResult, readMapping, type Rejection, rejectionsAsCsv } from '@vertskap/exchange';
import { z } from 'zod';
import { command, EXIT } from './command.js';
import { progress } from './progress.js';
import { readOr } from './read-or.js';

const SHOWN = 20;

const Options = z.object({
  mapping: z.string().describe('JSON file that says what the columns mean: docs/IMPORT.md'),
  municipality: z.string().describe('its short name in addresses'),
  association: z.string().optional().describe('organisation number or name, unless the mapping says it'),
  by: z.email().describe('the representative who raises the needs'),
  'dry-run': z.boolean().default(false).describe('do everything, then take it back'),
  'skip-rejected': z.boolean().default(false).describe('import the rows that are right even where others are not'),
  report: z.string().optional().describe('where rejected rows are told; beside the file unless given'),
});

export const importNeedsCommand = command({
  name: 'import:needs',
  about: 'Imports needs from a CSV file; what was imported before is passed over.',
  args: ['FILE'],
  options: Options,
  run: async (db, options, [file = '']) => {
    const { mapping, municipality, association, by, 'dry-run': dryRun, 'skip-rejected': skipRejected } = options;
    const began = performance.now();
    const bar = progress('Importing');
    const request = { municipality, association, by, dryRun, skipRejected };
    const read = { mapping: readMapping((await readOr(mapping)).toString('utf8')), bytes: await readOr(file) };
    const result = await importNeeds(db, new Date(), { ...request, ...read }, bar.update).finally(bar.stop);
    const seconds = (performance.now() - began) / 1_000;
    console.log(summary(result, dryRun, seconds));
    if (result.rejected.length === 0) return EXIT.done;
    await tellRejected(result.rejected, options.report ?? beside(file));
    return EXIT.rejected;
  },
});

function summary(
  { rows, imported, alreadyThere, shortened, rejected }: ImportResult,
  dryRun: boolean,
  seconds: number,
) {
  const bad = new Set(rejected.map((r) => r.line)).size;
  const parts = [
    `${rows} rows read: ${imported} ${dryRun ? 'would be imported' : 'imported'}, ${alreadyThere} were there already, ${bad} rejected`,
    ...(shortened > 0 ? [`${shortened} titles shortened, the whole title begins the text`] : []),
    ...(bad > 0 && imported === 0 ? ['nothing was written'] : []),
    `${seconds.toFixed(1)} s`,
  ];
  return `${parts.join('; ')}.`;
}

async function tellRejected(rejected: Rejection[], report: string): Promise<void> {
  for (const { line, field, reason } of rejected.slice(0, SHOWN))
    console.error(`line ${line}: ${field === '' ? '' : `${field}: `}${reason}`);
  if (rejected.length > SHOWN) console.error(`… and ${rejected.length - SHOWN} more`);
  await writeFile(report, rejectionsAsCsv(rejected)).then(
    () => console.error(`All of them are in ${report}.`),
    (error: Error) => console.error(`The report could not be written: ${error.message}. Say where with --report.`),
  );
}

function beside(file: string): string {
  const { dir, name } = path.parse(file);
  return path.join(dir, `${name}.rejected.csv`);
}
