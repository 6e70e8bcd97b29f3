import type nb from './offline.nb.js';

export default {
  'offline.returning': 'Koplar til igjen …',
  'offline.back': 'Tilkopla.',
  'offline.back.events': '{n, plural, one {Éi ny hending.} other {# nye hendingar.}}',
  'offline.back.sent': '{n, plural, one {Det som venta, er sendt.} other {Alle # som venta, er sende.}}',
  'offline.as-of.time': 'Du ser sida slik ho var kl. {time}.',
  'offline.as-of.day': 'Du ser sida slik ho var {day} kl. {time}.',
  'offline.withheld': 'Skjerma behov og interne notat blir berre viste på nett.',
  'offline.all-sent': 'Alt du har skrive og sendt, er komme fram.',
  'offline.waiting': 'Ikkje sendt enno, {n, plural, one {éin ventar} other {# ventar}}:',
  'offline.online-only': 'Det som blir endra på denne sida, kan først lagrast når du er på nett igjen.',
  'offline.dialog.waits': 'Du er fråkopla. Dette blir sendt når du er på nett igjen.',
  'offline.dialog.online':
    'Du er fråkopla. Dette kan først lagrast når du er på nett igjen. Det du har skrive, blir ståande her.',
  'offline.unfetched.title': 'Denne sida er ikkje lagra på eininga',
  'offline.unfetched.text':
    'Behov, lister og varsel du har opna her før, kan du lese utan nett, men ikkje det som er skjerma. Denne sida blir henta når du er på nett igjen.',
  'offline.unfetched.part.title': 'Denne delen av sida er ikkje lagra på eininga',
  'offline.unfetched.part.text': 'Prøv igjen når du er på nett.',
  'offline.sign-in.title': 'Du er fråkopla',
  'offline.sign-in.text': 'Du må vere på nett for å logge inn. Utkast du har skrive på denne eininga, er lagra.',
  'offline.sign-out': 'Du må vere på nett for å byte eller logge ut.',
  'offline.raise.title': 'Dette behovet er ikkje sendt enno',
  'offline.raise.waits': 'Det blir sendt når du er på nett igjen, så lenge Vertskap er ope.',
  'offline.raise.edit': 'Endre det først',
} as const satisfies Record<keyof typeof nb, string>;
