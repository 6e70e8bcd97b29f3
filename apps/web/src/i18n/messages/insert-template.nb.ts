export default {
  'insert-template.keep': 'Se og endre malene',
  'insert-template.none': 'Dere har ingen maler ennå.',
  'insert-template.seek': 'Let i malene',
  'insert-template.not-found': 'Ingen maler passer med det du leter etter.',
  'insert-template.other-languages':
    '{n, plural, one {# mal finnes bare på et annet språk enn du skriver på.} other {# maler finnes bare på et annet språk enn du skriver på.}}',
} as const;
