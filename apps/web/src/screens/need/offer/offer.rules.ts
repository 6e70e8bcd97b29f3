import type { NeedView, OfferView } from '@vertskap/contract';
import type { WritingKind } from '../composer.rules.js';

/** When the sector that was offered the ball owes a yes or a no; null for whoever may not see that clock, and where none runs. */
export const replyDue = ({ internal }: Pick<NeedView, 'internal'>): string | null =>
  internal?.clocks.find(({ kind, stoppedAt }) => kind === 'acceptance' && stoppedAt === null)?.dueAt ?? null;

/** What writing does to an open offer: by whoever was offered the ball it says yes; a ball that moves otherwise ends it. */
export function offerAfter(
  kind: WritingKind,
  offer: OfferView | null,
  mySector: string | undefined,
): 'taken' | 'ends' | null {
  if (!offer || kind === 'note' || kind === 'comment') return null;
  if (offer.to.id === mySector) return 'taken';
  return kind === 'provisional_answer' ? null : 'ends';
}
