import type { ReadyTeam, ReadyTeamView, Seat } from '@vertskap/contract';

/** Where a seat is for those whom neighbours lend, it stands under this instead of a sector. */
export const NEIGHBOURS = 'neighbours';

/** The team as it is saved, from how it is shown. A sector that is gone takes its seat along. */
export const teamOf = ({ seats, phone }: ReadyTeamView): ReadyTeam => ({ seats: seats.flatMap(seatOf), phone });

function seatOf({ of, sector, subjects, people }: ReadyTeamView['seats'][number]): Seat[] {
  const ids = people.filter(({ there }) => there).map(({ id }) => id);
  if (ids.length === 0) return [];
  if (of === 'neighbours') return [{ of, subjects, people: ids }];
  return sector ? [{ of, sectorId: sector.id, subjects, people: ids }] : [];
}

/** The seats with one of them as it was written, or one more; without one, where nothing was. */
export const withSeat = (seats: Seat[], at: number, seat: Seat | null): Seat[] =>
  seat === null ? seats.filter((_, i) => i !== at) : at < seats.length ? seats.with(at, seat) : [...seats, seat];
