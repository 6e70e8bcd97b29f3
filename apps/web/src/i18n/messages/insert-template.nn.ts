import type nb from './insert-template.nb.js';

export default {
  'insert-template.keep': 'Sjå og endre malane',
  'insert-template.none': 'De har ingen malar enno.',
  'insert-template.seek': 'Leit i malane',
  'insert-template.not-found': 'Ingen malar passar med det du leitar etter.',
  'insert-template.other-languages':
    '{n, plural, one {# mal finst berre på eit anna språk enn du skriv på.} other {# malar finst berre på eit anna språk enn du skriv på.}}',
} as const satisfies Record<keyof typeof nb, string>;
