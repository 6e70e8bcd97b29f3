const ZONE = 'Europe/Oslo';

/** The instant of a wall time in Oslo, `2026-12-04` and `09:30`; null for what is no time. In the hour that the clock skips it is the hour after. */
export function instantAt(date: string, time: string): string | null {
  const wall = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(wall)) return null;
  const offset = (at: number) => Date.parse(`${wallOf(new Date(at).toISOString()).join('T')}:00Z`) - at;
  const first = wall - offset(wall);
  return new Date(wall - offset(first)).toISOString();
}

/** The date and the time on the wall in Oslo at an instant. */
export function wallOf(instant: string): [date: string, time: string] {
  const [date = '', time = ''] = new Date(instant).toLocaleString('sv-SE', { timeZone: ZONE }).split(' ');
  return [date, time.slice(0, 5)];
}
