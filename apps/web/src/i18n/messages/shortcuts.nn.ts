import type nb from './shortcuts.nb.js';

export default {
  'shortcuts.title': 'Snøggtastar',
  'shortcuts.down': 'Neste i lista',
  'shortcuts.up': 'Førre i lista',
  'shortcuts.next-due': 'Svar på det som har nærmast frist',
  'shortcuts.raise': 'Meld eit behov',
  'shortcuts.search': 'Søk',
  'shortcuts.help': 'Vis snøggtastane',
  'shortcuts.reply': 'Skriv ei melding eller eit svar',
  'shortcuts.note': 'Skriv eit internt notat',
  'shortcuts.always': 'Enter opnar det du står på. Ctrl+Enter sender det du skriv.',
  'shortcuts.on': 'Bruk snøggtastar',
  'shortcuts.when': 'Dei verkar ikkje medan du skriv i eit felt. Valet gjeld på denne eininga.',
  'shortcuts.palette': 'Gå til eller gjer noko',
  'shortcuts.palette.label': 'Skriv ei side, eit behov eller det du vil gjere',
  'shortcuts.palette.needs': 'Behov',
  'shortcuts.palette.deeds': 'På denne sida',
  'shortcuts.palette.pages': 'Sider',
  'shortcuts.palette.number': 'Gå til {number}',
  'shortcuts.palette.count': '{n, plural, one {# val} other {# val}}',
  'shortcuts.palette.none': 'Ingenting passar. Prøv andre ord.',
} as const satisfies Record<keyof typeof nb, string>;
