import type nb from './insert-template.nb.js';

export default {
  'insert-template.keep': 'See and change the templates',
  'insert-template.none': 'You have no templates yet.',
  'insert-template.seek': 'Look through the templates',
  'insert-template.not-found': 'No template fits what you look for.',
  'insert-template.other-languages':
    '{n, plural, one {# template is only in another language than you write in.} other {# templates are only in another language than you write in.}}',
} as const satisfies Record<keyof typeof nb, string>;
