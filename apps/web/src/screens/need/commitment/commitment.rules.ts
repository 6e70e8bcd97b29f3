import type { ClockView, CommitmentState, CommitmentView, NeedShared } from '@vertskap/contract';

/** What was promised on a need, with the clock that says by when and how it went. */
export type Promised = {
  commitment: CommitmentView;
  clock: ClockView;
  dueOn: string;
  state: CommitmentState | 'void';
  /** Its dates of before, the first one first. */
  moves: { from: string; reason: string }[];
};

/** What is owed comes first, by its date; what is over, as it was promised. What was moved stands with its last date alone. */
export function promisedOn({ commitments, clocks }: NeedShared, now: Date): Promised[] {
  const clockOf = (id: string) => clocks.find((clock) => clock.id === id);
  const all = commitments.flatMap((commitment): Promised[] => {
    const clock = clockOf(commitment.id);
    if (!clock || commitment.end?.as === 'moved') return [];
    const moves: Promised['moves'] = [];
    for (let { movedFrom } = commitment; movedFrom !== null;) {
      const before = commitments.find(({ id }) => id === movedFrom);
      moves.unshift({ from: dateOf(clockOf(movedFrom)), reason: before?.end?.reason ?? '' });
      movedFrom = before?.movedFrom ?? null;
    }
    return [{ commitment, clock, dueOn: dateOf(clock), state: stateOf(clock, commitment, now), moves }];
  });
  const owed = all.filter(({ clock }) => clock.stoppedAt === null);
  const over = all.filter(({ clock }) => clock.stoppedAt !== null);
  return [...owed.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn)), ...over];
}

const dateOf = (clock: ClockView | undefined): string => (clock?.budget.unit === 'date' ? clock.budget.date : '');

function stateOf({ verdict, dueAt }: ClockView, { end }: CommitmentView, now: Date): Promised['state'] {
  switch (verdict) {
    case 'met':
      return 'kept';
    case 'late':
      return 'broken';
    case 'moved':
      return 'moved';
    case 'cancelled':
      return end?.as === 'released' ? 'released' : 'void';
    case null:
      return dueAt !== null && Date.parse(dueAt) < now.getTime() ? 'broken' : 'open';
  }
}
