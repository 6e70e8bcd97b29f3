export default {
  'home.title': 'Hei, {name}',
  'home.summary.owed': '{n, plural, one {Ett behov venter på dere.} other {# behov venter på dere.}}',
  'home.summary.waiting':
    '{n, plural, =0 {Ingenting venter på dere nå.} one {Ingenting venter på dere nå. Kommunen har ett behov til behandling.} other {Ingenting venter på dere nå. Kommunen har # behov til behandling.}}',
  'home.needs-action': 'Krever handling fra dere',
  'home.municipality-has-it': 'Kommunen har ballen',
  'home.answered': 'Besvart – stemmer det?',
  'home.answered.company': 'Besvart – foreningen bekrefter',
  'home.all': 'Se alle {n}',
  'home.empty.title': 'Ingen behov ennå',
  'home.empty.text': 'Har et medlem tatt opp noe? Meld det her, så får dere svar innen en kjent frist.',
  'home.admin.title': 'Administrasjon',
  'home.admin.lead': 'Du er administrator for kommunen i Vertskap.',
  'home.admin.may': 'Denne rollen gjelder oppsettet av Vertskap:',
  'home.admin.may.people': 'sektorer, personer og roller',
  'home.admin.may.policy': 'svarfrister, kalendere og maler',
  'home.admin.may.audit': 'logg over hva som er gjort',
  'home.admin.may-not':
    'Rollen gir ikke innsyn i behov eller samtaler. Skal du også behandle behov, må du ha en rolle til.',
  'home.meeting-due': '{space}: Det er ikke avtalt møte innen {date}, og da bryter dere rytmen.',
  'home.meeting-due.call': 'Kall inn til møte',
} as const;
