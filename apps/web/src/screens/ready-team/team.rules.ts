import type { ReadyTeam, ReadyTeamView, Seat } from '@vertskap/contract';

/** Where a seat is for those whom neighbours lend, it stands under this instead of a sector. */
export const NEIGHBOURS = 'neighbours';

/**
 * The team as it is saved, from how it is shown, with the seat at this place as it was written: gone where it is null, one more
 * behind the last. A sector that is gone takes its seat along, and so does the last person there.
 */
export const teamWith = ({ seats, phone }: ReadyTeamView, at: number, seat: Seat | null): ReadyTeam => ({
  seats: [
    ...seats.flatMap((shown, i) => (i === at ? (seat ?? []) : seatOf(shown))),
    ...(seat && at >= seats.length ? [seat] : []),
  ],
  phone,
});

function seatOf({ of, sector, subjects, people }: ReadyTeamView['seats'][number]): Seat[] {
  const ids = people.filter(({ there }) => there).map(({ id }) => id);
  if (ids.length === 0) return [];
  if (of === 'neighbours') return [{ of, subjects, people: ids }];
  return sector ? [{ of, sectorId: sector.id, subjects, people: ids }] : [];
}
