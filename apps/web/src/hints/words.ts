import type { Hint, MembershipView } from '@vertskap/contract';
import type { MessageKey } from '../i18n/index.js';
import { homeOf } from '../session/roles.js';

const landings: Partial<Record<Hint, string>> = {
  home: '/',
  desk: '/fordeling',
  'my-day': '/min-dag',
  insight: '/innsikt',
};

/** What a hint says to whoever acts; null where it is not theirs: of the pages to start from, each role is told of its own. */
export function wordsFor(hint: Hint, acting: Pick<MembershipView, 'role' | 'side'>): MessageKey | null {
  if (hint === 'list') return `hints.list.${acting.side}`;
  if (hint === 'ball') return `hints.ball.${acting.role === 'mayor' ? 'mayor' : acting.side}`;
  return landings[hint] === homeOf(acting) ? `hints.${hint}` : null;
}
