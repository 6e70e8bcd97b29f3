export default {
  'accessibility.lead': 'Kva som verkar for alle, kva vi ikkje veit eller ikkje har løyst, og kvar du seier frå.',
  'accessibility.holds': 'Dette held',
  'accessibility.holds.axe':
    'Sider, dialogar og feilmeldingar blir prøvde mot reglane i WCAG 2.2, nivå A og AA, som kan prøvast av ei maskin. Det ho finn, rettar vi.',
  'accessibility.holds.zoom':
    'Alt kan lesast ved 400 prosent forstørring og med større avstand i teksten. Berre tabellar og figurar rullar sidelengs, i eigne boksar.',
  'accessibility.holds.keyboard':
    'Heile hovudoppgåva kan gjerast med tastatur: melde, fordele, svare, gi vidare og avslutte. Hurtigtastar kan slåast av.',
  'accessibility.holds.colours':
    'Sida finst lys og mørk, og i tre storleikar. Ingenting blir sagt med farge åleine. Kommunen sin eigen farge endrar ikkje kontrasten.',
  'accessibility.holds.languages':
    'Alt finst på bokmål, nynorsk og engelsk, og kvar melding er merkt med språket ho er skriven på.',
  'accessibility.does-not-hold': 'Dette veit vi ikkje, eller det er ikkje løyst',
  'accessibility.does-not-hold.people':
    'Ingen med funksjonsnedsetjingar har prøvd Vertskap for oss enno, og ingen skjermlesar er prøvd av eit menneske. Ei maskin finn berre ein del av det som stengjer folk ute.',
  'accessibility.does-not-hold.written':
    'Det folk skriv og legg ved, er ikkje prøvd: bilete kan mangle skildring, og dokument kan vere utilgjengelege.',
  'accessibility.does-not-hold.mail': 'E-postar er ikkje prøvde på same måte som sidene.',
  'accessibility.does-not-hold.api':
    'Dokumentasjonen for programmerarar (/api/docs) er laga av andre og er ikkje prøvd.',
  'accessibility.tested': 'Slik er det prøvd',
  'accessibility.tested.machine':
    'Eit program opnar kvar side som kvar rolle, på tre språk, lyst og mørkt, på telefon og stor skjerm, med feil og utan nett, og ser på dei med axe. Sist køyrt til ende 26. november 2026; det som vart funne, er retta.',
  'accessibility.tested.walk':
    'Hovudoppgåva blir gjord i ein nettlesar med berre tastatur kvar gong Vertskap blir endra.',
  'accessibility.tested.when': 'Denne fråsegna er skriven 26. november 2026.',
  'accessibility.complain': 'Sei frå',
  'accessibility.complain.text':
    'Møter du noko som stengjer deg ute? Sei frå til kommunen du bruker Vertskap saman med.',
  'accessibility.complain.to': 'Møter du noko som stengjer deg ute? Sei frå til {place} kommune.',
  'accessibility.complain.further': 'Får du ikkje svar, eller er du usamd i svaret, kan du klage til',
  'accessibility.authority': 'Tilsynet for universell utforming av ikt',
};
