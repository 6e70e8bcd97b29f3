import type { AgendaItem } from '@vertskap/contract';

/** What a matter on the agenda is called. */
export const titleOf = ({ topic, goal, need }: Pick<AgendaItem, 'topic' | 'goal' | 'need'>): string =>
  topic ?? goal?.name ?? (need ? `${need.number} ${need.title}` : '');
