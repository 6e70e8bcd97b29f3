import type nb from './merge.nb.js';

export default {
  'merge.unmerge.title': 'Er dette eit anna behov likevel?',
  'merge.unmerge.text': 'Behovet blir opna igjen. Fristane går vidare frå den dagen behovet vart meldt.',
  'merge.unmerge.do': 'Opne behovet igjen',
  'merge.reason': 'Kvifor?',
  'merge.reason.seen': 'Næringslivet ser dette.',
  'merge.reason.missing': 'Skriv kvifor.',
  'merge.do.title': 'Slå saman med eit eldre behov',
  'merge.do.pair': 'Slå {newer} saman med {older}?',
  'merge.do.text': 'Næringslivet følgjer saka på det eldre behovet. Fristane der gjeld.',
  'merge.number': 'Nummeret på det eldre behovet',
  'merge.number.missing': 'Skriv eit nummer, til dømes B-1042.',
  'merge.split.title': 'Del behovet i to',
  'merge.split.text': 'Den eine delen blir eit nytt behov for den same foreininga. Fristane følgjer med.',
  'merge.split.heading': 'Overskrift på den nye delen',
  'merge.split.body': 'Kva den nye delen gjeld',
  'merge.split.sector': 'Kven får ballen?',
  'merge.split.intake': 'Mottaket',
  'merge.split.missing': 'Skriv overskrift og tekst.',
  'merge.split.do': 'Lag eit nytt behov',
} as const satisfies Record<keyof typeof nb, string>;
