import type nb from './views.nb.js';

export default {
  'views.keep': 'Lagre som visning',
  'views.keep.text':
    'Gje filtera du har valt, eit namn. Du finn dei att på alle einingane dine. Berre du ser visninga.',
  'views.name': 'Namn',
  'views.missing.name': 'Gje visninga eit namn.',
  'views.taken': 'Du har ei visning med det namnet. Vel eit anna.',
  'views.full': 'Du har {most} visningar, og det er ikkje plass til fleire. Fjern ei du ikkje bruker.',
  'views.starts': 'Opne Behov med denne',
  'views.change': 'Endre',
  'views.change.of': 'Endre visninga «{name}»',
  'views.update.of': 'Lagre i «{name}»',
  'views.update.text': '«{name}» viser frå no av det du ser på skjermen no. Det ho viste før, blir borte.',
  'views.remove': 'Fjern',
  'views.remove.of': 'Fjern visninga «{name}»',
  'views.remove.text': 'Berre visninga blir borte. Behova er der framleis.',
  'views.copy': 'Kopier lenkje',
  'views.copied':
    'Lenkja er kopiert. Den som opnar henne, får dei same filtera, men ser berre det dei har tilgang til.',
  'views.gone':
    '«{name}» hadde også eit filter på {what}. Det er teke bort, for det vart valt noko som ikkje finst lenger.',
  'views.gone.sector': 'sektor',
  'views.gone.association': 'næringsforeining',
  'views.gone.goal': 'mål i næringsplanen',
  'views.gone.other': 'noko anna',
} as const satisfies Record<keyof typeof nb, string>;
