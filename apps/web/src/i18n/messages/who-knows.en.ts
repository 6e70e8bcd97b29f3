import type nb from './who-knows.nb.js';

export default {
  'directory.hint': 'They know this',
  'directory.hint.own': '{name} in {sector} knows this',
  'directory.hint.lent': '{name} in {municipality} knows this, lent by the neighbour',
} as const satisfies Record<keyof typeof nb, string>;
