import type nb from './who-knows.nb.js';

export default {
  'directory.hint': 'Dei kan dette',
  'directory.hint.own': '{name} i {sector} kan dette',
  'directory.hint.lent': '{name} i {municipality} kan dette, lånt frå nabokommunen',
} as const satisfies Record<keyof typeof nb, string>;
