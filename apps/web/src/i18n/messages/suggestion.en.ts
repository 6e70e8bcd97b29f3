export default {
  'suggestion.title': 'Suggested',
  'suggestion.choose': 'Choose {sector}',
  'suggestion.give': 'Give to {sector}',
  'suggestion.reason.alike': '{n} of {of} similar needs ended up here',
  'suggestion.reason.topic': 'The topic {topic}',
  'suggestion.reason.fits': 'Fits {n} of {of} chosen',
  'suggestion.topics': 'Topics the sector answers for',
  'suggestion.topics.text':
    'Used to suggest who should have a need. If you choose none, we go by the name of the sector.',
} as const;
