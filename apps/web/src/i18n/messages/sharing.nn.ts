import type nb from './sharing.nb.js';

export default {
  'sharing.lead': 'Her avgjer de kva andre får sjå av tala i innsikta.',
  'sharing.public': 'Open side for alle',
  'sharing.public.open': 'Open for alle sidan {date}',
  'sharing.public.closed': 'Sida er lukka. Ingen utanfor ser tala.',
  'sharing.public.text':
    'Sida viser summar for heile kommunen: opne behov, svartid, fristar, lovnader og kva svara førte til. Ho viser ingen behov, foreiningar, sektorar eller personar, og ingen tal under tre. Ho blir rekna ut éin gong i døgnet.',
  'sharing.public.see': 'Sjå sida',
  'sharing.public.do': 'Opne sida for alle',
  'sharing.public.close': 'Lukk sida',
  'sharing.public.who': 'Administrator opnar og lukkar sida.',
  'sharing.neighbours': 'Naboar de samanliknar dykk med',
  'sharing.neighbours.text':
    'De ser delen svar innan fristen hos kvarandre når begge har sagt ja. Inga rangering, og ingen behov. Kvar av dykk kan trekkje seg når som helst, og tala blir borte med ein gong.',
  'sharing.both': 'Begge har sagt ja',
  'sharing.waiting': 'De har spurt. Ventar på ja',
  'sharing.asked': 'Dei har spurt dykk',
  'sharing.agree': 'Sei ja',
  'sharing.agree.to': 'Sei ja til {name}',
  'sharing.withdraw': 'Trekk tilbake',
  'sharing.withdraw.of': 'Trekk tilbake overfor {name}',
  'sharing.ask.whom': 'Spør ein kommune',
  'sharing.ask.choose': 'Vel kommune',
  'sharing.ask': 'Spør',
  'sharing.failed': 'Det vart ikkje lagra. Prøv igjen.',
} as const satisfies Record<keyof typeof nb, string>;
