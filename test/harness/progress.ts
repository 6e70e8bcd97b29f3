import { Presets, SingleBar } from 'cli-progress';

/** How far it has come, in pieces. */
export type Progress = { to: (value: number) => void; step: () => void; done: () => void };

/** A bar for what takes long, on standard error; where that is no terminal, a line every half minute, and none among tests. */
export function progress(what: string, total: number, from = 0): Progress {
  const bar = new SingleBar(
    {
      format: `${what} {bar} {value} of {total}, {eta_formatted} to go`,
      stream: process.stderr,
      clearOnComplete: true,
      noTTYOutput: process.env['JEST_WORKER_ID'] === undefined,
      notTTYSchedule: 30_000,
    },
    Presets.shades_classic,
  );
  bar.start(total, from);
  return { to: (value) => bar.update(value), step: () => bar.increment(), done: () => bar.stop() };
}
