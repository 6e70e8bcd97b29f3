export default {
  'offline.returning': 'Kobler til igjen …',
  'offline.back': 'Tilkoblet.',
  'offline.back.events': '{n, plural, one {Én ny hendelse.} other {# nye hendelser.}}',
  'offline.back.sent': '{n, plural, one {Det som ventet, er sendt.} other {Alle # som ventet, er sendt.}}',
  'offline.as-of.time': 'Du ser siden slik den var kl. {time}.',
  'offline.as-of.day': 'Du ser siden slik den var {day} kl. {time}.',
  'offline.withheld': 'Skjermede behov og interne notater vises bare på nett.',
  'offline.all-sent': 'Alt du har skrevet og sendt, er kommet fram.',
  'offline.waiting': 'Ikke sendt ennå, {n, plural, one {én venter} other {# venter}}:',
  'offline.online-only': 'Det som endres på denne siden, kan først lagres når du er på nett igjen.',
  'offline.dialog.waits': 'Du er frakoblet. Dette sendes når du er på nett igjen.',
  'offline.dialog.online':
    'Du er frakoblet. Dette kan først lagres når du er på nett igjen. Det du har skrevet, blir stående her.',
  'offline.unfetched.title': 'Denne siden er ikke lagret på enheten',
  'offline.unfetched.text':
    'Behov, lister og varsler du har åpnet her før, kan du lese uten nett, men ikke det som er skjermet. Denne siden hentes når du er på nett igjen.',
  'offline.sign-in.title': 'Du er frakoblet',
  'offline.sign-in.text': 'Du må være på nett for å logge inn. Utkast du har skrevet på denne enheten, er lagret.',
  'offline.sign-out': 'Du må være på nett for å bytte eller logge ut.',
  'offline.raise.title': 'Dette behovet er ikke sendt ennå',
  'offline.raise.waits': 'Det sendes når du er på nett igjen, så lenge Vertskap er åpent.',
  'offline.raise.edit': 'Endre det først',
} as const;
