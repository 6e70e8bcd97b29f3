export default {
  'suggestion.title': 'Framlegg',
  'suggestion.choose': 'Vel {sector}',
  'suggestion.give': 'Gi til {sector}',
  'suggestion.reason.alike': '{n} av {of} liknande behov hamna her',
  'suggestion.reason.topic': 'Temaet {topic}',
  'suggestion.reason.fits': 'Passar for {n} av {of} valde',
} as const;
