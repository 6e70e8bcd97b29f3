import type nb from './settings.nb.js';

export default {
  'settings.undo-send': 'Angre sending',
  'settings.undo-send.text': 'Det du skriv, blir sendt etter ti sekund. Går du vidare, blir det sendt med ein gong.',
  'settings.lead': 'Vel kva du vil ha på e-post, og når. Alt står uansett under Varsel.',
  'settings.mail': 'E-post',
  'settings.mail.none': 'Denne installasjonen sender ikkje e-post enno. Det du vel, gjeld frå han gjer det.',
  'settings.mail.interrupts': 'Det som ventar på deg, med ein gong',
  'settings.mail.interrupts.municipality':
    'Når ballen kjem til dykk, nokon spør kva de meiner, eller ein frist har gått ut.',
  'settings.mail.interrupts.association': 'Når kommunen svarar, svarar foreløpig eller spør dykk om noko.',
  'settings.mail.bundled': 'Det som elles skjer på behov du er med på',
  'settings.mail.bundled.text': 'Samla: høgst éin e-post per behov kvart kvarter, og ingen om du har lese det her.',
  'settings.mail.digest': 'Oversikt over det som ventar',
  'settings.digest.daily': 'Kvar arbeidsdag kl. 07.30, berre når noko ventar.',
  'settings.digest.monday_07': 'Måndag kl. 07.00, berre når noko ventar.',
  'settings.digest.monday_08': 'Måndag kl. 08.00, berre når noko ventar.',
  'settings.digest.friday': 'Fredag kl. 12.00, berre når noko ventar.',
  'settings.reply.municipality':
    'Du kan svare på e-posten. Svaret blir eit internt notat; til bedrifta svarar du i Vertskap.',
  'settings.reply.association': 'De kan svare på e-posten. Svaret blir ei melding i samtalen.',
  'settings.hours': 'Når',
  'settings.hours.text':
    'Arbeid kan vente: det som kjem utanom, blir sendt når tida byrjar att. På dagar kommunen har stengt, er det fri.',
  'settings.hours.any': 'Når som helst',
  'settings.hours.chosen': 'Berre i desse tidene',
  'settings.hours.days': 'Dagar',
  'settings.hours.from': 'Frå',
  'settings.hours.to': 'Til',
  'settings.save': 'Lagre',
  'settings.saved': 'Lagra.',
  'settings.push': 'Varsel på denne eininga',
  'settings.push.municipality':
    'Når du får ballen, blir spurd om noko eller ein frist er passert. Med ein gong, innanfor tida du har valt.',
  'settings.push.association':
    'Når kommunen svarar, gir eit førebels svar eller spør dykk om noko. Med ein gong, innanfor tida du har valt.',
  'settings.push.on': 'Slå på varsel her',
  'settings.push.off': 'Slå av varsel her',
  'settings.push.here': 'Varsel er på.',
  'settings.push.denied':
    'Nettlesaren seier nei til varsel frå Vertskap. Tillat varsel i innstillingane til nettlesaren, og prøv igjen.',
  'settings.push.failed': 'Nettlesaren fekk ikkje slått på varsel. Prøv igjen om litt, eller bruk ein annan nettlesar.',
  'settings.push.install':
    'Legg Vertskap på heimskjermen først: trykk Del og «Legg til på Heim-skjerm». Opne Vertskap derifrå.',
  'settings.push.unable': 'Denne nettlesaren kan ikkje vise varsel.',
  'settings.push.other': 'Ei anna eining, slått på {at}',
  'settings.push.remove': 'Slå av',
  'settings.push.remove-one': 'Slå av eininga som vart slått på {at}',
  'settings.push.hint':
    'Varselet viser kva som har skjedd og tittelen på behovet, aldri det nokon har skrive. Har du ikkje opna det etter eit kvarter, får du e-posten òg. Loggar du ut, blir varselet slått av her.',
  'settings.calendar': 'Fristar og møte i kalenderen din',
  'settings.calendar.municipality':
    'Følg fristane for det sektoren din har ballen på, i Outlook, Google eller på telefonen.',
  'settings.calendar.association':
    'Følg fristane dykkar, og når kommunen har lova svar, i Outlook, Google eller på telefonen.',
  'settings.calendar.meetings': 'Sjå dialogmøta du er invitert til, i Outlook, Google eller på telefonen.',
  'settings.calendar.open': 'Lag kalenderlenkje',
  'settings.calendar.link': 'Kalenderlenkja di',
  'settings.calendar.once':
    'Kopier henne no, for ho blir berre vist denne eine gongen. Den som har lenkja, les kalenderen utan å logge inn.',
  'settings.calendar.copy': 'Kopier lenkja',
  'settings.calendar.copied':
    'Lenkja er kopiert. Lim henne inn der kalenderen din spør etter adressa til ein kalender på nettet.',
  'settings.calendar.subscribe': 'Opne i kalenderen på denne eininga',
  'settings.calendar.on': 'Kalenderlenkja vart laga {at}.',
  'settings.calendar.renew': 'Lag ny lenkje',
  'settings.calendar.renew.text': 'Når du lagar ei ny lenkje, sluttar den gamle å verke.',
  'settings.calendar.close': 'Slå av kalenderen',
  'settings.calendar.hint':
    'Kalenderen viser nummer, tittel og frist. Skjerma behov er ikkje med. Kalenderprogrammet hentar når det sjølv vil, og kan vere nokre timar bak. Lenkja verkar så lenge du har vervet.',
  'settings.preview': 'Slik ser oversikta ut',
  'settings.preview.text': 'Sjå henne slik ho ville blitt send no.',
  'settings.preview.show': 'Vis oversikta',
  'settings.preview.nothing': 'Ingenting ventar på deg no, så ingen e-post ville blitt send.',
  'settings.language.text': 'Også e-posten frå Vertskap følgjer språket du vel.',
  'settings.health': 'E-post i kommunen',
  'settings.health.off':
    'E-post er ikkje sett opp. Den som driftar Vertskap, set SMTP_URL og MAIL_FROM. Alt anna verkar.',
  'settings.health.no-replies': 'Svar på e-post er ikkje sett opp.',
  'settings.health.sent': '{n, plural, one {# e-post send} other {# e-postar sende}} siste sju dagar',
  'settings.health.waiting': '{n} ventar på si tid',
  'settings.health.trying': '{n} gjekk ikkje og blir prøvde att',
  'settings.health.refused':
    '{n, plural, one {# svar på e-post avvist} other {# svar på e-post avviste}} siste sju dagar',
  'settings.health.failed': 'Kom ikkje fram',
  'settings.health.failure': '{name}, {at} ({trouble})',
  'settings.appearance': 'Utsjånad',
  'settings.size': 'Storleik',
  'settings.size.auto': 'Etter skjermen',
  'settings.size.sm': 'Tett: meir på skjermen',
  'settings.size.md': 'Vanleg',
  'settings.size.lg': 'Stor: større tekst og knappar',
  'settings.scheme': 'Lyst eller mørkt',
  'settings.scheme.auto': 'Som på eininga',
  'settings.scheme.light': 'Lyst',
  'settings.scheme.dark': 'Mørkt',
  'settings.appearance.text': 'Gjeld på denne eininga.',
} as const satisfies Record<keyof typeof nb, string>;
