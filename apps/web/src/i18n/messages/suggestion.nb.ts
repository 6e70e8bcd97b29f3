export default {
  'suggestion.title': 'Forslag',
  'suggestion.choose': 'Velg {sector}',
  'suggestion.give': 'Gi til {sector}',
  'suggestion.reason.alike': '{n} av {of} lignende behov havnet her',
  'suggestion.reason.topic': 'Temaet {topic}',
  'suggestion.reason.fits': 'Passer for {n} av {of} valgte',
} as const;
