export default {
  'suggestion.title': 'Forslag',
  'suggestion.choose': 'Velg {sector}',
  'suggestion.give': 'Gi til {sector}',
  'suggestion.reason.alike': '{n} av {of} lignende behov havnet her',
  'suggestion.reason.topic': 'Temaet {topic}',
  'suggestion.reason.fits': 'Passer for {n} av {of} valgte',
  'suggestion.topics': 'Temaer sektoren svarer for',
  'suggestion.topics.text':
    'Brukes til å foreslå hvem som skal ha et behov. Velger dere ingen, går vi etter navnet på sektoren.',
} as const;
