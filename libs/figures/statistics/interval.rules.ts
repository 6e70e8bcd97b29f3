/** A closed interval on the scale of what it belongs to; `low <= high`. */
export type Interval = { low: number; high: number };

/** 97.5 % point of the standard normal distribution: two-sided 95 % intervals. */
export const Z95 = 1.959963984540054;
