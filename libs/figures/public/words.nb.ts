import type { Words } from './words.types.js';

export default {
  accessibility: 'Tilgjengelighet',
  language: 'Bokmål',
  locale: 'nb-NO',
  title: (name) => `${name}: åpne tall om dialogen med næringslivet`,
  lead: (name) =>
    `Slik svarer ${name} på behovene som næringsforeninger melder i Vertskap. Tallene er summer. Ingen enkeltsaker vises.`,
  period: (from, to, on) => `Tallene gjelder ${from} – ${to}. De regnes ut én gang i døgnet, sist ${on}.`,
  workdays: (n) => (n === '1' ? '1 virkedag' : `${n} virkedager`),
  halfDay: 'en halv virkedag',
  tooFew: 'For få til å si noe. Vi viser ingen tall under tre.',
  hidden: '– er færre enn tre, eller skjult fordi det ellers kunne regnes ut.',
  allHidden: 'Fordelingen vises ikke, fordi tallene er for små.',
  heading: {
    open: 'Åpne behov',
    first_response: 'Tid til første svar',
    on_time: 'Første svar innen fristen',
    resolution: 'Tid til løsning',
    commitments: 'Løfter det siste året',
    closings: 'Hva svarene førte til',
  },
  says: {
    open: (n) => `${n} behov er åpne.`,
    first_response: (median, n) => `Halvparten får første svar innen ${median} (n = ${n}).`,
    on_time: (met, n) => `${met} av ${n} fikk første svar innen fristen.`,
    on_time_hidden: (n) => `${n} frister er avgjort.`,
    resolution: (gross, net, n) =>
      `Halvparten er besvart innen ${gross}. Kommunen svarer selv for ${net} av tiden (n = ${n}).`,
    commitments: (n) => `${n} løfter er avgjort.`,
    closings: (n) => `${n} svar er gitt.`,
  },
  band: (low, high) => `Den sanne andelen er trolig mellom ${low} og ${high} prosent.`,
  part: {
    in_time: 'Innen fristen',
    overdue: 'Over fristen',
    met: 'Innen fristen',
    late: 'For sent',
    kept: 'Holdt',
    moved: 'Flyttet i tide',
    broken: 'Brutt',
    confirmed: 'Bekreftet av foreningen',
    sentBack: 'Sendt tilbake',
    unconfirmed: 'Avsluttet uten et ord fra foreningen',
    waiting: 'Uten et ord ennå',
  },
  columns: ['Hva', 'Antall'],
  how: {
    open: 'Behov som er meldt og ikke besvart, avslått eller trukket.',
    first_response:
      'Arbeidstid fra behovet er meldt til et menneske i kommunen svarer. De som venter ennå, er regnet med (Kaplan-Meier).',
    on_time: 'Behov meldt i perioden, der fristen er avgjort. En frist som er gått ut uten svar, er for sen.',
    resolution:
      'Arbeidstid fra behovet er meldt til det er besvart eller avslått. Kommunens tid er uten tiden andre hadde ballen.',
    commitments: 'Datoer som kommunen lovet. Flyttet i tide er avtalt på nytt før datoen, med en grunn.',
    closings: 'Svar gitt i perioden. Uten et ord avsluttes behovet 10 virkedager etter en påminnelse.',
  },
  about: {
    title: 'Hva tallene kan og ikke kan fortelle',
    parts: [
      [
        'Hva de viser',
        'Tallene teller behov meldt i Vertskap. De viser ikke telefoner, e-post og møter utenom, og ikke hvor viktig en sak er.',
      ],
      [
        'Få behov gir usikre tall',
        'Under fem behov viser vi ingen andel eller median, og under tre ingenting. Feltet rundt en andel viser hvor den sanne andelen trolig ligger.',
      ],
      [
        'Ingen rangering',
        'Kommuner får ulike behov. En rangering ville belønnet den som får enkle saker. Sammenlign derfor ikke to kommuner med disse tallene.',
      ],
      [
        'Det de ikke sier',
        'Et raskt svar er ikke alltid et ja, og et nei kan være riktig. Tallene sier ikke om svaret var godt.',
      ],
    ],
  },
  missing: { title: 'Siden finnes ikke', text: 'Kommunen har ikke åpnet tallene sine, eller adressen er feil.' },
  languages: 'Språk',
} satisfies Words;
