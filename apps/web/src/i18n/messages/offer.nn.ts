export default {
  'offer.offered-you': '{sector} vil gi dykk ballen',
  'offer.offered-by': '{who} spurde {date}',
  'offer.reply-by': 'Godta eller sei frå innan {date}',
  'offer.reply-over': 'De skulle ha svara innan {date}',
  'offer.not-ours': 'Ikkje vårt',
  'offer.until-then': 'Til de godtek, har {sector} ballen og fristen.',
  'offer.why-not': 'Kvifor er det ikkje dykkar?',
  'offer.why-not-description': 'Éi setning held. Næringslivet ser henne.',
  'offer.why-not-missing': 'Skriv kvifor det ikkje er dykkar.',
  'offer.whose': 'Kven er det sitt?',
  'offer.whose-unknown': 'Veit ikkje',
  'offer.assign.title': 'Avgjer kven som har ballen',
  'offer.assign.do': 'Gi ballen',
  'offer.assign.text':
    'Bruk dette når sektorane ikkje blir samde, eller når det hastar. Sektoren får ballen utan å godta.',
  'offer.assign.reason': 'Kvifor er det deira?',
  'offer.assign.missing': 'Skriv kvifor.',
} as const;
