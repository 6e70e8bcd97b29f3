/** How often so many milliseconds were taken, in steps of one: a day of them in little room. */
export class Tally {
  private readonly counts = new Map<number, number>();
  count = 0;

  add(ms: number): void {
    const step = Math.ceil(ms);
    this.counts.set(step, (this.counts.get(step) ?? 0) + 1);
    this.count += 1;
  }

  /** So many milliseconds took the slowest of this share of all, at most; NaN where there were none. */
  at(share: number): number {
    let left = Math.ceil(this.count * share);
    for (const step of [...this.counts.keys()].toSorted((a, b) => a - b)) {
      left -= this.counts.get(step) ?? 0;
      if (left <= 0) return step;
    }
    return NaN;
  }
}
