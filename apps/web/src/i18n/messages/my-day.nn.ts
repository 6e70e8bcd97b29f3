import type nb from './my-day.nb.js';

export default {
  'my-day.title': 'Min dag',
  'my-day.lead':
    '{overdue, plural, =0 {Ingen er over fristen.} one {Eitt behov er over fristen.} other {# behov er over fristen.}} {today, plural, =0 {Ingen fristar i dag.} one {Eitt har frist i dag.} other {# har frist i dag.}}',
  'my-day.nothing-today': 'Du har ingen fristar i dag. Neste er {date}',
  'my-day.nothing-due': 'Du har ingen fristar som går.',
  'my-day.next-due': 'Svar på neste',
  'my-day.group.unassigned': 'Ventar på fordeling',
  'my-day.group.overdue': 'Over fristen',
  'my-day.group.today': 'I dag',
  'my-day.group.this_week': 'Denne veka',
  'my-day.group.later': 'Seinare',
  'my-day.group.waiting_for_others': 'Ventar på andre',
  'my-day.all': 'Sjå alle {n}',
  'my-day.empty.title': 'Ingenting ventar på deg',
  'my-day.empty.text': 'Når eit behov kjem til sektoren din, står det her med frist.',
  'my-day.shortcuts': 'Snøggtastar',
  'my-day.key.j': 'Neste behov i lista',
  'my-day.key.k': 'Førre behov i lista',
  'my-day.key.enter': 'Opne behovet',
  'my-day.key.n': 'Svar på det som har nærmast frist',
  'my-day.key.help': 'Vis snøggtastane',
  'my-day.shortcuts-on': 'Bruk snøggtastar',
  'my-day.shortcuts-when': 'Dei verkar ikkje medan du skriv i eit felt.',
  'my-day.close': 'Lukk',
} as const satisfies Record<keyof typeof nb, string>;
