import type nb from './goals.nb.js';

export default {
  'goals.proposed': 'Suggested: the need uses the same words',
  'goals.proposed.theme': 'Suggested: the same theme as the need',
  'goals.proposed.like': 'Suggested: looks like {number} {title}, which serves the goal',
} as const satisfies Record<keyof typeof nb, string>;
