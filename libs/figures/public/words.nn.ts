import type { Words } from './words.types.js';

export default {
  accessibility: 'Tilgjenge',
  language: 'Nynorsk',
  locale: 'nn-NO',
  title: (name) => `${name}: opne tal om dialogen med næringslivet`,
  lead: (name) =>
    `Slik svarer ${name} på behova som næringsforeiningar melder i Vertskap. Tala er summar. Ingen enkeltsaker blir viste.`,
  period: (from, to, on) => `Tala gjeld ${from} – ${to}. Dei blir rekna ut éin gong i døgnet, sist ${on}.`,
  workdays: (n) => (n === '1' ? '1 virkedag' : `${n} virkedagar`),
  halfDay: 'ein halv virkedag',
  tooFew: 'For få til å seie noko. Vi viser ingen tal under tre.',
  hidden: '– er færre enn tre, eller skjult fordi det elles kunne reknast ut.',
  allHidden: 'Fordelinga blir ikkje vist, fordi tala er for små.',
  heading: {
    open: 'Opne behov',
    first_response: 'Tid til første svar',
    on_time: 'Første svar innan fristen',
    resolution: 'Tid til løysing',
    commitments: 'Lovnader det siste året',
    closings: 'Kva svara førte til',
  },
  says: {
    open: (n) => `${n} behov er opne.`,
    first_response: (median, n) => `Halvparten får første svar innan ${median} (n = ${n}).`,
    on_time: (met, n) => `${met} av ${n} fekk første svar innan fristen.`,
    on_time_hidden: (n) => `${n} fristar er avgjorde.`,
    resolution: (gross, net, n) =>
      `Halvparten er svara på innan ${gross}. Kommunen svarer sjølv for ${net} av tida (n = ${n}).`,
    commitments: (n) => `${n} lovnader er avgjorde.`,
    closings: (n) => `${n} svar er gitt.`,
  },
  band: (low, high) => `Den sanne delen er truleg mellom ${low} og ${high} prosent.`,
  part: {
    in_time: 'Innan fristen',
    overdue: 'Over fristen',
    met: 'Innan fristen',
    late: 'For seint',
    kept: 'Haldne',
    moved: 'Flytta i tide',
    broken: 'Brotne',
    confirmed: 'Stadfesta av foreininga',
    sentBack: 'Sende tilbake',
    unconfirmed: 'Avslutta utan eit ord frå foreininga',
    waiting: 'Utan eit ord enno',
  },
  columns: ['Kva', 'Tal på'],
  how: {
    open: 'Behov som er melde og ikkje svara på, avslegne eller trekte.',
    first_response:
      'Arbeidstid frå behovet er meldt til eit menneske i kommunen svarer. Dei som ventar enno, er rekna med (Kaplan-Meier).',
    on_time: 'Behov melde i perioden, der fristen er avgjord. Ein frist som er gått ut utan svar, er for sein.',
    resolution:
      'Arbeidstid frå behovet er meldt til det er svara på eller avslege. Kommunens tid er utan tida andre hadde ballen.',
    commitments: 'Datoar som kommunen lova. Flytta i tide er avtalt på nytt før datoen, med ein grunn.',
    closings: 'Svar gitt i perioden. Utan eit ord blir behovet avslutta 10 virkedagar etter ei påminning.',
  },
  about: {
    title: 'Kva tala kan og ikkje kan fortelje',
    parts: [
      [
        'Kva dei viser',
        'Tala tel behov melde i Vertskap. Dei viser ikkje telefonar, e-post og møte utanom, og ikkje kor viktig ei sak er.',
      ],
      [
        'Få behov gir usikre tal',
        'Under fem behov viser vi ingen del eller median, og under tre ingenting. Feltet rundt ein del viser kvar den sanne delen truleg ligg.',
      ],
      [
        'Inga rangering',
        'Kommunar får ulike behov. Ei rangering ville lønt den som får enkle saker. Samanlikn difor ikkje to kommunar med desse tala.',
      ],
      [
        'Det dei ikkje seier',
        'Eit raskt svar er ikkje alltid eit ja, og eit nei kan vere rett. Tala seier ikkje om svaret var godt.',
      ],
    ],
  },
  missing: { title: 'Sida finst ikkje', text: 'Kommunen har ikkje opna tala sine, eller adressa er feil.' },
  languages: 'Språk',
} satisfies Words;
