import { readdirSync, readFileSync } from 'node:fs';

/** What the kernel counts of other processes; Linux only. */

const TICKS = 100;
const PAGE_KB = 4;

/** CPU seconds of a process so far, user and system. */
export const cpuOf = (pid: number): number => seconds(stat(pid), 0);

/** The same of a process, its children, and those of them that have ended. */
export function cpuOfFamily(pid: number): number {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const fields = stat(Number(name));
      return Number(fields[1]) === pid ? [seconds(fields, 0)] : [];
    });
  return children.reduce((sum, s) => sum + s, seconds(stat(pid), 0) + seconds(stat(pid), 2));
}

/** Resident memory in kB. */
export const memoryOf = (pid: number): number =>
  Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_KB;

/** The fields after the name: state, parent … user and system ticks are the 12th and 13th, of ended children the next two. */
function stat(pid: number): string[] {
  try {
    return (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1] ?? '').split(' ');
  } catch {
    return []; // it ended meanwhile
  }
}

const seconds = (fields: string[], ended: 0 | 2): number =>
  (Number(fields[11 + ended] ?? 0) + Number(fields[12 + ended] ?? 0)) / TICKS;
