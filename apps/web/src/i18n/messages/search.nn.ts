import type nb from './search.nb.js';

export default {
  'search.title': 'Søk',
  'search.label': 'Søk i behov, meldingar, møte, lovnader, satsingar og planen',
  'search.clear': 'Tøm søkjefeltet',
  'search.hint': 'Skriv minst to teikn. Du kan også søkje på nummer, til dømes B-1042.',
  'search.count': '{n, plural, =0 {Ingen treff} one {Eitt treff} other {# treff}} på «{q}»',
  'search.count.many': 'Mange treff på «{q}». Her er dei beste av dei nyaste. Skriv fleire ord for å finne eldre.',
  'search.count.beside': '{n, plural, one {Eitt treff} other {# treff}} på «{q}», men ingen i behova',
  'search.none.title': 'Ingen treff',
  'search.none.text': 'Prøv færre eller andre ord. Du finn berre det du har tilgang til.',
  'search.none.newest': 'Ordet er så vanleg at vi berre har leita i dei nyaste behova. Skriv fleire ord.',
  'search.in-need': 'I behovet:',
  'search.in-message': 'I melding {n}:',
  'search.in-note': 'I eit internt notat:',
  'search.dialogue': 'I dialog og plan',
  'search.meeting': '{space}, dialogmøte {date}',
  'search.in-meeting': 'I eit dialogmøte:',
  'search.in-promise': 'I ein lovnad:',
  'search.in-initiative': 'I ei satsing:',
  'search.in-insight': 'I marknadsinnsikt:',
  'search.in-goal': 'I næringsplanen:',
} as const satisfies Record<keyof typeof nb, string>;
