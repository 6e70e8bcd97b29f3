export default {
  'suggestion.title': 'Framlegg',
  'suggestion.choose': 'Vel {sector}',
  'suggestion.give': 'Gi til {sector}',
  'suggestion.reason.alike': '{n} av {of} liknande behov hamna her',
  'suggestion.reason.topic': 'Temaet {topic}',
  'suggestion.reason.fits': 'Passar for {n} av {of} valde',
  'suggestion.topics': 'Tema sektoren svarar for',
  'suggestion.topics.text':
    'Blir brukt til å gjere framlegg om kven som skal ha eit behov. Vel de ingen, går vi etter namnet på sektoren.',
} as const;
