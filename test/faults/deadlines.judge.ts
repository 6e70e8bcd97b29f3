/** Judges a history of deadlines. Knows nothing of the product: only what a step is, and what may happen to it. */

/** One step of the ladder as it stands at the end; times in epoch milliseconds. */
export type Step = { key: string; at: number; firedAt: number | null; told: number; mustTell: boolean };
/** One firing as the witness in the database wrote it down, in the same transaction. */
export type Firing = {
  key: string;
  at: number;
  firedAt: number;
  plannedAt: number;
  /** It is the wake-up of a pause; and that pause had ended already. */
  wakesUp: boolean;
  awake: boolean;
};

export type Judgement = {
  steps: number;
  fired: number;
  lost: number;
  doubled: number;
  early: number;
  untold: number;
  wakeUps: number;
  wokenAfterwards: number;
  lateness: number[];
};

/** `endedAt`: when the last worker had been given time; a step that was due before then and has not fired is lost. */
export function judge(steps: Step[], firings: Firing[], endedAt: number): Judgement {
  const times = new Map<string, number>();
  for (const { key } of firings) times.set(key, (times.get(key) ?? 0) + 1);
  const fired = steps.filter((s) => times.has(s.key));
  return {
    steps: steps.length,
    fired: fired.length,
    lost: steps.filter((s) => s.at <= endedAt && (s.firedAt === null || !times.has(s.key))).length,
    doubled: [...times.values()].filter((n) => n > 1).length,
    early: firings.filter((f) => f.firedAt < f.at).length,
    untold: fired.filter((s) => s.mustTell && s.told === 0).length,
    wakeUps: firings.filter((f) => f.wakesUp).length,
    wokenAfterwards: firings.filter((f) => f.awake).length,
    lateness: firings.map((f) => f.firedAt - Math.max(f.at, f.plannedAt)).sort((a, b) => a - b),
  };
}

/** The share of a sorted list that lies at or under `q`, in its unit; 0 where it is empty. */
export const percentile = (sorted: number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;

const ladder = { wakesUp: false, awake: false };

/** Histories with one fault each: the judge is only worth something if it finds them all. */
export const planted: { fault: string; found: (j: Judgement) => boolean; steps: Step[]; firings: Firing[] }[] = [
  {
    fault: 'never fired',
    found: (j) => j.lost === 1,
    steps: [{ key: 'a', at: 10, firedAt: null, told: 0, mustTell: true }],
    firings: [],
  },
  {
    fault: 'marked, but its effect was rolled back',
    found: (j) => j.lost === 1,
    steps: [{ key: 'a', at: 10, firedAt: 11, told: 0, mustTell: true }],
    firings: [],
  },
  {
    fault: 'fired twice',
    found: (j) => j.doubled === 1,
    steps: [{ key: 'a', at: 10, firedAt: 11, told: 1, mustTell: true }],
    firings: [
      { key: 'a', at: 10, firedAt: 11, plannedAt: 0, ...ladder },
      { key: 'a', at: 10, firedAt: 12, plannedAt: 0, ...ladder },
    ],
  },
  {
    fault: 'fired before its time',
    found: (j) => j.early === 1,
    steps: [{ key: 'a', at: 10, firedAt: 9, told: 1, mustTell: true }],
    firings: [{ key: 'a', at: 10, firedAt: 9, plannedAt: 0, ...ladder }],
  },
  {
    fault: 'marked without telling anyone',
    found: (j) => j.untold === 1,
    steps: [{ key: 'a', at: 10, firedAt: 11, told: 0, mustTell: true }],
    firings: [{ key: 'a', at: 10, firedAt: 11, plannedAt: 0, ...ladder }],
  },
  {
    fault: 'woken after the pause had ended',
    found: (j) => j.wokenAfterwards === 1 && j.wakeUps === 1,
    steps: [{ key: 'a', at: 10, firedAt: 11, told: 1, mustTell: true }],
    firings: [{ key: 'a', at: 10, firedAt: 11, plannedAt: 0, wakesUp: true, awake: true }],
  },
];
