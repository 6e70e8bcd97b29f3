import type nb from './home.nb.js';

export default {
  'home.title': 'Hei, {name}',
  'home.summary.owed': '{n, plural, one {Eitt behov ventar på dykk.} other {# behov ventar på dykk.}}',
  'home.summary.waiting':
    '{n, plural, =0 {Ingenting ventar på dykk no.} one {Ingenting ventar på dykk no. Kommunen har eitt behov til behandling.} other {Ingenting ventar på dykk no. Kommunen har # behov til behandling.}}',
  'home.needs-action': 'Krev handling frå dykk',
  'home.municipality-has-it': 'Kommunen har ballen',
  'home.answered': 'Svart på – stemmer det?',
  'home.answered.company': 'Svart på – foreininga stadfestar',
  'home.all': 'Sjå alle {n}',
  'home.empty.title': 'Ingen behov enno',
  'home.empty.text': 'Har ein medlem teke opp noko? Meld det her, så får de svar innan ein kjend frist.',
  'home.admin.title': 'Administrasjon',
  'home.admin.lead': 'Du er administrator for kommunen i Vertskap.',
  'home.admin.may': 'Denne rolla gjeld oppsettet av Vertskap:',
  'home.admin.may.people': 'sektorar, personar og roller',
  'home.admin.may.policy': 'svarfristar, kalendrar og malar',
  'home.admin.may.audit': 'logg over kva som er gjort',
  'home.admin.may-not':
    'Rolla gir ikkje innsyn i behov eller samtalar. Skal du også behandle behov, må du ha ei rolle til.',
  'home.meeting-due': '{space}: Det er ikkje avtalt møte innan {date}, og då bryt de rytmen.',
  'home.meeting-due.call': 'Kall inn til møte',
} as const satisfies Record<keyof typeof nb, string>;
