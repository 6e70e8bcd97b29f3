export default {
  'search.title': 'Søk',
  'search.label': 'Søk i behov og meldinger',
  'search.clear': 'Tøm søkefeltet',
  'search.hint': 'Skriv minst to tegn. Du kan også søke på nummer, for eksempel B-1042.',
  'search.count': '{n, plural, =0 {Ingen treff} one {Ett treff} other {# treff}} på «{q}»',
  'search.count.many': 'Mange treff på «{q}». Her er de beste av de nyeste. Skriv flere ord for å finne eldre.',
  'search.none.title': 'Ingen treff',
  'search.none.text': 'Prøv færre eller andre ord. Du finner bare behov du har tilgang til.',
  'search.none.newest': 'Ordet er så vanlig at vi bare har lett i de nyeste behovene. Skriv flere ord.',
  'search.in-need': 'I behovet:',
  'search.in-message': 'I melding {n}:',
  'search.in-note': 'I et internt notat:',
} as const;
