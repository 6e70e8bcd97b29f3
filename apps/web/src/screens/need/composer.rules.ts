import type { Ability, Holder, MembershipView, NeedView } from '@vertskap/contract';

export type WritingKind = 'answer' | 'provisional_answer' | 'question' | 'comment' | 'note';
const order: readonly WritingKind[] = ['answer', 'provisional_answer', 'question', 'comment', 'note'];

/** What the server lets this reader write, the most useful first. */
export const writable = (abilities: Ability[]): WritingKind[] => order.filter((kind) => abilities.includes(kind));

/** What happens to ball and clock when it is sent, and who is meant; said before the button is pressed. */
export type Effect =
  | { to: 'answer' | 'question' | 'ball_returns' | 'comment_stops_first' | 'comment_unchanged'; name: string }
  | { to: 'provisional'; name: string }
  | { to: 'comment_unheld' | 'note' };

/** Mirrors what the need's rules on the server do; the server decides. */
export function effectOf(
  kind: WritingKind,
  { need }: Pick<NeedView, 'need'>,
  { side, role }: Pick<MembershipView, 'side' | 'role'>,
): Effect {
  const { holder, association, clocks, state } = need;
  switch (kind) {
    case 'note':
      return { to: 'note' };
    case 'answer':
    case 'question':
      return { to: kind, name: association.name };
    case 'provisional_answer':
      return { to: 'provisional', name: holder?.name ?? need.municipality.name };
    case 'comment': {
      if (!holder) return { to: 'comment_unheld' };
      if (role === 'association_representative' && state === 'open' && holder.kind === 'association') {
        return { to: 'ball_returns', name: lastSector(need)?.name ?? need.municipality.name };
      }
      const waiting = clocks.some((clock) => clock.kind === 'first_response' && clock.stoppedAt === null);
      return {
        to: side === 'municipality' && waiting ? 'comment_stops_first' : 'comment_unchanged',
        name: holder.name,
      };
    }
  }
}

/** The sector that had the ball last: to it the ball returns. */
export const lastSector = ({ holdings }: Pick<NeedView['need'], 'holdings'>): Holder | undefined =>
  holdings.findLast(({ holder }) => holder.kind === 'sector')?.holder;
