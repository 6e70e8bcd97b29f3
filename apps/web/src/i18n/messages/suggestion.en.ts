export default {
  'suggestion.title': 'Suggested',
  'suggestion.choose': 'Choose {sector}',
  'suggestion.give': 'Give to {sector}',
  'suggestion.reason.alike': '{n} of {of} similar needs ended up here',
  'suggestion.reason.topic': 'The topic {topic}',
  'suggestion.reason.fits': 'Fits {n} of {of} chosen',
} as const;
