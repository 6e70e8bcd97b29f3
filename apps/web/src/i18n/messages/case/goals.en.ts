import type nb from './goals.nb.js';

export default {
  'goals.serves': 'Goals of the business plan',
  'goals.proposed': 'Suggested: the need uses the same words',
  'goals.proposed.theme': 'Suggested: the same theme as the need',
  'goals.proposed.like': 'Suggested: looks like {number} {title}, which serves the goal',
  'goals.history': 'Goals: {goals}.',
} as const satisfies Record<keyof typeof nb, string>;
