import { Presets, SingleBar } from 'cli-progress';

export type Progress = { update: (done: number, total: number) => void; stop: () => void };

const EVERY = 250;

/** Shows on stderr how far it has come: a bar on a terminal, else a line now and then. */
export function progress(what: string): Progress {
  return process.stderr.isTTY ? bar(what) : lines(what);
}

function bar(what: string): Progress {
  const shown = new SingleBar(
    { format: `${what} {bar} {value} of {total}`, stream: process.stderr, hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  );
  return {
    update: (done, total) => (shown.isActive ? shown.update(done) : shown.start(total, done)),
    stop: () => shown.stop(),
  };
}

const lines = (what: string): Progress => ({
  update: (done, total) => {
    if (done % EVERY === 0 || done === total) console.error(`${what}: ${done} of ${total}`);
  },
  stop: () => {},
});
