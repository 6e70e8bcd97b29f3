import type { BackingView, ClockView, Envelope, NeedShared, NeedView } from '@vertskap/contract';

/**
 * The need after one event of `need/<id>/shared`. An event that is already in the need changes nothing.
 * Snapshot and events give the same as a fresh snapshot; the caller sees to it that there is no hole.
 */
export function applyNeedEvent(need: NeedShared, { seq, event }: Envelope): NeedShared {
  if (seq <= need.seq) return need;
  if (event.kind !== 'need.moved') return { ...need, seq };
  return {
    ...need,
    ...event.need,
    seq,
    messages: event.message ? put(need.messages, event.message) : need.messages,
    clocks: event.clocks.reduce(put, need.clocks).toSorted(asLoaded),
    holdings: event.holdings.reduce(put, need.holdings),
    activity: [...need.activity, event.activity],
    ...(event.backings && behindOf(need, event.backings)),
    ...(event.commitments && { commitments: event.commitments.reduce(put, need.commitments) }),
    ...(event.results && { results: event.results.reduce(put, need.results) }),
    ...(event.goals && { goals: event.goals }),
    ...(event.readers && { readers: event.readers }),
  };
}

/** On whose behalf it is raised follows from who is named, where it names any. */
const behindOf = ({ onBehalf }: NeedShared, backings: BackingView[]): Pick<NeedShared, 'onBehalf' | 'backings'> => ({
  backings,
  onBehalf:
    onBehalf.kind === 'companies'
      ? { kind: 'companies', companies: backings.filter(({ named }) => named).map(({ company }) => company) }
      : onBehalf,
});

/** What only those who handle the need see, after one event of `need/<id>/internal`. */
export function applyInternalEvent(internal: NeedView['internal'], { seq, event }: Envelope): NeedView['internal'] {
  if (!internal || seq <= internal.seq) return internal;
  return {
    seq,
    notes:
      event.kind === 'note.posted' || event.kind === 'note.amended' ? put(internal.notes, event.note) : internal.notes,
    clocks:
      event.kind === 'clocks.moved' ? event.clocks.reduce(put, internal.clocks).toSorted(asLoaded) : internal.clocks,
  };
}

/** A fetched view may be older than what events have brought since it was asked for: never step back. */
export function keepNewest(held: NeedView | undefined, fetched: NeedView): NeedView {
  if (!held || held.need.id !== fetched.need.id) return fetched;
  const internal = (fetched.internal?.seq ?? 0) < (held.internal?.seq ?? 0) && fetched.internal;
  return {
    ...fetched,
    need: fetched.need.seq < held.need.seq ? held.need : fetched.need,
    internal: internal ? held.internal : fetched.internal,
  };
}

/** The order in which the server loads clocks. */
const asLoaded = (a: ClockView, b: ClockView): number =>
  a.kind === b.kind ? a.cycle - b.cycle : a.kind < b.kind ? -1 : 1;

function put<T extends { id: string }>(rows: T[], row: T): T[] {
  const at = rows.findIndex(({ id }) => id === row.id);
  return at < 0 ? [...rows, row] : rows.with(at, row);
}
