import type { Library, Runner, Task } from './clock-libraries.js';

export interface Plan {
  rounds: number;
  /** How long a library runs in a round. */
  passMs: number;
  /** How long a library is waited for while it is found out which questions it answers rightly. */
  patienceMs: number;
}

export interface Entrant {
  library: string;
  runner: Runner | undefined;
  /** Indexes of the questions to measure: answered rightly, and no more than fit into a pass. */
  picked: number[];
  note: string;
  /** Operations per second, one for each round, and ours on the same questions beside it. */
  speeds: number[];
  ours: number[];
}

/** Finds out what each library, the first of which is ours, answers as ours does. Adds to `tooSlow` whom it took long. */
export function enter(all: [string, Library][], task: Task, plan: Plan, tooSlow: Set<string>): Entrant[] {
  const questions = task.starts.map((_, i) => i);
  let answers: (string | number)[] | undefined;
  return all.map(([library, make]) => {
    const entrant: Entrant = { library, runner: undefined, picked: [], note: '', speeds: [], ours: [] };
    if (tooSlow.has(library)) return { ...entrant, note: 'not waited for: too slow at the length before' };
    const runner = make(task);
    if (!runner) return { ...entrant, note: 'has nothing for it' };
    answers ??= questions.map((i) => runner.answer(i));
    const right: number[] = [];
    const began = performance.now();
    let asked = 0;
    for (; asked < questions.length && performance.now() - began < plan.patienceMs; asked++)
      if (runner.answer(asked) === answers[asked]) right.push(asked);
    const each = (performance.now() - began) / asked;
    // The next length is some 30 times as long.
    if (each * 30 > plan.patienceMs) tooSlow.add(library);
    const note = `right in ${right.length} of ${asked}`;
    if (each > plan.patienceMs)
      return { ...entrant, note: `${note}, which took ${(each / 1000).toFixed(1)} s: not raced` };
    const picked = right.slice(0, Math.max(1, Math.floor(plan.passMs / each)));
    return { ...entrant, runner, picked, note };
  });
}

/** In each round every library runs in a drawn order, and ours right before or after it on the same questions. */
export function race([own, ...others]: Entrant[], plan: Plan, random: () => number): void {
  if (!own?.runner) return;
  const runner = own.runner;
  speed(runner, own.picked, plan.passMs);
  for (let round = 0; round < plan.rounds; round++) {
    own.speeds.push(speed(runner, own.picked, plan.passMs));
    for (const { runner: theirs, picked, speeds, ours } of shuffled(others, random)) {
      if (!theirs || picked.length === 0) continue;
      const turns = [
        () => speeds.push(speed(theirs, picked, plan.passMs)),
        () => ours.push(speed(runner, picked, plan.passMs)),
      ];
      for (const turn of shuffled(turns, random)) turn();
    }
  }
}

/**
 * Prints a line for each. The ratio is to the fastest of the others, both on what it gets right; null where nobody else
 * was measured. `best` is our fastest round.
 */
export function report(entrants: Entrant[]): { best: number; ratio: number | null } {
  let fastest: { speed: number; ratio: number } | null = null;
  for (const { library, speeds, ours, note } of entrants) {
    const ratios = speeds.map((theirs, i) => (ours[i] ?? NaN) / theirs);
    const compared = ours.length > 0 ? `; ours ${spread(ratios, 1)} times as fast` : '';
    const text = speeds.length > 0 ? spread(speeds, median(speeds) < 100 ? 1 : 0) : '-';
    console.log(`  ${library.padEnd(21)} ${text.padEnd(38)} ${note}${compared}`);
    if (ours.length > 0 && median(speeds) > (fastest?.speed ?? 0))
      fastest = { speed: median(speeds), ratio: median(ratios) };
  }
  return { best: Math.max(...(entrants[0]?.speeds ?? [])), ratio: fastest?.ratio ?? null };
}

/** `min / median / max`. */
export function spread(values: number[], decimals: number): string {
  const text = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: decimals });
  return [Math.min(...values), median(values), Math.max(...values)].map(text).join(' / ');
}

/** mulberry32: the same seed draws the same questions. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function speed(runner: Runner, picked: readonly number[], passMs: number): number {
  const began = performance.now();
  let passes = 0;
  let spent = 0;
  do {
    runner.pass(picked);
    passes++;
    spent = performance.now() - began;
  } while (spent < passMs);
  return (passes * picked.length * 1000) / spent;
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = NaN, high = NaN] = [sorted[sorted.length % 2 ? middle : middle - 1], sorted[middle]];
  return (low + high) / 2;
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
