export default {
  'accessibility.lead': 'Hva som virker for alle, hva vi ikke vet eller ikke har løst, og hvor du sier fra.',
  'accessibility.holds': 'Dette holder',
  'accessibility.holds.axe':
    'Sider, dialoger og feilmeldinger prøves mot reglene i WCAG 2.2, nivå A og AA, som kan prøves av en maskin. Det den finner, retter vi.',
  'accessibility.holds.zoom':
    'Alt kan leses ved 400 prosent forstørrelse og med større avstand i teksten. Bare tabeller og figurer ruller sidelengs, i egne bokser.',
  'accessibility.holds.keyboard':
    'Hele hovedoppgaven kan gjøres med tastatur: melde, fordele, svare, gi videre og avslutte. Hurtigtaster kan slås av.',
  'accessibility.holds.colours':
    'Siden finnes lys og mørk, og i tre størrelser. Ingenting sies med farge alene. Kommunens egen farge endrer ikke kontrasten.',
  'accessibility.holds.languages':
    'Alt finnes på bokmål, nynorsk og engelsk, og hver melding er merket med språket den er skrevet på.',
  'accessibility.does-not-hold': 'Dette vet vi ikke, eller det er ikke løst',
  'accessibility.does-not-hold.people':
    'Ingen med funksjonsnedsettelser har prøvd Vertskap for oss ennå, og ingen skjermleser er prøvd av et menneske. En maskin finner bare en del av det som stenger folk ute.',
  'accessibility.does-not-hold.written':
    'Det folk skriver og legger ved, er ikke prøvd: bilder kan mangle beskrivelse, og dokumenter kan være utilgjengelige.',
  'accessibility.does-not-hold.mail': 'E-poster er ikke prøvd på samme måte som sidene.',
  'accessibility.does-not-hold.api':
    'Dokumentasjonen for programmerere (/api/docs) er laget av andre og er ikke prøvd.',
  'accessibility.tested': 'Slik er det prøvd',
  'accessibility.tested.machine':
    'Et program åpner hver side som hver rolle, på tre språk, lyst og mørkt, på telefon og stor skjerm, med feil og uten nett, og ser på dem med axe. Sist kjørt til ende 26. november 2026; det som ble funnet, er rettet.',
  'accessibility.tested.walk': 'Hovedoppgaven gjøres i en nettleser med bare tastatur hver gang Vertskap endres.',
  'accessibility.tested.when': 'Denne erklæringen er skrevet 26. november 2026.',
  'accessibility.complain': 'Si fra',
  'accessibility.complain.text': 'Møter du noe som stenger deg ute? Si fra til kommunen du bruker Vertskap sammen med.',
  'accessibility.complain.to': 'Møter du noe som stenger deg ute? Si fra til {place} kommune.',
  'accessibility.complain.further': 'Får du ikke svar, eller er du uenig i svaret, kan du klage til',
  'accessibility.authority': 'Tilsynet for universell utforming av ikt',
};
