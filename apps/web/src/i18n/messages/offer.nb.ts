export default {
  'offer.offered-you': '{sector} vil gi dere ballen',
  'offer.offered-by': '{who} spurte {date}',
  'offer.reply-by': 'Godta eller si fra innen {date}',
  'offer.reply-over': 'Dere skulle ha svart innen {date}',
  'offer.not-ours': 'Ikke vårt',
  'offer.until-then': 'Til dere godtar, har {sector} ballen og fristen.',
  'offer.why-not': 'Hvorfor er det ikke deres?',
  'offer.why-not-description': 'Én setning holder. Næringslivet ser den.',
  'offer.why-not-missing': 'Skriv hvorfor det ikke er deres.',
  'offer.whose': 'Hvem er det sitt?',
  'offer.whose-unknown': 'Vet ikke',
  'offer.assign.title': 'Avgjør hvem som har ballen',
  'offer.assign.do': 'Gi ballen',
  'offer.assign.text':
    'Bruk dette når sektorene ikke blir enige, eller når det haster. Sektoren får ballen uten å godta.',
  'offer.assign.reason': 'Hvorfor er det deres?',
  'offer.assign.missing': 'Skriv hvorfor.',
} as const;
