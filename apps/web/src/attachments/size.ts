import { number } from '../format/index.js';
import { inUnits } from './files.rules.js';

/** "340 kB", "2,4 MB"; the number as the language writes it. */
export function sizeInWords(bytes: number): string {
  const { amount, unit } = inUnits(bytes);
  return `${number(amount)}\u00a0${unit}`;
}
